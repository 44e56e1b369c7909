import { ADULT_YEARS, type AgeBand, type Baseline } from '../baseline.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { repeatedIds } from './ids.ts';

/** Whether every child of a band may live in a placement type. */
export function bandFits(baseline: Baseline, band: AgeBand, placementId: string): boolean {
  const ages = baseline.placementTypes.find((it) => it.id === placementId)?.ages;
  return ages === undefined || (band.fromYears >= ages.fromYears && band.toYears <= ages.toYears);
}

/** A problem if a band may not live in a placement type; nothing if either is unknown. */
export function misplacedBand(
  baseline: Baseline,
  bandId: string,
  placementId: string,
  path: PathPart[],
): Problem[] {
  const band = baseline.ageBands.find((it) => it.id === bandId);
  if (band === undefined || bandFits(baseline, band, placementId)) return [];
  return [problem(path, `The ages allowed in "${placementId}" forbid children of the age band "${bandId}".`)];
}

/** Bands cover 0 to 18 without gap or overlap; a placement type's ages end at 18. */
export function checkAges(baseline: Baseline): Problem[] {
  const { ageBands, placementTypes } = baseline;
  const ordered = ageBands
    .map((band, i) => ({ band, i }))
    .sort((a, b) => a.band.fromYears - b.band.fromYears);
  const problems = repeatedIds(ageBands, ['ageBands'], 'age band');
  let covered = 0;
  for (const { band, i } of ordered) {
    if (band.fromYears >= band.toYears) {
      problems.push(problem(['ageBands', i], 'fromYears must be below toYears.'));
    }
    if (band.fromYears > covered) {
      problems.push(problem(['ageBands', i], `Ages ${covered} to ${band.fromYears} are in no band.`));
    }
    if (band.fromYears < covered) {
      problems.push(problem(['ageBands', i], `Overlaps another band below age ${covered}.`));
    }
    covered = Math.max(covered, band.toYears);
  }
  if (covered < ADULT_YEARS) problems.push(problem(['ageBands'], `Ages ${covered} to 18 are in no band.`));
  placementTypes.forEach(({ ages }, i) => {
    if (ages === undefined) return;
    if (ages.toYears !== ADULT_YEARS) {
      problems.push(
        problem(['placementTypes', i, 'ages', 'toYears'], 'Must be 18: a child may stay until then.'),
      );
    }
    if (ages.fromYears >= ages.toYears) {
      problems.push(problem(['placementTypes', i, 'ages'], 'fromYears must be below toYears.'));
    }
  });
  return problems;
}
