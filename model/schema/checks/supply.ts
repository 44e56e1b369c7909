import { dayOf } from '../../time/calendar.ts';
import type { Baseline } from '../baseline.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { highestValue, lowestValue } from '../quantity.ts';
import type { Supply, SupplyHome, SupplyOption } from '../supply.ts';
import { repeatedIds, unknownId } from './ids.ts';
import { idsOf } from './knownIds.ts';
import { checkMeasure } from './measure.ts';

/** What the fields of a supply file say together, and with the baseline it names. */
export function checkSupply(supply: Supply, baseline: Baseline): Problem[] {
  const ids = idsOf(baseline);
  const { fostering, homes, contracts, options } = supply;
  const ofType = (placement: string, at: PathPart[]) =>
    unknownId(placement, ids.placements, [...at, 'placement']);
  const measures = options.flatMap((option, i) =>
    (option.measures ?? []).flatMap((measure, m) =>
      checkMeasure(measure, baseline, ids, ['options', i, 'measures', m]),
    ),
  );
  return [
    ...(supply.baseline === baseline.id
      ? []
      : [problem(['baseline'], 'This supply names another baseline than the one given.')]),
    ...(fostering ? ofType(fostering.placement, ['fostering']) : []),
    ...(fostering ? moreFilled(fostering.households) : []),
    ...(fostering?.ownPlacements ?? []).flatMap((id, p) =>
      unknownId(id, ids.placements, ['fostering', 'ownPlacements', p]),
    ),
    ...repeatedIds(fostering?.stages ?? [], ['fostering', 'stages'], 'stage'),
    ...repeatedIds(homes, ['homes'], 'home'),
    ...homes.flatMap((home, i) => [
      ...ofType(home.placement, ['homes', i]),
      ...checkHome(home, ['homes', i]),
    ]),
    ...repeatedIds(contracts, ['contracts'], 'contract'),
    ...contracts.flatMap(({ placement }, i) => ofType(placement, ['contracts', i])),
    ...repeatedIds(options, ['options'], 'option'),
    ...options.flatMap((option, i) => checkOption(option, supply, ['options', i])),
    ...measures,
  ];
}

function checkHome(home: SupplyHome, at: PathPart[]): Problem[] {
  const { low, likely, late } = home.opening;
  const order =
    dayOf(low) <= dayOf(likely) && dayOf(likely) <= dayOf(late)
      ? []
      : [problem([...at, 'opening'], 'Out of order: low must not be after likely, nor likely after late.')];
  const sold = home.soldPlaces ?? 0;
  return [
    ...order,
    ...(highestValue(sold) > lowestValue(home.places)
      ? [problem([...at, 'soldPlaces'], 'More places are sold than the home has.')]
      : []),
  ];
}

function moreFilled({ places, filled }: NonNullable<Supply['fostering']>['households']): Problem[] {
  if (places === null || filled === null || lowestValue(filled) <= highestValue(places)) return [];
  return [problem(['fostering', 'households', 'filled'], 'More places are filled than there are.')];
}

function checkOption(option: SupplyOption, { homes, fostering }: Supply, at: PathPart[]): Problem[] {
  const known = homes.map(({ id }) => id);
  const ways = [
    option.pipeline === true,
    option.fosterHouseholdsPerYear !== undefined,
    option.reachesOwnFosterShare !== undefined,
  ].filter(Boolean).length;
  return [
    ...(option.homes ?? []).flatMap(({ home }, h) =>
      known.includes(home)
        ? []
        : [
            problem(
              [...at, 'homes', h, 'home'],
              `No such home is in the file. Known: ${known.join(', ') || 'none'}.`,
            ),
          ],
    ),
    ...(ways > 0 && fostering === undefined
      ? [problem(at, 'Recruits foster carers, of whom the file says nothing: it has no fostering.')]
      : []),
    ...(ways > 1
      ? [
          problem(
            at,
            'Give one of pipeline, fosterHouseholdsPerYear and reachesOwnFosterShare: each says what is recruited.',
          ),
        ]
      : []),
  ];
}
