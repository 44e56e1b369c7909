import type { Evidence, EvidenceDocument, EvidenceFigure } from '../schema/evidence.ts';
import { dateWords } from './dates.ts';
import { gbp } from './money.ts';
import { decimals, upToDecimals } from './numbers.ts';
import { listWords } from './sentence.ts';
import { workedFrom } from './workingWords.ts';

export const KIND_WORDS: Record<EvidenceFigure['kind'], string> = {
  published: 'Published',
  derived: 'Worked out from published figures',
  assumption: 'Assumption',
};

export const STRENGTH_WORDS: Record<EvidenceFigure['strength'], string> = {
  strong: 'Strong',
  medium: 'Medium',
  weak: 'Weak',
  none: 'None (judgement)',
};

/** Weak evidence, or none but judgement. */
export const isWeak = ({ strength }: EvidenceFigure): boolean => strength === 'weak' || strength === 'none';

/** "line 2794", "lines 2794 to 2798" of `L2794-L2798`; other locators as they are. */
export function locatorWords(locator: string): string {
  const parts = /^(?:L|lines? )(\d+)(?:(?:-L?| to )(\d+))?$/i.exec(locator.trim());
  if (!parts) return locator;
  return parts[2] === undefined ? `line ${parts[1]}` : `lines ${parts[1]} to ${parts[2]}`;
}

export const documentOf = (evidence: Evidence, figure: EvidenceFigure): EvidenceDocument | undefined =>
  evidence.documents.find(({ id }) => id === figure.document);

/** "Corporate Parenting Annual Report 2023/24, December 2024". */
export const paperWords = (document: EvidenceDocument): string =>
  `${document.title}, ${dateWords(document.date)}`;

/** Where a figure stands: its paper with date, heading and line, or that it is an assumption. */
export function citation(evidence: Evidence, figure: EvidenceFigure): string {
  const document = documentOf(evidence, figure);
  if (!document)
    return figure.kind === 'assumption' ? 'Assumption of this model' : workedWords(evidence, figure);
  const place = [figure.heading, figure.locator && locatorWords(figure.locator)].filter(Boolean).join(', ');
  return place ? `${paperWords(document)}: ${place}` : paperWords(document);
}

/** What a worked-out figure is worked out from; of many the first. */
function workedWords(evidence: Evidence, figure: EvidenceFigure): string {
  const labels = workedFrom(figure, evidence).map(({ label }) => `“${label}”`);
  if (figure.kind !== 'derived' || labels.length === 0) return KIND_WORDS[figure.kind];
  const told =
    labels.length > MOST_TOLD ? [...labels.slice(0, MOST_TOLD), `${labels.length - MOST_TOLD} more`] : labels;
  return `Worked out from ${listWords(told)}`;
}
const MOST_TOLD = 3;

/** A register's unit as words: a bare pound sign is part of the value, and so is that a percentage is a share. */
export const unitWords = (unit: string): string =>
  unit.replace(/^£ ?/, '').replace(SHARE, '').replaceAll('-', ' ');
const SHARE = /^share (?=of |a )/;

/** A register's value in its own precision: it is shown as the paper printed it, not rounded again. */
export function figureValueWords(figure: Pick<EvidenceFigure, 'value' | 'unit'>): string {
  const { value, unit } = figure;
  if (typeof value === 'string') return value;
  if (unit.startsWith('£')) return Number.isInteger(value) ? gbp(value) : `£${decimals(value, 2)}`;
  if (/^share/.test(unit)) return `${upToDecimals(value * 100, 1)}%`;
  if (unit === 'relative change') return `${value > 0 ? '+' : ''}${upToDecimals(value * 100, 1)}%`;
  // No paper counts people or plans more finely; what is worked out may be.
  return upToDecimals(value, /^(children|plans)\b/.test(unit) ? 1 : 4);
}

/** "30 to 60, most likely 45" of a figure with a range, in the figure's own unit. */
export function rangeWords(figure: EvidenceFigure): string | undefined {
  const { low, mode, high, unit } = figure;
  if (low === undefined || high === undefined) return undefined;
  const words = (value: number) => figureValueWords({ value, unit });
  const likely = mode === undefined ? '' : `, most likely ${words(mode)}`;
  return `${words(low)} to ${words(high)}${likely}`;
}
