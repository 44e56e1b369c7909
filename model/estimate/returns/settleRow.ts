import { limits } from '../../schema/limits.ts';
import type { Estimates } from './context.ts';
import { gammaRange, significant } from './rangeOf.ts';
import type { RateSupport } from './support.ts';

const settleWords = ({ fitted }: Estimates): string =>
  `A length of stay in two phases, fitted by maximum likelihood to every exit before 18 in the period, children in care at its start taken from then on and those still there at its end as still staying; every age and placement with rates of its own. The standard error of its logarithm is ${significant(Math.sqrt(fitted.logVariance), 2)}. A wide judgement (1.7 a year, with a standard deviation of 0.7 of the logarithm) counts beside it, and holds where the returns say nothing.`;

/** Settling as the baseline has it, with its evidence. */
export function settlePerYear(context: Estimates) {
  const { fitted, pieces, ledger } = context;
  const range = gammaRange(fitted.settlePerYear, fitted.logVariance, limits.ratePerYear.max);
  const source = ledger.derived({
    id: 'settle',
    label: 'How fast a child new to care becomes a settled one',
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: 'a year',
    strength: fitted.logVariance < 0.01 ? 'strong' : fitted.logVariance < 0.1 ? 'medium' : 'weak',
    restsOnChildren: pieces.people,
    working: settleWords(context),
  });
  return { ...range, source };
}

/** What settling rests on. */
export function settlingSupport({ fitted, pieces, strata }: Estimates): RateSupport {
  const exits = pieces.events
    .subarray(0, strata.reasons.length * pieces.cells)
    .reduce((sum, it) => sum + it, 0);
  const { newYears, settledYears } = fitted.pass;
  const childYears = newYears.reduce((sum, it, cell) => sum + it + settledYears[cell]!, 0);
  const { settlePerYear: perYear, logVariance } = fitted;
  const spread = Math.exp(1.6448536269514722 * Math.sqrt(logVariance));
  return {
    id: 'settle',
    kind: 'settle',
    label: 'Settling',
    what: 'settle',
    group: null,
    ageBands: [],
    phase: 'new',
    children: pieces.people,
    childYears,
    events: exits,
    perYear,
    low: perYear / spread,
    high: perYear * spread,
    shrunk: logVariance > 0.05 ? { towards: 'prior', share: Math.min(1, logVariance / 0.49) } : null,
    words: `is told by when ${exits.toLocaleString('en-GB')} exits came, in ${Math.round(childYears).toLocaleString('en-GB')} child-years of ${pieces.people.toLocaleString('en-GB')} children`,
  };
}
