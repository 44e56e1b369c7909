import { dateWords } from '../../model/words/dates.ts';
import type { TimeChart } from './timeChart.ts';

/** What a chart over time shows, in one paragraph for those who do not see it. */
export function describeTimeChart({ title, lines, targets, words }: TimeChart): string {
  const spans = lines.flatMap(({ label, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const from = `${words(first.value)} on ${dateWords(first.date)}`;
    return [`${label}: from ${from} to ${words(last.value)} on ${dateWords(last.date)}.`];
  });
  const marks = targets.map(({ date, value }) => `${words(value)} on ${dateWords(date)}`);
  const targetWords = marks.length > 0 ? [`Targets: ${marks.join(', ')}.`] : [];
  return [`Line chart. ${title}.`, ...spans, ...targetWords, 'The table holds every figure.'].join(' ');
}
