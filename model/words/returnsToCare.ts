import type { Projection } from '../schema/projection.ts';
import { roundTo, type MoneyScale } from './money.ts';

/** A measure that takes children home, with and without some of them back in care within a year. */
export interface ReturnsRow {
  measure: string;
  label: string;
  /** Which of the two the plan counts. */
  counted: boolean;
  year: string;
  withoutGbp: number;
  withGbp: number;
  /** What the returns take off the saving, as shown. */
  lessGbp: number;
  exact: { withoutGbp: number; withGbp: number };
}

/** Every measure of a plan that takes children home by a reason of which the baseline knows the returns, year by year. */
export const returnsRows = (
  { measures }: Pick<Projection, 'measures'>,
  { stepGbp }: MoneyScale,
): ReturnsRow[] =>
  measures.flatMap(({ id, label, someReturn, byYear }) =>
    byYear.flatMap(({ year, aloneWithReturnsGbp: withReturns, aloneWithoutReturnsGbp: without }) => {
      if (someReturn === undefined || withReturns === undefined || without === undefined) return [];
      const [withoutGbp, withGbp] = [roundTo(without, stepGbp), roundTo(withReturns, stepGbp)];
      return [
        {
          measure: id,
          label,
          counted: someReturn,
          year,
          withoutGbp,
          withGbp,
          lessGbp: withoutGbp - withGbp,
          exact: { withoutGbp: without, withGbp: withReturns },
        },
      ];
    }),
  );
