import { lastReturned } from '../../../opendata/traps/missingReturn.ts';
import type { CapacityRow } from '../../../schema/baseline.ts';
import { rounded } from '../../arithmetic.ts';
import { ASSUMPTIONS } from '../assumptions.ts';
import type { Council } from '../council.ts';
import type { People } from '../stock/people.ts';

/** Places of the council's foster carers, where approved ones are published and foster care is told apart. */
export function capacityOf(
  { index, code, name, year, ledger }: Council,
  people: People,
): CapacityRow[] | undefined {
  const approved = lastReturned(index, code, 'foster-places-approved', year);
  const filled = lastReturned(index, code, 'foster-places-filled', year);
  if (people.ownFoster === null || approved === undefined || filled === undefined) {
    ledger.note(
      `${name} has no places of foster carers to count on for ${year}: no type of placement is limited.`,
    );
    return undefined;
  }
  const usable = ASSUMPTIONS['usable-foster-places'];
  const empty = Math.max(0, approved.value! - filled.value!);
  const children = people.byType['own-foster'];
  const places = (share: number) => rounded(children + share * empty, 0);
  ledger.assumption('usable-foster-places');
  const range = {
    low: Math.ceil(children),
    mode: Math.max(Math.ceil(children), places(usable.value)),
    high: Math.max(Math.ceil(children), places(usable.high)),
  };
  const source = ledger.derived({
    id: 'own-foster-places',
    label: "Places with the council's foster carers that can be used",
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: 'places',
    strength: 'weak',
    working: `${rounded(children, 0)} children with the council's carers now, family and friends too, and ${usable.value} (0 to ${usable.high}) of ${empty} approved places not filled ("${ledger.published(approved)}", "${ledger.published(filled)}").`,
  });
  return [{ placement: 'own-foster', places: { ...range, source } }];
}
