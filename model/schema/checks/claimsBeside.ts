import type { World } from '../../reconcile/beside/besideInput.ts';
import type { Beside } from '../claimBeside.ts';
import type { Claims } from '../claims.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { checkScenario } from './scenario.ts';

/** What claims set beside themselves is there: scenarios, their measures, and measures that fit the baseline. */
export const checkClaimsBeside = (file: Claims, world: World): Problem[] =>
  file.claims.flatMap(({ beside = [] }, i) =>
    beside.flatMap((it, j) => checkBeside(it, world, ['claims', i, 'beside', j])),
  );

function checkBeside(beside: Beside, world: World, at: PathPart[]): Problem[] {
  const scenario = world.scenario(beside.scenario);
  if (!scenario) return [problem([...at, 'scenario'], 'There is no such scenario.')];
  const comparator = beside.compareWith ? world.scenario(beside.compareWith) : scenario;
  const other = comparator?.baseline === scenario.baseline;
  return [
    ...(other ? [] : [problem([...at, 'compareWith'], 'There is no such scenario of the same baseline.')]),
    ...(beside.only ?? []).flatMap((id, i) =>
      scenario.measures.some((measure) => measure.id === id)
        ? []
        : [problem([...at, 'only', i], 'The scenario has no such measure.')],
    ),
    ...checkMeasures(beside, scenario, world, at),
  ];
}

function checkMeasures({ measures }: Beside, scenario: Scenario, world: World, at: PathPart[]): Problem[] {
  const baseline = world.baseline(scenario.baseline);
  if (!measures || !baseline) return [];
  return checkScenario({ ...scenario, measures }, baseline)
    .filter(({ path }) => path.startsWith('measures'))
    .map(({ path, message }) => ({ path: `${problem(at, '').path}.${path}`, message }));
}
