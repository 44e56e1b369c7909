import type { NumberAt } from '../numbers/numbers.ts';
import { overrideName } from '../numbers/overrides.ts';
import type { Card, Draft, RawMeasure, RawOverride } from './draft.ts';
import { newMeasureId } from './measureIds.ts';
import { withValue, type FieldPath } from './fieldValue.ts';

/** Everything that can be done to a draft. Each answers a new draft, or the same one where nothing changes. */

export const addMeasure = (draft: Draft, measure: RawMeasure): Draft => ({
  ...draft,
  cards: [...draft.cards, { off: false, measure }],
});

/** A copy right under the original, with an id and a name of its own. */
export function duplicateMeasure(draft: Draft, id: string): Draft {
  const at = indexOf(draft, id);
  const card = draft.cards[at];
  if (!card) return draft;
  const { label } = card.measure;
  const copy: Card = {
    ...card,
    measure: {
      ...card.measure,
      id: newMeasureId(id.replace(/-\d+$/, ''), draft),
      label: typeof label === 'string' ? `${label} (copy)` : label,
    },
  };
  return { ...draft, cards: draft.cards.toSpliced(at + 1, 0, copy) };
}

export function removeMeasure(draft: Draft, id: string): Draft {
  const at = indexOf(draft, id);
  return at < 0 ? draft : { ...draft, cards: draft.cards.toSpliced(at, 1) };
}

/** To a place in the list, counted without the measure itself; past either end is at that end. */
export function moveMeasure(draft: Draft, id: string, to: number): Draft {
  const from = indexOf(draft, id);
  const card = draft.cards[from];
  const place = Math.min(Math.max(0, to), draft.cards.length - 1);
  if (!card || place === from) return draft;
  return { ...draft, cards: draft.cards.toSpliced(from, 1).toSpliced(place, 0, card) };
}

export const switchMeasure = (draft: Draft, id: string, off: boolean): Draft =>
  withCard(draft, id, (card) => (card.off === off ? card : { ...card, off }));

/** One field of a measure; `undefined` takes it away. */
export const setMeasureField = (draft: Draft, id: string, path: FieldPath, value: unknown): Draft =>
  withCard(draft, id, (card) => {
    const measure = withValue(card.measure, path, value);
    return measure === card.measure ? card : { ...card, measure };
  });

/** One field of the scenario itself. */
export function setDetail(draft: Draft, path: FieldPath, value: unknown): Draft {
  const details = withValue(draft.details, path, value);
  return details === draft.details ? draft : { ...draft, details };
}

/** A number of the baseline to be held to be another: as the baseline has it until somebody types. */
export function addOverride(draft: Draft, number: NumberAt): Draft {
  const { quantity } = number;
  const fresh: RawOverride = { number: overrideName(number), value: quantity, was: quantity };
  return overrideOf(draft, fresh.number) ? draft : { ...draft, overrides: [...draft.overrides, fresh] };
}

/** Back to the baseline. */
export function removeOverride(draft: Draft, name: string): Draft {
  return overrideOf(draft, name)
    ? { ...draft, overrides: draft.overrides.filter(({ number }) => number !== name) }
    : draft;
}

/** One field of an override; `undefined` takes it away. */
export function setOverrideField(draft: Draft, name: string, path: FieldPath, value: unknown): Draft {
  const before = overrideOf(draft, name);
  const after = before && withValue(before, path, value);
  return after === undefined || after === before
    ? draft
    : { ...draft, overrides: draft.overrides.map((it) => (it === before ? after : it)) };
}

export const overrideOf = (draft: Draft, name: string): RawOverride | undefined =>
  draft.overrides.find(({ number }) => number === name);

export const indexOf = (draft: Draft, id: string): number =>
  draft.cards.findIndex(({ measure }) => measure.id === id);

function withCard(draft: Draft, id: string, change: (card: Card) => Card): Draft {
  const at = indexOf(draft, id);
  const card = draft.cards[at];
  const changed = card && change(card);
  return changed === undefined || changed === card
    ? draft
    : { ...draft, cards: draft.cards.with(at, changed) };
}
