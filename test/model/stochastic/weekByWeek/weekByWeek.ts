import type { Plan } from '../../../../model/rates/plan.ts';
import { ratesOf } from '../../../../model/rates/rates.ts';

/**
 * Whole children a second time: week by week with a draw a child and week, child by child as objects, slow and
 * plain on purpose. It takes the rates of a plan as they are (they have an oracle of their own) and shares
 * nothing else with the engine, not even the generator, so the two can only agree on average.
 */
export interface NaiveRun {
  /** `[week][type]` */
  children: number[][];
  entries: number[];
  /** `[week][reason]`, `turned-18` last. */
  exits: number[][];
  /** `[week][type]` */
  overflow: number[][];
  plans: number[];
  newPlans: number[];
}

interface Child {
  type: number;
  settled: boolean;
  ageWeeks: number;
}

type Uniform = () => number;

const DT = 7 / 365.25;
const ADULT = 940;

/** Lehmer's generator with Park and Miller's multiplier of 1993: another family than the engine's. */
export function lehmer(seed: number): Uniform {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function naiveRun(plan: Plan, uniform: Uniform): NaiveRun {
  const rates = ratesOf(plan, plan.parameters.expectedValues());
  const expected = plan.parameters.expectedValues();
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const wholeOf = (value: number): number => Math.floor(value + uniform());
  const placesDraw = plan.typeIds.map(() => uniform());
  const cumulative = plan.counted.map(() => uniform());
  const run: NaiveRun = { children: [], entries: [], exits: [], overflow: [], plans: [], newPlans: [] };

  let inCare: Child[] = plan.stock.flatMap((row) =>
    Array.from({ length: wholeOf(expected[row.children]!) }, () => ({
      type: row.type,
      settled: row.phase === 1,
      ageWeeks: ageIn(plan, row.band, uniform),
    })),
  );
  let plans = startingPlans(rates.childProtection, wholeOf);

  for (let week = 0; week < weeks; week++) {
    const exits = plan.reasonIds.map(() => 0);
    const overflow = plan.typeIds.map(() => 0);
    run.children.push(plan.typeIds.map((_, type) => inCare.filter((child) => child.type === type).length));
    run.plans.push(plans.initial + plans.established);
    run.newPlans.push(plans.initial);

    // Events.
    let staying: Child[] = [];
    let moving: Child[] = [];
    for (const child of inCare) {
      const hazards = hazardsOf(plan, rates.hazards, child, week);
      const sum = hazards.reduce((total, it) => total + it.perYear, 0);
      if (uniform() >= 1 - Math.exp(-sum * DT)) {
        staying.push(child);
        continue;
      }
      let aim = uniform() * sum;
      const cause = hazards.find((it) => (aim -= it.perYear) < 0) ?? hazards.at(-1)!;
      if (cause.kind === 'exit') exits[cause.target]!++;
      else if (cause.kind === 'move') moving.push({ ...child, type: cause.target });
      else staying.push({ ...child, settled: true });
    }

    // Counted measures.
    plan.counted.forEach((measure, m) => {
      const before = Math.floor(cumulative[m]!);
      cumulative[m]! += rates.childrenDue[m]![week]!;
      let due = Math.floor(cumulative[m]!) - before;
      const eligible = (child: Child) =>
        measure.types.includes(child.type) && measure.bands.includes(bandOf(plan, child.ageWeeks));
      while (due-- > 0) {
        const chosen = staying.filter(eligible);
        if (chosen.length === 0) break;
        const child = chosen[Math.floor(uniform() * chosen.length)]!;
        staying = staying.filter((it) => it !== child);
        if (measure.reason >= 0) exits[measure.reason]!++;
        else moving.push({ ...child, type: measure.toType });
      }
    });

    // Ageing.
    const older = (children: Child[]): Child[] =>
      children.flatMap((child) => {
        if (child.ageWeeks + 1 < ADULT) return [{ ...child, ageWeeks: child.ageWeeks + 1 }];
        exits[exits.length - 1]!++;
        return [];
      });
    staying = older(staying);
    moving = older(moving);

    // Entries.
    const pairs = plan.entries.streams.length * plan.bands.length;
    let entered = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const mix = rates.mix.mixByEpoch[rates.mix.epochOfWeek[week]!]!.subarray(
        pair * types,
        (pair + 1) * types,
      );
      for (let left = poisson(rates.entries[week * pairs + pair]!, uniform); left > 0; left--) {
        let aim = uniform();
        let type = mix.findIndex((share) => (aim -= share) < 0);
        if (type < 0) type = mix.findIndex((share) => share > 0);
        moving.push({ type, settled: false, ageWeeks: ageIn(plan, pair % plan.bands.length, uniform) });
        entered++;
      }
    }

    // Capacity: in random order, one after the other.
    for (const type of plan.overflow.chainOrder) {
      const arriving = shuffled(
        moving.filter((child) => child.type === type),
        uniform,
      );
      const limit = rates.places[(week + 1) * types + type]!;
      const places = limit === Infinity ? Infinity : Math.floor(limit + placesDraw[type]!);
      for (const child of arriving) {
        if (staying.filter((it) => it.type === type).length < places) staying.push(child);
        else {
          overflow[type]!++;
          child.type = plan.overflow.overflowTo[type]!;
          continue;
        }
        moving = moving.filter((it) => it !== child);
      }
    }
    inCare = staying;
    run.entries.push(entered);
    run.exits.push(exits);
    run.overflow.push(overflow);
    plans = plansAfter(rates.childProtection, plans, week, uniform);
  }
  return run;
}

