import type { CapacityRow } from '../../schema/baseline.ts';
import { isoDateOf } from '../../time/calendar.ts';
import { groupOn, inCareOn } from './careTimes.ts';
import type { Estimates } from './context.ts';

/**
 * Where some agency starts were wanted with the council's own carers, these were full: as many places as they had
 * children at once in the last year. Without that limit children would be placed where there is no room.
 */
export function ownFosterPlaces(
  { settled, groups, times, ledger }: Estimates,
  used: readonly boolean[],
): { capacity?: CapacityRow[] } {
  const share = settled.agencyStartsWantedInOwnFoster;
  const own = groups.findIndex(({ id }) => id === 'own-foster');
  if (share === 0) return {};
  ledger.assumed({
    id: 'agency-starts-wanted',
    label: 'Agency foster starts that were wanted with the council’s own carers',
    value: share,
    unit: 'share of them',
    strength: 'none',
    rationale:
      'An assumption of the user: what would have been chosen where places ran short is in no return.',
  });
  const agency = groups.findIndex(({ id }) => id === 'agency-foster');
  if (used[own] !== true || used[agency] !== true) {
    ledger.note(
      'Nobody is in a group "own-foster" or "agency-foster": the share of agency starts that were wanted with own carers changes nothing.',
    );
    return {};
  }
  const days = Array.from({ length: 53 }, (_, week) => settled.asOf - 7 * week);
  const places = Math.max(
    ...days.map((day) => times.filter((it) => inCareOn(it, day) && groupOn(it, day) === own).length),
  );
  const source = ledger.derived({
    id: 'own-foster-places',
    label: 'Places with the council’s own foster carers',
    value: places,
    unit: 'places',
    asOf: isoDateOf(settled.asOf),
    strength: 'weak',
    restsOnChildren: places,
    working:
      'The most children there at once in the last year, as it is taken to have been full ("agency-starts-wanted"). Replace it by the places that can be used.',
  });
  ledger.note(
    'Own foster care is taken to be full, as some agency starts are said to have been wanted there: its places are the most children it had at once in the last year. Replace them by the places that can be used.',
  );
  return { capacity: [{ placement: 'own-foster', places: { value: places, source } }] };
}
