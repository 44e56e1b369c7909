import type { Baseline } from '../../schema/baseline.ts';
import { FEWEST_SHOWN } from '../../returns/suppress.ts';
import { isoDateOf } from '../../time/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { RETURN_BANDS } from './ages.ts';
import type { Estimates } from './context.ts';

/** The opening stock: every child counted, by placement, age and how settled it is likely to be. */
export function stockRows({ settled, groups, stock, ledger }: Estimates): Baseline['stock'] {
  const day = dateWords(isoDateOf(settled.asOf));
  const source = ledger.derived({
    id: 'returns-stock',
    label: `Children looked after on ${day}`,
    value: stock.total,
    unit: 'children',
    asOf: isoDateOf(settled.asOf),
    strength: 'strong',
    restsOnChildren: stock.total,
    working: `Every child in care on ${day} by the returns, short breaks (V3, V4) left out, ages by birthdays.${
      stock.withoutBirthday > 0
        ? ` ${stock.withoutBirthday < FEWEST_SHOWN ? `Fewer than ${FEWEST_SHOWN}` : stock.withoutBirthday} of them without a birthday: spread over the ages as the others of their placement are.`
        : ''
    } How many are settled is the chance that a child who has been in care for so long, at these ages and in these placements, is ("settle"); cells are rounded to 64ths of a child and add up to the count.`,
  });
  const bands = RETURN_BANDS.length;
  return groups.flatMap(({ id }, group) =>
    RETURN_BANDS.flatMap((band, b) =>
      (['new', 'settled'] as const).flatMap((phase, p) => {
        const children = stock.children[(group * bands + b) * 2 + p]!;
        return children > 0 ? [{ placement: id, ageBand: band.id, phase, children, source }] : [];
      }),
    ),
  );
}