function ageIn(plan: Plan, band: number, uniform: Uniform): number {
  const { fromWeeks, toWeeks } = plan.bands[band]!;
  return fromWeeks + Math.floor(uniform() * (toWeeks - fromWeeks));
}

const bandOf = (plan: Plan, ageWeeks: number): number =>
  plan.bands.findIndex((band) => ageWeeks < band.toWeeks);

interface Hazard {
  kind: 'exit' | 'move' | 'settle';
  target: number;
  perYear: number;
}

function hazardsOf(
  plan: Plan,
  rates: ReturnType<typeof ratesOf>['hazards'],
  child: Child,
  week: number,
): Hazard[] {
  const group = (child.type * 2 + Number(child.settled)) * plan.bands.length + bandOf(plan, child.ageWeeks);
  const perYear = rates.ratesByEpoch[rates.epochOfWeek[week]!]!;
  const { causes, firstCause } = plan.hazards;
  return causes.slice(firstCause[group], firstCause[group + 1]).map((cause, i) => ({
    kind: (['exit', 'move', 'settle'] as const)[cause.kind],
    target: cause.target,
    perYear: perYear[firstCause[group]! + i]!,
  }));
}

/** Knuth's: how many uniforms are multiplied until the product falls below exp(-mean). */
function poisson(mean: number, uniform: Uniform): number {
  let count = 0;
  for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) count++;
  return count;
}

function shuffled(children: Child[], uniform: Uniform): Child[] {
  const order = [...children];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

interface Plans {
  initial: number;
  established: number;
}

type PlanRates = ReturnType<typeof ratesOf>['childProtection'];

const startingPlans = (rates: PlanRates, wholeOf: (value: number) => number): Plans =>
  rates === null
    ? { initial: 0, established: 0 }
    : { initial: wholeOf(rates.initialPlans), established: wholeOf(rates.establishedPlans) };

function plansAfter(rates: PlanRates, plans: Plans, week: number, uniform: Uniform): Plans {
  if (rates === null) return plans;
  const next = { initial: 0, established: 0 };
  const ends = rates.initialEndsPerYearByWeek[week]!;
  const sum = ends + rates.establishPerYear;
  for (let i = 0; i < plans.initial; i++) {
    if (uniform() >= 1 - Math.exp(-sum * DT)) next.initial++;
    else if (uniform() * sum >= ends) next.established++;
  }
  for (let i = 0; i < plans.established; i++) {
    if (uniform() >= 1 - Math.exp(-rates.establishedEndsPerYearByWeek[week]! * DT)) next.established++;
  }
  next.initial += poisson(rates.startsByWeek[week]!, uniform);
  return next;
}
