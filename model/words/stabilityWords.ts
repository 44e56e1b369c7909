import type { History } from '../schema/history.ts';
import { dateWords } from './dates.ts';
import { decimals, percent } from './numbers.ts';
import { joined, sourced, type Sentence } from './sentence.ts';

/** What has been published of how often children are moved and how far from home they live. */

const words = (value: number, unit: string): string =>
  unit.startsWith('share') ? percent(value) : `${decimals(value, 2)} ${unit}`;

/** The series of a history that are told, each with the one it stands beside. */
const SERIES = [['placement-changes', 'placement-changes-england'], ['three-placements'], ['placed-far']];

/** A sentence a series, its points from the earliest to the latest. */
export const publishedStability = ({ series }: History): Sentence[] =>
  SERIES.flatMap(([id, beside]) => {
    const found = series.find((it) => it.id === id);
    if (found === undefined) return [];
    const others = series.find((it) => it.id === beside);
    const told = (it: typeof found): Sentence =>
      joined(
        it.points.map(({ date, value, source }) => [
          sourced(words(value, it.unit), source),
          ` on ${dateWords(date)}`,
        ]),
      );
    return [
      [
        `${found.label}: `,
        ...told(found),
        ...(others === undefined
          ? []
          : [`; ${others.label.toLowerCase().replace('england', 'England')}: `, ...told(others)]),
        '.',
      ],
    ];
  });
