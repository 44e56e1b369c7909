import type { ClaimOf } from '../../schema/claims.ts';
import type { Implied } from '../../schema/reconciliation.ts';
import { divided, evaluate, isKnown, scaled, together, type Evaluated, type Known } from '../amounts.ts';
import { checkOf, impliedFigure, labelled, type Found } from '../check.ts';
import { intersection, product } from '../interval.ts';
import { mostShared } from '../mostShared.ts';
import type { Register } from '../register.ts';

const USUAL_PER = 10_000;

/**
 * Every rate is its count on one population. Each row leaves a range of populations open; the one that most rows
 * share (of as many, that of the first) is the base, and a rate of another base is held against what its count
 * would be on this one.
 */
export function rateAndPopulation(claim: ClaimOf<'rate-and-population'>, register: Register): Found {
  const { rows, per = USUAL_PER } = claim;
  const at = labelled(rows);
  const counts = rows.map((row) => evaluate(row.count, register));
  const rates = rows.map((row) => evaluate(row.rate, register));
  const populations = rows.map((_, i) => scaled(divided(counts[i]!, rates[i]!), per));
  const base = claim.population ? evaluate(claim.population, register) : commonPopulation(populations);
  const implied: Implied[] = populations.flatMap((population, i) =>
    isKnown(population) ? [impliedFigure('population', population.interval, 'children', at[i]!)] : [],
  );
  if (isKnown(base)) implied.push(impliedFigure('common-population', base.interval, 'children'));
  const checks = rows.map((_, i) => checkOf(at[i]!, rates[i]!, scaled(divided(counts[i]!, base), per)));
  checks.forEach(({ verdict }, i) => {
    const count = scaled(
      together([rates[i]!, base], ([rate, people]) => product(rate!, people!)),
      1 / per,
    );
    if (isKnown(count) && verdict !== 'holds') {
      implied.push(impliedFigure('count-at-common-population', count.interval, 'children', at[i]!));
    }
  });
  return { checks, implied };
}

function commonPopulation(populations: readonly Evaluated[]): Evaluated {
  const known = populations.filter(isKnown);
  const shared = mostShared(known.map((it) => it.interval));
  if (shared === undefined) return { missing: ['a count with its rate'] };
  const sharing: Known[] = known.filter((it) => intersection(it.interval, shared) !== undefined);
  return { interval: shared, figures: [...new Set(sharing.flatMap((it) => it.figures))] };
}
