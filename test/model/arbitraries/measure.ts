import { streamsOf, type Baseline } from '../../../model/schema/baseline.ts';
import type { Measure, MeasureKind } from '../../../model/schema/measure.ts';
import { matches } from '../../../model/schema/selectors.ts';
import { exitReasons, pairsOf, streamIds, withSelector } from './baseline.ts';
import { addDays, dateInPlan, financialYearsAbout } from './dates.ts';
import { maybe, type Draw } from './draw.ts';
import { takes } from './placements.ts';
import { quantity, selector } from './quantities.ts';

/** The kinds a baseline allows: without plans or exit rows some would be refused. */
export function kindsFor(file: Baseline): MeasureKind[] {
  const always = [
    'entry-rate',
    'entries',
    'step-down',
    'entry-mix',
    'capacity',
    'own-home',
    'foster-recruitment',
    'unit-cost',
    'cash',
  ] as const;
  return [
    ...always,
    ...(file.exits.length > 0 ? (['exits', 'exit-rate'] as const) : []),
    ...(file.childProtection ? (['cp-starts', 'cp-ends'] as const) : []),
  ];
}

/** A measure of a kind that the baseline allows. */
export function measure(
  draw: Draw,
  file: Baseline,
  kind: MeasureKind,
  id: string,
  horizonFrom: string,
): Measure {
  // A home opens within the plan.
  const start = dateInPlan(draw, horizonFrom, kind === 'own-home' ? 0 : 25, 25);
  const common = {
    id,
    label: `Measure ${id}`,
    start,
    ...maybe(draw, 'end', () => addDays(start, draw.once(2) ? draw.whole(1, 300) : 7 * draw.whole(1, 40))),
    ...maybe(draw, 'rampWeeks', () => quantity(draw, 0, 60)),
    ...maybe(draw, 'delivery', () => quantity(draw, 0, 1.5)),
  };
  const bandIds = file.ageBands.map((it) => it.id);
  const ageBands = () => withSelector('ageBands', selector(draw, bandIds, bandIds));
  const streams = () => {
    const ids = streamIds(file);
    return ids.length === 0 ? {} : withSelector('streams', selector(draw, ids, ids));
  };
  const typeIds = file.placementTypes.map((it) => it.id);
  const placements = () => withSelector('placements', selector(draw, typeIds, typeIds));
  const placement = draw.one(typeIds);
  const reason = () => draw.one(exitReasons.filter((it) => file.exits.some((row) => row.reason === it)));
  const someReturn = (of: string) =>
    file.reentry?.some((row) => row.reason === of) && draw.once(2) ? { someReturn: true as const } : {};
  const change = () => quantity(draw, -1.5, 1);
  const wayDown = () => {
    const [from, to] = draw.one(pairsOf(file.placementTypes));
    const allowed = file.ageBands.filter((band) => takes(to, band)).map((it) => it.id);
    return { from: from.id, to: to.id, ...withSelector('ageBands', selector(draw, allowed, bandIds)) };
  };

  switch (kind) {
    case 'entry-rate':
      return { ...common, kind, change: change(), ...ageBands(), ...streams() };
    case 'entries': {
      const made = { ...common, kind, childrenPerYear: quantity(draw, -60, 40), ...ageBands(), ...streams() };
      // Refused where the chosen streams and bands have no entries to share it by.
      return hasEntries(file, made) ? made : { ...common, kind, childrenPerYear: made.childrenPerYear };
    }
    case 'exits': {
      const of = reason();
      return {
        ...common,
        kind,
        reason: of,
        childrenPerYear: quantity(draw, -20, 60),
        ...placements(),
        ...ageBands(),
        ...someReturn(of),
      };
    }
    case 'exit-rate': {
      const of = reason();
      return {
        ...common,
        kind,
        reason: of,
        change: change(),
        ...placements(),
        ...ageBands(),
        ...someReturn(of),
      };
    }
    case 'step-down':
      return { ...common, kind, ...wayDown(), childrenPerYear: quantity(draw, -20, 60) };
    case 'entry-mix':
      return { ...common, kind, ...wayDown(), share: quantity(draw, -0.3, 1), ...streams() };
    case 'capacity':
      return {
        ...common,
        kind,
        placement,
        places: quantity(draw, -30, 30),
        ...maybe(draw, 'weeklyFixedCostGbp', () => quantity(draw, 0, 5000)),
        ...maybe(draw, 'capitalGbp', () => quantity(draw, 0, 900_000)),
        ...maybe(draw, 'financingGbpPerYear', () => quantity(draw, 0, 90_000)),
      };
    case 'own-home':
      return {
        ...common,
        kind,
        placement,
        ...opensFor(draw),
        ...maybe(draw, 'occupancy', () => quantity(draw, 0, 1)),
        ...maybe(draw, 'soldPlaceWeeklyGbp', () => quantity(draw, 0, 6000)),
        ...maybe(draw, 'weeklyCostGbp', () => quantity(draw, 0, 2000)),
        weeklyFixedCostGbp: quantity(draw, 0, 20_000),
        ...maybe(draw, 'capitalGbp', () => quantity(draw, 0, 900_000)),
        ...maybe(draw, 'financingGbpPerYear', () => quantity(draw, 0, 90_000)),
        ...maybe(draw, 'delayWeeks', () => quantity(draw, 0, 30)),
      };
    case 'foster-recruitment':
      return {
        ...common,
        kind,
        placement,
        householdsPerYear: quantity(draw, -20, 30),
        childrenPerHousehold: quantity(draw, 0, 2),
      };
    case 'unit-cost':
      return { ...common, kind, placement, change: change() };
    case 'cp-starts':
      return {
        ...common,
        kind,
        plansPerYear: quantity(draw, -120, 60),
        ...linkToEntries(draw, file, streams),
      };
    case 'cp-ends':
      return { ...common, kind, change: change() };
    case 'cash':
      return {
        ...common,
        kind,
        amountsGbp: Object.fromEntries(
          draw
            .some(financialYearsAbout(horizonFrom), 1)
            .map((year) => [year, quantity(draw, -90_000, 90_000)]),
        ),
        ...maybe(draw, 'oneOff', () => true),
      };
  }
}

/** The link from plans to entries, in one measure of three; refused where the chosen streams have no entries. */
function linkToEntries(draw: Draw, file: Baseline, streams: () => { streams?: string | string[] }) {
  if (!draw.once(3)) return {};
  const chosen = streams();
  const entriesPerPlan = quantity(draw, 0, 0.5);
  if (hasEntries(file, chosen)) return { entriesPerPlan, ...chosen };
  return hasEntries(file, {}) ? { entriesPerPlan } : {};
}

/** Places, and never more of them sold than there are. */
const opensFor = (draw: Draw) => ({
  places: quantity(draw, 5, 9),
  ...maybe(draw, 'soldPlaces', () => quantity(draw, 0, 5)),
});

const hasEntries = (
  file: Baseline,
  { ageBands, streams }: Pick<Extract<Measure, { kind: 'entries' }>, 'ageBands' | 'streams'>,
): boolean =>
  streamsOf(file).some(
    (stream) =>
      (stream.id === undefined || matches(streams, stream.id)) &&
      Object.entries(stream.byAgeBand).some(([band, share]) => share !== 0 && matches(ageBands, band)),
  );
