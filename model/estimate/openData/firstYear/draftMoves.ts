import { movesAgainstEngland } from '../../../opendata/traps/placementMoves.ts';
import { rounded } from '../../arithmetic.ts';
import { ASSUMPTIONS } from '../assumptions.ts';
import type { Council } from '../council.ts';
import { movePerYear, moveSource } from './baselineOf.ts';
import type { Draft, DraftMove, Tuning } from './draft.ts';
import { assumedMoves } from './assumedMoves.ts';
import type { People } from '../stock/people.ts';
import { OPEN_TYPES, type TypeId } from '../stock/placements.ts';

/** Placements change more or less often than in England, but never beyond what one odd return could say. */
const LEAST_MOVES = 0.6;
const MOST_MOVES = 1.6;

/** Moves between types, as often as placements change here. */
export function draftMoves({ index, code, name, year, ledger }: Council, people: People): DraftMove[] {
  const own = movesAgainstEngland(index, code, year);
  if (own === undefined) {
    ledger.note(
      `${name} has no changes of placement published for ${year}: moves between types are as assumed for England.`,
    );
  } else {
    ledger.published(index.figure(code, 'placement-changes', 'all', year)!);
  }
  const localFactor = own === undefined ? 1 : Math.min(MOST_MOVES, Math.max(LEAST_MOVES, own.ratio));
  return assumedMoves(people).map((move) => ({ ...move, localFactor }));
}

/** Notes first placements and moves down as the fitted first year has them. */
export function noteTheMoves({ ledger }: Council, { moves, streams }: Draft, tuning: Tuning): void {
  const mixes = streams.map(({ id, mix }) => {
    const bands = Object.entries(mix).map(([band, shares]) => `${band} ${words(shares)}`);
    return `${id}: ${bands.join(', ')}`;
  });
  ledger.assumed({ id: 'first-placements', ...ASSUMPTIONS['first-placements'], value: mixes.join('; ') });
  ledger.derived({
    id: 'first-placements-fit',
    label: 'First placement by age, fitted to the mix',
    value: words(tuning.mix),
    unit: 'times the weight of a type',
    strength: 'none',
    working:
      'The weights of "first-placements", each type times its factor, divided by their sum: so that the mix of placements a year on is near the opening one with no new action.',
  });
  for (const move of moves) {
    const { from, to, perYear, localFactor, why } = move;
    const { low, mode, high } = movePerYear(move, tuning);
    ledger.assumed({
      id: moveSource(move),
      label: `Moves from ${OPEN_TYPES[from].label.toLowerCase()} to ${OPEN_TYPES[to].label.toLowerCase()}`,
      value: mode,
      low,
      high,
      unit: 'a year, per child',
      strength: 'none',
      rationale: `Nothing published counts moves by from and to. Judgement: ${perYear} a year in England. ${why} Times ${rounded(localFactor, 2)}, how often the council's placements change against England's (changes in the year without those of a status only), and times ${rounded(mode / (perYear * localFactor), 2)}, so that the mix of placements stays near the opening one ("first-year-fit").`,
    });
  }
}

const words = (shares: Readonly<Partial<Record<TypeId, number>>>): string =>
  Object.entries(shares)
    .map(([type, share]) => `${type} ${rounded(share, 3)}`)
    .join(' ');
