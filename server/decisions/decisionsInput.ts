import { overriddenBaseline } from '../../model/numbers/overrides.ts';
import type { DecisionsInput } from '../../model/decisions/optionPlan.ts';
import type { ProjectionInput } from '../../model/project.ts';
import { checkSupply } from '../../model/schema/checks/supply.ts';
import { problem, type Parsed } from '../../model/schema/problem.ts';
import type { Supply } from '../../model/schema/supply.ts';
import type { Library } from '../store/library.ts';

/** What decisions are compared on: a plan and the supply sent with it, or else the stored one of its baseline. */
export async function decisionsInputOf(
  library: Pick<Library, 'supply'>,
  { baseline, scenario }: ProjectionInput,
  sent?: Supply,
): Promise<Parsed<DecisionsInput>> {
  const supply = sent ?? (await library.supply.find(baseline.id));
  if (supply === undefined) {
    const message = 'Nothing is known of the places of this baseline: it has no supply file. Send one.';
    return { ok: false, problems: [problem(['supply'], message)] };
  }
  const problems = sent ? checkSupply(sent, baseline) : [];
  if (problems.length > 0) {
    return { ok: false, problems: problems.map((it) => ({ ...it, path: `supply.${it.path}` })) };
  }
  return { ok: true, value: { baseline: overriddenBaseline(baseline, scenario), scenario, supply } };
}
