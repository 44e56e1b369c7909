import { runExpected } from '../expected/run.ts';
import { accountsByYear, cashableShares, childrenByWeekType, sum, totalAccounts } from '../money/accounts.ts';
import { savingOf } from '../money/saving.ts';
import { compilePlan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import type { Measure } from '../schema/measure.ts';
import { horizonOf, type Horizon } from '../time/horizon.ts';
import { homeChoice, leftByHomes } from './homeChoices.ts';
import { searchHomes, type HomeChoice, type HomeGround } from './homeSearch.ts';
import { onTop, placesAdded, type DecisionsInput, type OptionPlan } from './optionPlan.ts';
import { populationKey, pricedAgain } from './pricedAgain.ts';
import { weekWeights } from './weekWeights.ts';

/** What a set of decisions is to reach, over the whole plan and by expected values, and what it may cost to build. */
export interface FewestAim {
  savingGbp?: number | undefined;
  /** Times a full placement turns a child away, at most. */
  turnedAway?: number | undefined;
  capitalGbp?: number | undefined;
}

export interface DecisionSet {
  /** Ids of the options, in the order of the file. */
  options: string[];
  places: number;
  capitalGbp: number;
  savingGbp: number;
  turnedAway: number;
}

export type FewestPlaces =
  /** The sets with the fewest places first; of those with as many, what saves more. */
  | { found: true; sets: DecisionSet[]; leftOut: string[]; tried: number }
  /** None can: of the sets within the capital, the one that comes closest. */
  | { found: false; closest: DecisionSet; leftOut: string[]; tried: number }
  | { found: 'too-many'; most: number };

/** Every combination of those that move children is run by the engine: more would take too long. */
export const MOST_THAT_MOVE = 8;
const SHOWN = 3;

/** The fewest places that meet an aim, over every combination of options that do not exclude each other: exact. */
export function fewestPlaces(
  input: DecisionsInput,
  plans: readonly OptionPlan[],
  aim: FewestAim,
): FewestPlaces {
  const known = plans.filter(({ problems, own }) => problems.length === 0 && own.length > 0);
  // Nobody can say that what is not known is within a limit.
  const leftOut = known.filter(
    ({ notKnown }) => aim.capitalGbp !== undefined && notKnown.some(({ field }) => field === 'capital'),
  );
  const options = known.filter((it) => !leftOut.includes(it));
  // A home that the plan has already gives way to the option's, which the search of homes cannot see.
  const ofPlan = new Set(input.scenario.measures.map(({ id }) => id));
  const homesOnly = options.filter(
    ({ own, option }) =>
      option.without === undefined && own.every(({ kind, id }) => kind === 'own-home' && !ofPlan.has(id)),
  );
  const moving = options.filter((it) => !homesOnly.includes(it));
  if (moving.length > MOST_THAT_MOVE) return { found: 'too-many', most: MOST_THAT_MOVE };

  const search = new Search(input, aim);
  const choices = homesOnly.map((it) => homeChoice(it, input));
  const combinations = subsets(moving).sort((a, b) => search.placesOf(a) - search.placesOf(b));
  for (const chosen of combinations) search.look(chosen, homesOnly, choices);
  const ids = leftOut.map(({ option }) => option.id);
  if (search.best.length > 0) return { found: true, sets: search.best, leftOut: ids, tried: search.tried };
  for (const chosen of combinations) search.lookForClosest(chosen, homesOnly, choices);
  return { found: false, closest: search.closest!, leftOut: ids, tried: search.tried };
}

/** Combinations of options of which no two have a measure of the same id. */
function subsets(options: readonly OptionPlan[]): OptionPlan[][] {
  return options.reduce<OptionPlan[][]>(
    (sets, option) => [
      ...sets,
      ...sets.filter((set) => !set.some((it) => shares(it, option))).map((set) => [...set, option]),
    ],
    [[]],
  );
}

const shares = (a: OptionPlan, b: OptionPlan): boolean =>
  a.own.some(({ id }) => b.own.some((it) => it.id === id));

class Search {
  readonly best: DecisionSet[] = [];
  closest: DecisionSet | undefined;
  tried = 0;
  readonly #input: DecisionsInput;
  readonly #aim: FewestAim;
  readonly #horizon: Horizon;
  readonly #weights: Float64Array;
  readonly #runs = new Map<string, Run>();
  readonly #grounds = new Map<string, Ground>();

  constructor(input: DecisionsInput, aim: FewestAim) {
    this.#input = input;
    this.#aim = aim;
    this.#horizon = horizonOf(input.scenario.horizon);
    this.#weights = weekWeights(this.#horizon);
  }

  placesOf = (chosen: readonly OptionPlan[]): number =>
    placesAdded(
      chosen.flatMap(({ own }) => own),
      this.#input.scenario,
    );

  /** Sets that meet the aim with no more places than the best there are. */
  look(chosen: readonly OptionPlan[], homes: readonly OptionPlan[], choices: readonly HomeChoice[]): void {
    const most = this.best.length < SHOWN ? Infinity : this.best.at(-1)!.places;
    if (this.placesOf(chosen) > most) return;
    const ground = this.#groundOf(chosen);
    const { savingGbp: aim = -Infinity, capitalGbp: limit = Infinity, turnedAway = Infinity } = this.#aim;
    if (ground.capitalGbp > limit || ground.turnedAway > turnedAway) return;
    const wanted = (places: number) => this.best.length < SHOWN || places <= this.best.at(-1)!.places;
    this.tried += searchHomes(
      choices,
      ground,
      ({ places, capitalGbp, mostGbp }) =>
        ground.capitalGbp + capitalGbp <= limit &&
        wanted(ground.places + places) &&
        ground.savingGbp + mostGbp >= aim - CRUMB_GBP,
      (set) => {
        if (ground.savingGbp + set.savingGbp < aim) return;
        this.#keep(joined(chosen, homes, ground, set));
      },
    );
  }

  /** A set with something in it that brings nothing is no answer beside the set without it. */
  #keep(set: DecisionSet): void {
    const { best } = this;
    if (best.some((it) => adds(set, it))) return;
    const kept = [...best.filter((it) => !adds(it, set)), set];
    kept.sort((a, b) => a.places - b.places || b.savingGbp - a.savingGbp);
    best.splice(0, best.length, ...kept.slice(0, SHOWN));
  }

  /** The set that turns fewest away or, where none is asked to turn fewer away, that saves most. */
  lookForClosest(
    chosen: readonly OptionPlan[],
    homes: readonly OptionPlan[],
    choices: readonly HomeChoice[],
  ): void {
    const ground = this.#groundOf(chosen);
    const { capitalGbp: limit = Infinity, turnedAway } = this.#aim;
    if (ground.capitalGbp > limit) return;
    const fewer = (it: DecisionSet) =>
      turnedAway === undefined
        ? 0
        : Math.max(0, ground.turnedAway - turnedAway) - Math.max(0, it.turnedAway - turnedAway);
    if (this.closest && fewer(this.closest) > 0) return;
    const best = () => (this.closest && fewer(this.closest) === 0 ? this.closest.savingGbp : -Infinity);
    this.tried += searchHomes(
      choices,
      ground,
      ({ capitalGbp, mostGbp }) =>
        ground.capitalGbp + capitalGbp <= limit && ground.savingGbp + mostGbp > best(),
      (set) => {
        if (ground.savingGbp + set.savingGbp > best()) this.closest = joined(chosen, homes, ground, set);
      },
    );
  }

  /** What those that move children come to by themselves, and the children that homes can then take. */
  #groundOf(chosen: readonly OptionPlan[]): Ground {
    const key = chosen.map(({ option }) => option.id).join('\n');
    const found = this.#grounds.get(key) ?? this.#work(chosen);
    this.#grounds.set(key, found);
    return found;
  }

  #work(chosen: readonly OptionPlan[]): Ground {
    const { baseline, scenario } = this.#input;
    const own = chosen.flatMap((it) => it.own);
    const measures = onTop(
      scenario,
      own,
      chosen.flatMap(({ option }) => option.without ?? []),
    );
    const [plan, run] = this.#runOf(measures);
    const [base, baseRun] = this.#runOf(scenario.measures);
    const total = totalAccounts(accountsByYear(plan, run));
    const before = totalAccounts(accountsByYear(base, baseRun));
    return {
      savingGbp: savingOf(before, total, cashableShares(plan)).savingGbp,
      capitalGbp: total.capitalGbp - before.capitalGbp,
      turnedAway: sum(run.overflowByWeekType),
      places: placesAdded(own, scenario),
      // Homes of the plan itself fill first.
      children: leftByHomes(childrenByWeekType(plan, run), run.rates.ownHomes, plan.typeIds.length),
      weeklyCostGbp: run.rates.weeklyCostGbp,
      types: baseline.placementTypes.length,
      weights: this.#weights,
      ids: own.map(({ id }) => id),
    };
  }

  #runOf(measures: readonly Measure[]) {
    const plan = compilePlan(this.#input.baseline, measures, this.#horizon);
    const key = populationKey(measures);
    const population = this.#runs.get(key) ?? runExpected(plan);
    this.#runs.set(key, population);
    return [plan, pricedAgain(population, plan, plan.parameters.expectedValues())] as const;
  }
}

/** Whether a set has all of another and more, and neither saves more nor turns fewer away for it. */
const adds = (set: DecisionSet, other: DecisionSet): boolean =>
  other.options.every((id) => set.options.includes(id)) &&
  set.savingGbp <= other.savingGbp + CRUMB_GBP &&
  set.turnedAway >= other.turnedAway;

const CRUMB_GBP = 0.5;

interface Ground extends HomeGround {
  savingGbp: number;
  capitalGbp: number;
  turnedAway: number;
  places: number;
}

function joined(
  chosen: readonly OptionPlan[],
  homes: readonly OptionPlan[],
  ground: Ground,
  set: { chosen: readonly number[]; savingGbp: number; places: number; capitalGbp: number },
): DecisionSet {
  return {
    options: [...chosen, ...set.chosen.map((i) => homes[i]!)].map(({ option }) => option.id),
    places: ground.places + set.places,
    capitalGbp: ground.capitalGbp + set.capitalGbp,
    savingGbp: ground.savingGbp + set.savingGbp,
    turnedAway: ground.turnedAway,
  };
}
