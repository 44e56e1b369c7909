import type { ClaimOf } from '../../schema/claims.ts';
import { divided, evaluate, isKnown, together } from '../amounts.ts';
import { checkOf, impliedFigure, type Found } from '../check.ts';
import { product } from '../interval.ts';
import type { Register } from '../register.ts';

/**
 * Fewer plans started a year lower the number at a time by as many as start in the length of a plan: once things
 * have settled, fall = fewer starts a year x mean length in years. The length that a published fall needs stands
 * beside the one that plans at a time over plans ending a year give.
 */
export function planLength(claim: ClaimOf<'plan-length'>, register: Register): Found {
  const fall = evaluate(claim.fewerOnPlans, register);
  const starts = evaluate(claim.fewerStartsPerYear, register);
  const length = divided(evaluate(claim.onPlans, register), evaluate(claim.endsPerYear, register));
  const needed = divided(fall, starts);
  const given = together([starts, length], ([a, b]) => product(a!, b!));
  return {
    checks: [checkOf({ row: 0, label: null }, fall, given)],
    implied: [
      ...(isKnown(needed) ? [impliedFigure('plan-length-years', needed.interval, 'years')] : []),
      ...(isKnown(length)
        ? [impliedFigure('plan-length-years', length.interval, 'years', { of: 'beside' })]
        : []),
    ],
  };
}
