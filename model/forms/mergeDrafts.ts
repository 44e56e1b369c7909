import type { Card, Draft, RawMeasure } from './draft.ts';
import { draftOf } from './draft.ts';
import { indexOf, removeMeasure, setDetail, setMeasureField } from './edits.ts';
import { same } from './fieldValue.ts';
import type { Scenario } from '../schema/scenario.ts';

/**
 * Something that two people changed differently. Without a field it is the measure as a whole: one of them
 * changed what the other took out.
 */
export interface Clash {
  /** Nothing for a field of the scenario itself. */
  measure: string | undefined;
  field: string | undefined;
  /** What a reader knows it by. */
  label: string;
  mine: unknown;
  theirs: unknown;
}

/** My draft with everything in it that only the other changed; where both did, mine stands until they choose. */
export interface Merged {
  draft: Draft;
  clashes: Clash[];
  /** How many of the other's changes came in. */
  taken: number;
}

/**
 * Two sets of changes to one version, brought together field by field.
 *
 * @param base the version that both began with
 * @param theirs the version that the other saved
 */
export function mergeDrafts(base: Scenario, mine: Draft, theirs: Scenario): Merged {
  const [from, other] = [draftOf(base), draftOf(theirs)];
  const clashes: Clash[] = [];
  let taken = 0;
  let draft = mine;
  for (const field of namesIn(from.details, mine.details, other.details)) {
    // Each scenario has its own id, whoever saved it.
    if (field === 'id') continue;
    const [b, m, t] = [from, mine, other].map(({ details }) => details[field]);
    if (same(t, b) || same(t, m)) continue;
    if (same(m, b)) {
      draft = setDetail(draft, [field], t);
      taken += 1;
    } else clashes.push({ measure: undefined, field, label: field, mine: m, theirs: t });
  }

  const ids = [...new Set([from, other].flatMap(({ cards }) => cards.map(({ measure }) => measure.id)))];
  for (const id of ids) {
    const [b, m, t] = [from, mine, other].map((it) => it.cards[indexOf(it, id)]);
    if (same(b?.measure, t?.measure) || same(m?.measure, t?.measure)) continue;
    const label = String((m ?? t ?? b)!.measure.label);
    const whole: Clash = { measure: id, field: undefined, label, mine: m?.measure, theirs: t?.measure };
    if (t && !b && !m) {
      draft = inserted(draft, t, other);
      taken += 1;
    } else if (b && m && !t && same(m.measure, b.measure)) {
      draft = removeMeasure(draft, id);
      taken += 1;
    } else if (b && m && t) {
      const fields = mergeFields(b.measure, m.measure, t.measure);
      for (const field of fields.taken) draft = setMeasureField(draft, id, [field], t.measure[field]);
      taken += fields.taken.length;
      clashes.push(
        ...fields.clashes.map((field) => ({
          ...whole,
          field,
          mine: m.measure[field],
          theirs: t.measure[field],
        })),
      );
    } else if (t || m) clashes.push(whole);
  }
  return { draft: inTheirOrder(draft, from, mine, other), clashes, taken };
}

function mergeFields(base: RawMeasure, mine: RawMeasure, theirs: RawMeasure) {
  const differing = namesIn(base, mine, theirs).filter(
    (field) => !same(theirs[field], base[field]) && !same(theirs[field], mine[field]),
  );
  const untouched = (field: string) => same(mine[field], base[field]);
  return { taken: differing.filter(untouched), clashes: differing.filter((it) => !untouched(it)) };
}

/** The draft with the other's side of a clash. */
export function takeTheirs(draft: Draft, { measure: id, field, theirs }: Clash): Draft {
  if (id === undefined) return field === undefined ? draft : setDetail(draft, [field], theirs);
  if (field !== undefined) return setMeasureField(draft, id, [field], theirs);
  if (theirs === undefined) return removeMeasure(draft, id);
  const card: Card = { off: false, measure: theirs as RawMeasure };
  const at = indexOf(draft, id);
  return { ...draft, cards: at < 0 ? [...draft.cards, card] : draft.cards.with(at, card) };
}

/** A card put after the one it follows in the other's list, if that one is there. */
function inserted(draft: Draft, card: Card, other: Draft): Draft {
  const before = other.cards.slice(0, indexOf(other, card.measure.id)).toReversed();
  const after = before.find(({ measure }) => indexOf(draft, measure.id) >= 0);
  const at = after ? indexOf(draft, after.measure.id) + 1 : 0;
  return { ...draft, cards: draft.cards.toSpliced(at, 0, card) };
}

/** Where only the other changed the order, it is theirs, with what they have not got after what it followed. */
function inTheirOrder(draft: Draft, base: Draft, mine: Draft, theirs: Draft): Draft {
  const order = (of: Draft, within: Draft) =>
    of.cards.map(({ measure }) => measure.id).filter((id) => indexOf(within, id) >= 0);
  const mineMoved = !same(order(mine, base), order(base, mine));
  const theirsMoved = !same(order(theirs, base), order(base, theirs));
  if (mineMoved || !theirsMoved) return draft;
  const own = draft.cards.filter(({ measure }) => indexOf(theirs, measure.id) < 0);
  const common = theirs.cards.flatMap(({ measure }) => draft.cards[indexOf(draft, measure.id)] ?? []);
  return own.reduce<Draft>((it, card) => inserted(it, card, draft), { ...draft, cards: common });
}

const namesIn = (...objects: readonly object[]): string[] => [
  ...new Set(objects.flatMap((it) => Object.keys(it))),
];
