import { dateWords } from '../../model/words/dates.ts';
import { BAND_80 } from './bandWords.ts';
import { lineName, type TimeChart } from './timeChart.ts';

/** What a chart over time shows, in one paragraph for those who do not see it. */
export function describeTimeChart({ title, lines, targets, words: usual }: TimeChart): string {
  const spans = lines.flatMap((line) => {
    const { points, words = usual } = line;
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const from = `${words(first.value)} on ${dateWords(first.date)}`;
    const name = lineName(line);
    const { spread } = last;
    const range = spread ? `, ${BAND_80} between ${words(spread.p10)} and ${words(spread.p90)}` : '';
    return [`${name}: from ${from} to ${words(last.value)} on ${dateWords(last.date)}${range}.`];
  });
  const marks = targets.map(({ date, value }) => `${usual(value)} on ${dateWords(date)}`);
  const targetWords = marks.length > 0 ? [`Targets: ${marks.join(', ')}.`] : [];
  return [`Line chart. ${title}.`, ...spans, ...targetWords, 'The table holds every figure.'].join(' ');
}
