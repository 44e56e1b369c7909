import type { Draft, DraftPart } from './draft.ts';
import { draftOf } from './draft.ts';
import { setDetail } from './edits.ts';
import { same } from './fieldValue.ts';
import { MEASURES, OVERRIDES, type DraftList, type Item } from './draftLists.ts';
import type { Scenario } from '../schema/scenario.ts';

/**
 * Something that two people changed differently. Without a field it is the measure or override as a whole: one of
 * them changed what the other took out, or both brought it.
 */
export interface Clash {
  part: DraftPart;
  /** The measure by its id, or the override by its number; nothing for a field of the scenario itself. */
  of: string | undefined;
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

/** What two people began with, what I have, and what the other saved. */
interface Sides {
  from: Draft;
  mine: Draft;
  other: Draft;
}

/**
 * Two sets of changes to one version, brought together field by field.
 *
 * @param base the version that both began with
 * @param theirs the version that the other saved
 */
export function mergeDrafts(base: Scenario, mine: Draft, theirs: Scenario): Merged {
  const sides = { from: draftOf(base), mine, other: draftOf(theirs) };
  const start: Merged = { draft: mine, clashes: [], taken: 0 };
  const merged = mergeList(OVERRIDES, sides, mergeList(MEASURES, sides, mergeDetails(sides, start)));
  return { ...merged, draft: inTheirOrder(merged.draft, sides) };
}

function mergeDetails({ from, mine, other }: Sides, start: Merged): Merged {
  const merged = { ...start, clashes: [...start.clashes] };
  for (const field of namesIn(from.details, mine.details, other.details)) {
    // Each scenario has its own id, whoever saved it.
    if (field === 'id') continue;
    const [b, m, t] = [from, mine, other].map(({ details }) => details[field]);
    if (same(t, b) || same(t, m)) continue;
    if (same(m, b)) {
      merged.draft = setDetail(merged.draft, [field], t);
      merged.taken += 1;
    } else {
      merged.clashes.push({ part: 'details', of: undefined, field, label: field, mine: m, theirs: t });
    }
  }
  return merged;
}

function mergeList(list: DraftList, { from, mine, other }: Sides, start: Merged): Merged {
  const merged = { ...start, clashes: [...start.clashes] };
  for (const of of new Set([...list.ids(from), ...list.ids(other)])) {
    const [b, m, t] = [from, mine, other].map((it) => list.find(it, of));
    if (same(b, t) || same(m, t)) continue;
    const label = list.label((m ?? t ?? b)!);
    const whole: Clash = { part: list.part, of, field: undefined, label, mine: m, theirs: t };
    if (t && !b && !m) {
      merged.draft = list.bring(merged.draft, t, other);
      merged.taken += 1;
    } else if (b && m && !t && same(m, b)) {
      merged.draft = list.remove(merged.draft, of);
      merged.taken += 1;
    } else if (b && m && t) {
      const fields = mergeFields(b, m, t);
      for (const field of fields.taken) merged.draft = list.set(merged.draft, of, field, t[field]);
      merged.taken += fields.taken.length;
      const clashes = fields.clashes.map((field) => ({ ...whole, field, mine: m[field], theirs: t[field] }));
      merged.clashes.push(...clashes);
    } else if (t || m) merged.clashes.push(whole);
  }
  return merged;
}

function mergeFields(base: Item, mine: Item, theirs: Item) {
  const differing = namesIn(base, mine, theirs).filter(
    (field) => !same(theirs[field], base[field]) && !same(theirs[field], mine[field]),
  );
  const untouched = (field: string) => same(mine[field], base[field]);
  return { taken: differing.filter(untouched), clashes: differing.filter((it) => !untouched(it)) };
}

/** The draft with the other's side of a clash. */
export function takeTheirs(draft: Draft, { part, of, field, theirs }: Clash): Draft {
  if (part === 'details' || of === undefined) {
    return field === undefined ? draft : setDetail(draft, [field], theirs);
  }
  const list = part === 'measure' ? MEASURES : OVERRIDES;
  if (field !== undefined) return list.set(draft, of, field, theirs);
  return theirs === undefined ? list.remove(draft, of) : list.put(draft, of, theirs as Item);
}

/** Where only the other changed the order of measures, it is theirs, with what they have not got after what it followed. */
function inTheirOrder(draft: Draft, { from, mine, other }: Sides): Draft {
  const order = (of: Draft, within: Draft) =>
    MEASURES.ids(of).filter((id) => MEASURES.find(within, id) !== undefined);
  const mineMoved = !same(order(mine, from), order(from, mine));
  const theirsMoved = !same(order(other, from), order(from, other));
  if (mineMoved || !theirsMoved) return draft;
  const theirIds = MEASURES.ids(other);
  const own = draft.cards.filter(({ measure }) => !theirIds.includes(measure.id));
  const common = theirIds.flatMap((id) => draft.cards.find(({ measure }) => measure.id === id) ?? []);
  return own.reduce<Draft>((it, { measure, off }) => MEASURES.bring(it, measure, draft, off), {
    ...draft,
    cards: common,
  });
}

const namesIn = (...objects: readonly object[]): string[] => [
  ...new Set(objects.flatMap((it) => Object.keys(it))),
];
