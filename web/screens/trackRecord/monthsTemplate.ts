import { quoted } from '../../charts/csv.ts';

/** A CSV file of one month with every row there can be, to be filled in. Rows without a value are passed over. */
export function monthsTemplate(
  month: string,
  placementTypes: readonly { id: string; label: string }[],
): string {
  const rows = [
    ['children', '', 'Children looked after at the end of the month'],
    ['entries', '', 'Entries in the month'],
    ['exits', '', 'Exits in the month'],
    ['cp-plans', '', 'Child protection plans at the end of the month'],
    ...placementTypes.flatMap(({ id, label }) => [
      ['placement-children', id, `${label}: children on average over the month`],
      ['placement-spend', id, `${label}: spend of the month in pounds`],
    ]),
  ];
  const lines = [
    ['month', 'measure', 'placement', 'value', 'what'],
    ...rows.map(([measure, placement, what]) => [month, measure!, placement!, '', what!]),
  ];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}
