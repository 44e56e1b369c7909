import type { Draft, DraftPart, RawMeasure, RawOverride } from './draft.ts';
import {
  indexOf,
  overrideOf,
  removeMeasure,
  removeOverride,
  setMeasureField,
  setOverrideField,
} from './edits.ts';

/** Something in a list of a draft, by its fields. */
export type Item = Readonly<Record<string, unknown>>;

/** A list of a draft, each of whose things is known by an id. */
export interface DraftList {
  part: DraftPart;
  ids: (draft: Draft) => string[];
  find: (draft: Draft, id: string) => Item | undefined;
  label: (item: Item) => string;
  set: (draft: Draft, id: string, field: string, value: unknown) => Draft;
  remove: (draft: Draft, id: string) => Draft;
  /** The draft with this in the place of what has the id, or at the end. */
  put: (draft: Draft, id: string, item: Item) => Draft;
  /** The draft with something of another's, where the other has it. */
  bring: (draft: Draft, item: Item, from: Draft, off?: boolean) => Draft;
}

export const MEASURES: DraftList = {
  part: 'measure',
  ids: ({ cards }) => cards.map(({ measure }) => measure.id),
  find: (draft, id) => draft.cards[indexOf(draft, id)]?.measure,
  label: ({ label }) => String(label),
  set: (draft, id, field, value) => setMeasureField(draft, id, [field], value),
  remove: removeMeasure,
  put: (draft, id, item) => {
    const card = { off: false, measure: item as RawMeasure };
    const at = indexOf(draft, id);
    return { ...draft, cards: at < 0 ? [...draft.cards, card] : draft.cards.with(at, card) };
  },
  // After the one it follows there, if that one is here.
  bring: (draft, item, from, off = false) => {
    const measure = item as RawMeasure;
    const before = from.cards.slice(0, indexOf(from, measure.id)).toReversed();
    const after = before.find((it) => indexOf(draft, it.measure.id) >= 0);
    const at = after ? indexOf(draft, after.measure.id) + 1 : 0;
    return { ...draft, cards: draft.cards.toSpliced(at, 0, { off, measure }) };
  },
};

export const OVERRIDES: DraftList = {
  part: 'override',
  ids: ({ overrides }) => overrides.map(({ number }) => number),
  find: overrideOf,
  label: ({ number }) => String(number),
  set: (draft, id, field, value) => setOverrideField(draft, id, [field], value),
  remove: removeOverride,
  put: (draft, id, item) => {
    const it = item as RawOverride;
    return overrideOf(draft, id)
      ? { ...draft, overrides: draft.overrides.map((other) => (other.number === id ? it : other)) }
      : { ...draft, overrides: [...draft.overrides, it] };
  },
  // Their order means nothing.
  bring: (draft, item) => ({ ...draft, overrides: [...draft.overrides, item as RawOverride] }),
};
