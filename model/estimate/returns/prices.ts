import { englandIn2024 } from '../../opendata/englandIn2024.ts';
import type { PlacementGroup } from '../../returns/groups.ts';
import type { PlacementType } from '../../schema/baseline.ts';
import { rounded } from '../arithmetic.ts';
import { ASSUMPTIONS, type AssumptionId } from '../openData/assumptions.ts';
import type { Ledger } from '../openData/ledger.ts';
import type { GivenCost } from './input.ts';

/** What a group is taken for where nothing of its own is known. */
interface Kind {
  uplift: AssumptionId;
  cashable: AssumptionId;
  /** Bought places: their prices are found dear or cheap together, and rise together. */
  bought: boolean;
}

const STAFF: Kind = { uplift: 'uplift-staff', cashable: 'cashable-parents', bought: false };
const OWN_CARERS: Kind = { uplift: 'uplift-fostering', cashable: 'cashable-own-foster', bought: false };
const HOMES: Kind = { uplift: 'uplift-residential', cashable: 'cashable-bought', bought: true };
const BOUGHT: Kind = { uplift: 'uplift-supported', cashable: 'cashable-bought', bought: true };
const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    'own-foster': OWN_CARERS,
    'kinship-foster': OWN_CARERS,
    'agency-foster': { uplift: 'uplift-fostering', cashable: 'cashable-bought', bought: true },
    residential: HOMES,
    secure: HOMES,
    supported: BOUGHT,
    'with-parents': STAFF,
    adoption: { uplift: 'uplift-staff', cashable: 'cashable-adoption', bought: false },
  }),
);

/** Four in ten of England's foster children are with agencies: the share its price is split by. */
const AGENCY_SHARE = 0.4;

const fostering = () => englandIn2024('cost-per-week-fostering', 'all')!.value!;
const homes = () => englandIn2024('cost-per-week-residential', 'all')!.value!;

/** The weekly cost, its rise and what of it stops, of a group: as given, or an assumption marked as weak. */
export function priceOf(
  { id, label }: PlacementGroup,
  given: GivenCost | undefined,
  ledger: Ledger,
): Pick<PlacementType, 'weeklyCostGbp' | 'weeklyCostSpread' | 'annualUplift' | 'cashableShare'> {
  const kind = KINDS.get(id) ?? BOUGHT;
  const cost = given ?? assumedCost(id);
  const words = {
    id: `price-${id}`,
    label: `Weekly cost of a place: ${label.toLowerCase()}`,
    unit: '£ a week',
  };
  const source = given
    ? ledger.derived({
        ...words,
        value: cost.mode,
        low: cost.low,
        high: cost.high,
        strength: strengthOfPrice(given.prices),
        working: given.source,
        ...(given.children !== undefined && { restsOnChildren: given.children }),
      })
    : ledger.assumed({
        ...words,
        value: cost.mode,
        low: cost.low,
        high: cost.high,
        strength: 'weak',
        rationale: cost.source,
      });
  if (!given) {
    ledger.note(
      `No price of this council is given for "${label}": an assumption of the country stands in, marked as weak. Give its own before any saving is told.`,
    );
  }
  if (given?.mixed !== undefined) ledger.note(given.mixed);
  return {
    weeklyCostGbp: {
      low: cost.low,
      mode: cost.mode,
      high: cost.high,
      source,
      ...(kind.bought && !given && { sharedDraw: 'bought-prices' }),
    },
    ...(given?.spread && { weeklyCostSpread: { ...given.spread, source } }),
    annualUplift: upliftOf(id, label, given, kind, ledger),
    cashableShare: {
      value: ASSUMPTIONS[kind.cashable].value as number,
      source: ledger.assumption(kind.cashable),
    },
  };
}

/** A table of finance does not say how many prices it is of. */
function strengthOfPrice(prices: number | undefined): 'strong' | 'medium' | 'weak' {
  if (prices === undefined) return 'medium';
  return prices < 5 ? 'weak' : prices < 20 ? 'medium' : 'strong';
}

/** The rise of the council's own prices, or that of the country, which bought places share. */
function upliftOf(
  id: string,
  label: string,
  given: GivenCost | undefined,
  kind: Kind,
  ledger: Ledger,
): NonNullable<PlacementType['annualUplift']> {
  if (given?.annualUplift) {
    const { source, children, ...range } = given.annualUplift;
    return {
      ...range,
      source: ledger.derived({
        id: `uplift-own-${id}`,
        label: `Price rise a year: ${label.toLowerCase()}`,
        unit: 'a year',
        value: range.mode,
        low: range.low,
        high: range.high,
        strength: 'medium',
        working: source,
        ...(children !== undefined && { restsOnChildren: children }),
      }),
    };
  }
  const uplift = ASSUMPTIONS[kind.uplift] as { value: number; low: number; high: number };
  return {
    low: uplift.low,
    mode: uplift.value,
    high: uplift.high,
    source: ledger.assumption(kind.uplift),
    ...(kind.bought && { sharedDraw: 'bought-uplifts' }),
  };
}

function assumedCost(id: string): GivenCost {
  const ratio = ASSUMPTIONS['agency-to-own-price'].value;
  const own = fostering() / (1 - AGENCY_SHARE + ratio * AGENCY_SHARE);
  const fixed = (of: 'price-supported' | 'price-parents' | 'price-adoption'): GivenCost => {
    const { low, value, high, rationale } = ASSUMPTIONS[of];
    return { low, mode: value, high, source: `${rationale} The price of 2023-24.` };
  };
  const spread = (value: number, width: number, source: string): GivenCost => ({
    low: rounded(value * (1 - width), 0),
    mode: rounded(value, 0),
    high: rounded(value * (1 + width), 0),
    source,
  });
  const blend = `England spent £${fostering()} a week on a foster child in 2023-24; with four in ten at agencies, taken for ${ratio} times as dear.`;
  if (id === 'own-foster' || id === 'kinship-foster') return spread(own, 0.35, blend);
  if (id === 'agency-foster') return spread(own * ratio, 0.35, blend);
  if (id === 'residential' || id === 'secure') {
    return spread(
      homes(),
      0.35,
      `England spent £${homes()} a week on a child in residential care in 2023-24.`,
    );
  }
  if (id === 'supported') return fixed('price-supported');
  if (id === 'with-parents') return fixed('price-parents');
  if (id === 'adoption') return fixed('price-adoption');
  const { low, value, high, rationale } = ASSUMPTIONS['price-other'];
  return {
    low: rounded(low * homes(), 0),
    mode: rounded(value * homes(), 0),
    high: rounded(high * homes(), 0),
    source: `${value} times the £${homes()} of residential care in England in 2023-24. ${rationale}`,
  };
}
