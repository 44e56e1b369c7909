import type { Baseline } from '../schema/baseline.ts';
import type { DifferingAssumption } from '../schema/comparison.ts';
import type { Measure } from '../schema/measure.ts';
import type { Scenario } from '../schema/scenario.ts';
import { differingOverrides } from './differingOverrides.ts';
import { FIELD_WORDS, fieldOf, fieldValueWords } from '../words/compareWords.ts';
import { measureEffect, measureTiming } from '../words/measureWords.ts';
import { namesOf, type Names } from '../words/names.ts';
import { capitalised, plainText } from '../words/sentence.ts';

/**
 * The assumptions that are not the same in all scenarios, and only those: numbers of the baseline, measures that some lack, fields that
 * differ where a measure of one id and kind is in all, and the order of measures where that alone differs.
 * A field counts as the same when its numbers, dates and choices are: sources, notes, labels and rationales
 * explain an assumption and are none.
 */
export function differingAssumptions(
  scenarios: readonly Scenario[],
  baseline: Baseline,
): DifferingAssumption[] {
  const names = namesOf(baseline);
  const lists = scenarios.map(({ measures }) => measures);
  const rows = measureIds(lists).flatMap((id) => {
    const versions = lists.map((list) => list.find((it) => it.id === id));
    return isInAll(versions) ? fieldRows(versions, names) : [presenceRow(versions, names)];
  });
  return [...differingOverrides(scenarios, baseline), ...rows, ...orderRows(lists)];
}

/** Every id, in the order the scenarios bring them. */
const measureIds = (lists: readonly (readonly Measure[])[]): string[] => [
  ...new Set(lists.flat().map(({ id }) => id)),
];

const isInAll = (versions: readonly (Measure | undefined)[]): versions is Measure[] =>
  versions.every((it) => it !== undefined && it.kind === versions[0]?.kind);

/** A measure that is not in all, or is of another kind in some: told whole. */
function presenceRow(versions: readonly (Measure | undefined)[], names: Names): DifferingAssumption {
  const one = versions.find((it) => it !== undefined)!;
  const [first] = versions;
  return {
    measure: one.id,
    label: one.label,
    field: null,
    fieldWords: 'The whole measure',
    values: versions.map((it) => (it ? measureWords(it, names) : null)),
    same: versions.map((it) => same(it, first)),
  };
}

const measureWords = (measure: Measure, names: Names): string =>
  capitalised(
    [plainText(measureEffect(measure, names)), plainText(measureTiming(measure))].filter(Boolean).join(', '),
  );

function fieldRows(versions: readonly Measure[], names: Names): DifferingAssumption[] {
  const [first] = versions;
  return Object.entries(FIELD_WORDS).flatMap(([field, fieldWords]) => {
    const as = versions.map((it) => fieldOf(it, field));
    const sameAsFirst = as.map((value) => canonical(value) === canonical(as[0]));
    if (sameAsFirst.every(Boolean)) return [];
    const values = versions.map((it) => fieldValueWords(it, field, names));
    return [{ measure: first!.id, label: first!.label, field, fieldWords, values, same: sameAsFirst }];
  });
}

/** Counted measures take their children one after the other, so the order of measures is an assumption too. */
function orderRows(lists: readonly (readonly Measure[])[]): DifferingAssumption[] {
  const inAll = measureIds(lists).filter((id) => lists.every((list) => list.some((it) => it.id === id)));
  const orders = lists.map((list) => list.filter(({ id }) => inAll.includes(id)));
  const ids = orders.map((order) => order.map(({ id }) => id).join('\n'));
  if (ids.every((it) => it === ids[0])) return [];
  return [
    {
      measure: '',
      label: 'Measures that are in all of them',
      field: 'order',
      fieldWords: 'Order',
      values: orders.map((order) => order.map(({ label }) => label).join('; ')),
      same: ids.map((it) => it === ids[0]),
    },
  ];
}

function same(a: Measure | undefined, b: Measure | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return ['kind', ...Object.keys(FIELD_WORDS)].every(
    (field) => canonical(fieldOf(a, field)) === canonical(fieldOf(b, field)),
  );
}

/** A value as text, whatever the order of its fields and whatever explains it. A number alone is its value. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const { source: _source, note: _note, ...rest } = value as Record<string, unknown>;
  const entries = Object.entries(rest).filter(([, it]) => it !== undefined);
  if (entries.length === 1 && entries[0]![0] === 'value') return canonical(entries[0]![1]);
  return `{${entries
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, it]) => `${JSON.stringify(key)}:${canonical(it)}`)
    .join(',')}}`;
}
