import { childKey, uniformOf, wordOf } from '../random/keys.ts';
import { ADULT_WEEKS } from '../rates/context.ts';
import type { Plan } from '../rates/plan.ts';
import type { Rates } from '../rates/rates.ts';
import { RETURN_WEEKS } from '../rates/reentry.ts';
import { enter } from './agenda.ts';
import { nameChild, setOut } from './newChildren.ts';
import type { World } from './placing.ts';

const RETURN = wordOf('return to care');

/** The draws of a child's return, named by the child alone: whether, when, and who it then is. */
const WHETHER = 0;
const WHEN = 1;
const NAME = 2;

const returnKey = ({ children }: World, child: number) =>
  childKey({ high: children.nameHigh[child]!, low: children.nameLow[child]! }, RETURN);

/** The part of an exit by some cause that measures bring whose children may return. */
export const broughtPart = ({ hazards }: Rates, week: number, cause: number): number =>
  hazards.broughtByEpoch?.[hazards.epochOfWeek[week]!]![cause] ?? 0;

/**
 * A child leaves in a week by a reason whose children may return: by its own draws it comes back, in one of the 52
 * weeks that follow, or does not.
 *
 * @param brought the part of such children that measures bring; the others never come back here
 */
export function mayComeBack(
  world: World,
  plan: Plan,
  rates: Rates,
  child: number,
  week: number,
  reason: number,
  brought: number,
): void {
  const row = plan.reentry!.rowOfReason[reason]!;
  const key = returnKey(world, child);
  if (uniformOf(key, WHETHER) >= brought * rates.returnShares![row]!) return;
  const wait = 1 + Math.floor(uniformOf(key, WHEN) * RETURN_WEEKS);
  enter(world.returns[row]!, week + wait, child);
}

/** Step 5 for those who come back this week, at their age by then; who is 18 does not. Answers how many. */
export function comeBack(world: World, plan: Plan, rates: Rates, week: number): number {
  let returned = 0;
  plan.reentry!.rows.forEach(({ stream }, row) => {
    const { head, next, child: childOf } = world.returns[row]!;
    for (let at = head[week]!; at >= 0; at = next[at]!) {
      const before = childOf[at]!;
      const birthWeek = world.children.birthWeek[before]!;
      const age = week + 1 - birthWeek;
      if (age >= ADULT_WEEKS) continue;
      const child = nameChild(world, returnKey(world, before), NAME);
      world.children.birthWeek[child] = birthWeek;
      const band = plan.bands.findIndex(({ toWeeks }) => age < toWeeks);
      setOut(world, plan, rates, child, stream * plan.bands.length + band, week);
      returned++;
    }
  });
  return returned;
}
