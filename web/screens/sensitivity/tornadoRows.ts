import type { Evidence } from '../../../model/schema/evidence.ts';
import type { TornadoBarResult, TornadoStart } from '../../../model/schema/whatif.ts';
import type { UnitName } from '../../../model/numbers/units.ts';
import { citation, STRENGTH_WORDS } from '../../../model/words/evidenceWords.ts';
import { gbpShort, moneyScale } from '../../../model/words/money.ts';
import { numberWords } from '../../../model/words/whatifNumber.ts';
import type { ChartTable } from '../../charts/chartTable.ts';

/** A tornado as far as it has been told. */
export interface ShownTornado {
  start: TornadoStart;
  /** From the widest to the narrowest. */
  bars: readonly TornadoBarResult[];
}

/** Under a pound either way is nothing. */
export const changesNothing = (
  { swingGbp, atLowGbp, atHighGbp }: TornadoBarResult,
  likelyGbp: number,
): boolean => swingGbp < 1 && Math.abs(atLowGbp - likelyGbp) < 1 && Math.abs(atHighGbp - likelyGbp) < 1;

export const valueWords = ({ unit }: { unit: string }, value: number): string =>
  numberWords(value, unit as UnitName);

/** The finding: which assumption matters most, and how much. */
export function tornadoFinding({ start, bars }: ShownTornado): string {
  const widest = bars[0];
  const saving =
    start.basis === 'cumulative'
      ? `The saving up to the end of ${start.year}`
      : `The saving in ${start.year}`;
  if (start.assumptions === 0) return `${saving}: no assumption has a range`;
  if (!widest) return `${saving}: working out what moves it…`;
  if (changesNothing(widest, start.likelyGbp)) return `${saving}: no assumption’s range changes it`;
  const [low, high] = [widest.atLowGbp, widest.atHighGbp].sort((a, b) => a - b);
  return `${saving} depends most on “${widest.label}”: from ${gbpShort(low!)} to ${gbpShort(high!)} over its range`;
}

/** Whether the scenario holds any of the numbers that move together to be another than the baseline has. */
export const isOverridden = ({ members }: Pick<TornadoBarResult, 'members'>): boolean =>
  members.some(({ overridden }) => overridden);

/** The weakest evidence among the numbers that move together, in words: a number that names no source has none. */
export function strengthWords(
  bar: Pick<TornadoBarResult, 'members'>,
  evidence: Evidence | undefined,
): string {
  const overridden = isOverridden(bar) ? 'Overridden in this scenario' : undefined;
  const order = ['none', 'weak', 'medium', 'strong'] as const;
  const strengths = bar.members.flatMap(({ source, overridden: held }) => {
    if (source !== undefined) return evidence?.figures.find(({ id }) => id === source)?.strength ?? [];
    return held ? [] : ('none' as const);
  });
  const weakest = order.find((it) => strengths.includes(it));
  if (weakest === undefined) return overridden ?? 'Not in the register';
  return overridden
    ? `${overridden}; the others: ${STRENGTH_WORDS[weakest].toLowerCase()}`
    : STRENGTH_WORDS[weakest];
}

/** Every bar with its range, what it does at each end, and its evidence. */
export function tornadoTable({ start, bars }: ShownTornado, evidence: Evidence | undefined): ChartTable {
  const scale = moneyScale(bars.flatMap((bar) => [bar.atLowGbp, bar.atHighGbp]));
  const money = (value: number) => ({ value, words: scale.words(value) });
  const ended = (bar: TornadoBarResult, value: number) => ({ value, words: valueWords(bar, value) });
  return {
    columns: [
      { head: 'Assumption' },
      { head: 'Low', number: true },
      { head: 'Likely', number: true },
      { head: 'High', number: true },
      { head: 'Saving at its low', unit: 'pounds', number: true },
      { head: 'Saving at its high', unit: 'pounds', number: true },
      { head: 'Evidence' },
    ],
    rows: bars.map((bar) => ({
      cells: [
        bar.label,
        ended(bar, bar.low),
        ended(bar, bar.likely),
        ended(bar, bar.high),
        money(bar.atLowGbp),
        money(bar.atHighGbp),
        strengthWords(bar, evidence),
      ],
      from: sourcesOf(bar, evidence),
    })),
    note: `With every assumption at its likely value the saving is ${scale.words(start.likelyGbp)}. Each row moves one and leaves the others there; rows do not add up.`,
  };
}

const sourcesOf = (bar: TornadoBarResult, evidence: Evidence | undefined) =>
  [...new Set(bar.members.flatMap(({ source }) => source ?? []))].map((source) => {
    const figure = evidence?.figures.find(({ id }) => id === source);
    return {
      words:
        figure && evidence ? `${figure.label} (${citation(evidence, figure)})` : `Register entry ${source}`,
      link: figure?.label ?? 'Register entry',
      from: { evidence: source },
    };
  });

/** Room for all bars: from the lowest saving to the highest, the likely one among them. */
export function tornadoSpan({ start, bars }: ShownTornado): { from: number; to: number } {
  const all = [start.likelyGbp, ...bars.flatMap((bar) => [bar.atLowGbp, bar.atHighGbp])];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return to - from < 1 ? { from: from - 1, to: to + 1 } : { from, to };
}
