import { yearOf } from '../../../opendata/figureIndex.ts';
import { lastReturned } from '../../../opendata/traps/missingReturn.ts';
import { englandFigure } from '../../../opendata/widerArea.ts';
import type { Baseline } from '../../../schema/baseline.ts';
import { rounded } from '../../arithmetic.ts';
import { fitPlanLengths, LONGEST_YEARS } from '../../fitPlanLengths.ts';
import { openPlans } from '../../planLengths.ts';
import type { Council } from '../council.ts';
import { around, levelHalfWidth } from '../level.ts';
import { movementOf } from '../movement.ts';
import { PLAN_LENGTHS } from '../parts.ts';
import { plansTowardsBalance } from './planBalance.ts';
import { COUNCIL_SPREAD, openByLength, startsBefore } from './englandPlanLengths.ts';

/** Child protection plans of a council; left out, with a sentence, where it has made no return. */
export function childProtectionOf(council: Council): Baseline['childProtection'] {
  const { index, code, name, year, ledger } = council;
  const count = lastReturned(index, code, 'cp-plan-count', year);
  if (count === undefined) {
    ledger.note(
      `${name} has no child protection plans published for ${year} or the three years before: the baseline holds none.`,
    );
    return undefined;
  }
  const asOf = yearOf(count.yearEnding);
  if (asOf < year) {
    ledger.gap(
      {
        id: `cp-plans-${year}`,
        label: `Child protection plans, ${year}`,
        value: count.value!,
        unit: 'plans',
      },
      `${name} made no return of child protection plans for ${year}: those of ${asOf} stand for the opening day.`,
    );
  }
  const plans = count.value!;
  const countSource = ledger.published(count);
  const starts = startsOf(council, asOf, plans);
  const startsByYearAgo = startsBefore(index, code, asOf, starts.perYear);
  const endsFigure = index.figure(code, 'cp-ends', 'all', asOf);
  const ends = endsFigure?.value ?? undefined;
  if (endsFigure && ends !== undefined) ledger.published(endsFigure);
  const open = openByLength(index, code, asOf, plans);
  for (const part of PLAN_LENGTHS) {
    const figure = index.figure(code, 'cp-plan-count', part, asOf);
    if (figure && figure.value !== null) ledger.published(figure);
  }
  if (open.length === 0) {
    const { endInitial, establish, endEstablished } = council.nation.planRates;
    ledger.gap(
      {
        id: `cp-lengths-${asOf}`,
        label: `How fast child protection plans end and become established, ${asOf}`,
        value: `initial end: ${rounded(endInitial, 2)}, established: ${rounded(establish, 2)}, established end: ${rounded(endEstablished, 2)}`,
        unit: 'a year',
      },
      `${name} has no lengths of child protection plans published for ${asOf}: England's stand in.`,
    );
  }
  const fitted = fitPlanLengths({ open, startsByYearAgo, ends }, council.nation.planRates, COUNCIL_SPREAD);
  const { initial, established } = openPlans(fitted, startsByYearAgo, 0, LONGEST_YEARS);
  const initialShare = initial + established > 0 ? initial / (initial + established) : 0.5;
  const balanced = plansTowardsBalance(council, asOf, plans, starts.perYear, ends, fitted, initialShare);
  const movement = movementOf(council.nation.movements['cp-starts'], 'cp-starts', code, starts.perYear);
  const startsWidth = levelHalfWidth(starts.perYear, movement);
  const endsWidth = levelHalfWidth(ends ?? starts.perYear, movement);
  const opening = {
    initial: rounded(plans * initialShare, 1),
    established: rounded(plans - rounded(plans * initialShare, 1), 1),
  };

  const phases = ledger.derived({
    id: 'cp-phases',
    label: 'Child protection plans in two phases',
    value: `initial ${opening.initial}, established ${opening.established}`,
    unit: 'plans',
    strength: open.length === 0 || council.doubted.has('cp-plan-count') ? 'weak' : 'medium',
    working: `Two phases fitted to the open plans by length so far, read against the starts of their own years, and to the plans ended${ends === undefined ? ' (not published)' : ''}: initial plans end at ${rounded(fitted.endInitial, 2)} a year and become established at ${rounded(fitted.establish, 2)}, established ones end at ${rounded(fitted.endEstablished, 2)}. The logs of the rates are held near those of England (${rounded(council.nation.planRates.endInitial, 2)}, ${rounded(council.nation.planRates.establish, 2)}, ${rounded(council.nation.planRates.endEstablished, 2)}) by a spread of ${COUNCIL_SPREAD}.`,
  });
  const startsRange = around(balanced.startsPerYear, startsWidth, 1);
  const startsSource = ledger.derived({
    id: 'cp-starts-level',
    label: 'Child protection plans started, a year, with no new action',
    value: startsRange.mode,
    low: startsRange.low,
    high: startsRange.high,
    unit: 'plans a year',
    strength: starts.own ? 'medium' : 'weak',
    working: `${starts.working} ${balanced.startsWorking} The range is what the last count may lie off its level: its own chance, a stray and a year's drift.`,
  });
  const endRates = (['endInitial', 'endEstablished'] as const).map((phase) =>
    around(balanced.rates[phase], endsWidth),
  );
  const endsSource = ledger.derived({
    id: 'cp-ends-level',
    label: 'How fast child protection plans become established and end, per plan',
    value: `initial end: ${endRates[0]!.mode}, established: ${rounded(balanced.rates.establish)}, established end: ${endRates[1]!.mode}`,
    unit: 'a year',
    strength: 'weak',
    working: `The fitted rates times ${rounded(balanced.factor, 3)}: ${balanced.endsWorking}`,
  });
  const variation = ledger.derived({
    id: 'cp-movement',
    label: 'How plan starts move from year to year, beyond chance',
    value: `yearly variation ${movement.yearlyVariation}, drift ${movement.drift}`,
    unit: 'standard deviation of the log',
    strength: movement.councils > 0 ? 'medium' : 'weak',
    working: `${movement.working} The same is used for the end rates, which have no series of their own.`,
  });
  return {
    plans: {
      initial: { value: opening.initial, source: phases },
      established: { value: opening.established, source: phases },
    },
    startsPerYear: { ...startsRange, source: startsSource },
    establishPerYear: { ...around(balanced.rates.establish, 0.25), source: endsSource },
    endsPerYear: {
      initial: { ...endRates[0]!, source: endsSource, sharedDraw: 'cp-ends-level' },
      established: { ...endRates[1]!, source: endsSource, sharedDraw: 'cp-ends-level' },
    },
    yearlyVariation: { value: movement.yearlyVariation, source: variation },
    drift: { value: movement.drift, source: variation },
    source: countSource,
  };
}

function startsOf(
  { index, code, name, ledger }: Council,
  year: number,
  plans: number,
): { perYear: number; own: boolean; working: string } {
  const figure = index.figure(code, 'cp-starts', 'all', year);
  if (figure && figure.value !== null) {
    ledger.published(figure);
    return { perYear: figure.value, own: true, working: `${figure.value} in the year to March ${year}.` };
  }
  const of = (measure: 'cp-starts' | 'cp-plan-count') =>
    englandFigure(index, measure, 'all', year)?.value ?? 0;
  const perPlan = of('cp-starts') / of('cp-plan-count');
  const perYear = plans * perPlan;
  ledger.gap(
    {
      id: `cp-starts-${year}`,
      label: `Child protection plans started, ${year}`,
      value: rounded(perYear, 1),
      unit: 'plans a year',
    },
    `${name} has no child protection plans started published for ${year}: as many a plan as in England.`,
  );
  return {
    perYear,
    own: false,
    working: `Not published: ${rounded(perPlan, 2)} a plan, as in England, times ${plans}.`,
  };
}
