import type { Baseline } from '../baseline.ts';
import { problem, type Problem } from '../problem.ts';
import { unknownId } from './ids.ts';
import type { BaselineIds } from './knownIds.ts';

/** Capacity rows: one a type; a limited type overflows to one that takes its ages, in the end an unlimited one. */
export function checkCapacity(baseline: Baseline, ids: BaselineIds): Problem[] {
  const rows = baseline.capacity ?? [];
  const limited = new Set(rows.map((it) => it.placement));
  const problems = rows.flatMap((row, i) => {
    const earlier = rows.findIndex((it) => it.placement === row.placement);
    return [
      ...unknownId(row.placement, ids.placements, ['capacity', i, 'placement']),
      ...(earlier < i
        ? [
            problem(
              ['capacity', i, 'placement'],
              `This type has its places in capacity[${earlier}] already: give one row a type.`,
            ),
          ]
        : []),
      ...repeatedDates(row.places, i),
    ];
  });
  const types = baseline.placementTypes;
  types.forEach((type, i) => {
    const at = ['placementTypes', i, 'overflowTo'];
    problems.push(...unknownId(type.overflowTo, ids.placements, at));
    const next = types.find((it) => it.id === type.overflowTo);
    if (limited.has(type.id) && type.overflowTo === undefined) {
      problems.push(
        problem(
          ['placementTypes', i],
          'Its places are limited, so it needs overflowTo: where children go when it is full.',
        ),
      );
    }
    if (next && (next.ages?.fromYears ?? 0) > (type.ages?.fromYears ?? 0)) {
      problems.push(problem(at, `The ages allowed in "${next.id}" forbid some children of "${type.id}".`));
    }
    if (next && loops(baseline, type.id)) {
      problems.push(
        problem(at, 'This overflow chain comes back to where it began: a child would find no place.'),
      );
    }
  });
  return problems;
}

/** Whether following overflow from a type leads back to it. A chain that does not loop and whose every limited
 *  type overflows somewhere ends in an unlimited one. */
function loops(baseline: Baseline, start: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = start;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = baseline.placementTypes.find((it) => it.id === at)?.overflowTo;
  }
  return at === start;
}

function repeatedDates(places: NonNullable<Baseline['capacity']>[number]['places'], row: number): Problem[] {
  if (!Array.isArray(places)) return [];
  return places.flatMap((step, i) =>
    places.findIndex((it) => it.from === step.from) < i
      ? [problem(['capacity', row, 'places', i, 'from'], 'Another step of places has this date already.')]
      : [],
  );
}
