import type { MonthIndicators, MonthTotal } from '../../../model/returns/indicators.ts';
import type { IndicatorRule } from '../../../model/returns/rules/indicatorRules.ts';

export type Refuse = (row: number, rule: IndicatorRule, details?: Readonly<Record<string, string>>) => void;

const MOST_COUNT = 100_000;
const MOST_GBP = 1e9;

/** Months as they are put together figure by figure; each figure of a month once, the first that is given. */
export class MonthDrafts {
  readonly #months = new Map<string, MonthIndicators>();
  readonly #refuse: Refuse;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  total(month: string, field: MonthTotal, value: number, row: number): void {
    const draft = this.of(month);
    if (draft[field] !== undefined) return this.#refuse(row, 'month-figure-twice');
    if (value < 0 || value > MOST_COUNT) return this.#refuse(row, 'month-out-of-range', { figure: field });
    draft[field] = value;
  }

  ofPlacement(
    month: string,
    { placement, field }: { placement: string; field: 'children' | 'spendGbp' },
    value: number,
    row: number,
  ): void {
    const { placements } = this.of(month);
    const figures = placements.get(placement) ?? {};
    placements.set(placement, figures);
    if (figures[field] !== undefined) return this.#refuse(row, 'month-figure-twice');
    const [least, most] = field === 'children' ? [0, MOST_COUNT] : [-MOST_GBP, MOST_GBP];
    if (value < least || value > most) return this.#refuse(row, 'month-out-of-range', { figure: field });
    figures[field] = value;
  }

  of(month: string): MonthIndicators {
    const known = this.#months.get(month);
    if (known) return known;
    const fresh: MonthIndicators = { month, placements: new Map() };
    this.#months.set(month, fresh);
    return fresh;
  }

  /** In the order in which they were met. */
  get months(): MonthIndicators[] {
    return [...this.#months.values()];
  }
}

/** "1,234.50" and "£1,234" too; nothing for what is no number. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/^(-?)£/, '$1').replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
