import { dayOf } from '../../time/calendar.ts';
import type { Baseline } from '../baseline.ts';
import { likelyValue } from '../quantity.ts';
import { problem, type Problem } from '../problem.ts';
import type { LevelTarget, Targets } from '../targets.ts';
import { repeatedIds, unknownId } from './ids.ts';
import { idsOf } from './knownIds.ts';

/** Targets have ids of their own, name known placements, and say for when they hold in one way only. */
export function checkTargets(file: Targets, baseline: Baseline): Problem[] {
  const ids = idsOf(baseline);
  return [
    ...(file.baseline === baseline.id
      ? []
      : [problem(['baseline'], 'These targets name another baseline than the one given.')]),
    ...repeatedIds(file.targets, ['targets'], 'target'),
    ...file.targets.flatMap((target, i) => {
      const at = ['targets', i];
      if (target.kind === 'saving') return [];
      const placements = target.kind === 'placement-share' ? target.placements : [];
      return [
        ...placements.flatMap((id, j) => unknownId(id, ids.placements, [...at, 'placements', j])),
        ...checkLevel(target, at),
      ];
    }),
  ];
}

function checkLevel(target: LevelTarget, at: (string | number)[]): Problem[] {
  const ways = [target.byDate, target.value, target.between].filter((it) => it !== undefined).length;
  const problems =
    ways === 1 ? [] : [problem(at, 'Give exactly one of byDate, value (undated) or between with from.')];
  if (target.between && likelyValue(target.between.low) > likelyValue(target.between.high)) {
    problems.push(problem([...at, 'between'], 'low must not be above high.'));
  }
  if ((target.between === undefined) !== (target.from === undefined)) {
    problems.push(problem([...at, 'from'], 'from goes with between: the date from which the band holds.'));
  }
  target.byDate?.forEach((step, i, steps) => {
    const previous = steps[i - 1];
    if (previous && dayOf(step.date) <= dayOf(previous.date)) {
      problems.push(problem([...at, 'byDate', i, 'date'], 'Dates must follow each other.'));
    }
  });
  return problems;
}
