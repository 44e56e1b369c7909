import { ADULT_YEARS, type PlacementType } from '../../schema/baseline.ts';
import { BAND_FROM, CLASSES, RETURN_BANDS } from './ages.ts';
import type { AgesOf, Estimates } from './context.ts';
import { entriesIn } from './entries.ts';
import { priceOf } from './prices.ts';

/** Groups that the law keeps for some ages: supported accommodation is unlawful under 16. */
const LEAST_AGE: ReadonlyMap<string, number> = new Map([['supported', 16]]);
const BANDS = RETURN_BANDS.length;

/** The bands and placement types of the baseline, and which groups are used at all. */
export function typesOf({ settled, groups, times, windows, pieces, stock, ledger }: Estimates) {
  const entered = new Set<number>();
  for (const { first } of entriesIn(times, windows, groups.length)) {
    first.forEach((count, i) => count > 0 && entered.add(i % groups.length));
  }
  const lived = (group: number) => CLASSES.some((_, c) => pieces.children[group * CLASSES.length + c]! > 0);
  const used = groups.map(
    ({ id }, group) =>
      stock.byGroup[group]! > 0 ||
      entered.has(group) ||
      lived(group) ||
      Object.hasOwn(settled.weeklyCosts, id),
  );
  // Who was wanted with own carers comes to them, also where nobody has been so far.
  const at = (id: string) => groups.findIndex((group) => group.id === id);
  const [own, agency] = [at('own-foster'), at('agency-foster')];
  if (settled.agencyStartsWantedInOwnFoster > 0 && own >= 0 && used[agency] === true) used[own] = true;
  const agesOf: AgesOf = (group) => leastAges[group]!;
  const takesAll = groups.some(({ id }, group) => used[group] === true && !LEAST_AGE.has(id));
  const leastAges = groups.map(({ id, label }, group) => {
    const least = LEAST_AGE.get(id);
    // Somebody younger must have somewhere to be.
    if (least === undefined || !used[group] || !takesAll) return 0;
    const younger = RETURN_BANDS.reduce((sum, _, band) => {
      const at = (group * BANDS + band) * 2;
      return BAND_FROM[band]! < least ? sum + stock.children[at]! + stock.children[at + 1]! : sum;
    }, 0);
    if (younger < 1 / 128) return least;
    ledger.note(
      `Children under ${least} are in "${label}" on the day of the stock, where the law allows none: they are counted as they stand and the type is not kept to its ages. Check their codes.`,
    );
    return 0;
  });
  const usedId = (id: string) => groups.some((group, i) => group.id === id && used[i]);
  const placementTypes: PlacementType[] = groups
    .map((group, i) => ({ group, i }))
    .filter(({ i }) => used[i])
    .map(({ group, i }) => ({
      id: group.id,
      label: group.label,
      ...priceOf(
        group,
        Object.hasOwn(settled.weeklyCosts, group.id) ? settled.weeklyCosts[group.id] : undefined,
        ledger,
      ),
      ...(group.id === 'own-foster' && usedId('agency-foster') && { overflowTo: 'agency-foster' }),
      ...(agesOf(i) > 0 && { ages: { fromYears: agesOf(i), toYears: ADULT_YEARS } }),
    }));
  return { types: { ageBands: RETURN_BANDS.map((band) => ({ ...band })), placementTypes }, used, agesOf };
}
