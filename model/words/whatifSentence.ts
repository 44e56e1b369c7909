import { dateWords } from './dates.ts';
import { gbpShort } from './money.ts';
import { decimals, people, percent, upToDecimals } from './numbers.ts';
import { numberWords } from './whatifNumber.ts';
import type { Aimed, GoalSeek } from '../schema/whatif.ts';
import type { UnitName } from '../numbers/units.ts';

/** A figure of a target's kind: "£10.9m", "284", "58.0%". Children near a target are told to a tenth. */
export function figureWords(kind: Aimed['kind'], value: number, exact = false): string {
  switch (kind) {
    case 'saving':
      return exact ? gbpMillions(value) : gbpShort(value);
    case 'placement-share':
      return percent(value, 1);
    case 'children-per-10k':
      return decimals(value, 1);
    default:
      return exact ? upToDecimals(value, 1) : people(value);
  }
}

/** Fine enough to tell a result from an aim that it barely meets. */
const gbpMillions = (value: number): string =>
  Math.abs(value) < 999_500
    ? gbpShort(value)
    : gbpShort(value).replace(/[\d.]+m$/, `${decimals(Math.abs(value) / 1e6, 2)}m`);

const whenWords = (when: string | null): string => {
  if (when === null) return 'at the end';
  return /^\d{4}-\d{2}$/.test(when) ? when : `on ${dateWords(when)}`;
};

const THINGS: Record<Exclude<Aimed['kind'], 'saving'>, string> = {
  children: 'children looked after',
  'children-per-10k': 'children looked after per 10,000',
  'cp-plans': 'child protection plans',
  'placement-share': 'of children in the placements named',
};

/** "£10.9m saved in 2026-27", "284 children looked after on 31 March 2027". */
export function aimWords(aim: Aimed): string {
  const { kind, value, when, basis, line } = aim;
  const figure = figureWords(kind, value);
  if (kind !== 'saving') return `${figure} ${THINGS[kind]} ${whenWords(when)}`;
  const saved = basis === 'cumulative' ? `saved in all by the end of ${when}` : `saved in ${when}`;
  return `${figure} ${saved}${line === null ? '' : ` (${aim.target === null ? line : aim.label})`}`;
}

const LESS_IS_BETTER: readonly Aimed['kind'][] = ['children', 'children-per-10k', 'cp-plans'];

/** What a search along a lever found, in a sentence or two that can be quoted. */
export function goalSeekSentence(it: Omit<GoalSeek, 'sentence'>): string {
  const { aim, lever, chance, found, moves, value, result, nowResult } = it;
  const unit = lever.unit as UnitName;
  const at = (number: number) => numberWords(number, unit);
  const gives = (number: number) => figureWords(aim.kind, number, true);
  const sure = chance === null ? 'expected' : `reached with ${percent(chance)} certainty`;
  const today = `It is ${at(lever.now)} now: ${gives(nowResult)} ${sure}.`;
  const range = `between ${at(lever.low)} and ${at(lever.high)}`;
  if (!moves) {
    const state = found
      ? 'It is met as it is'
      : `None can: ${gives(result)} ${sure}, wherever this lever stands ${range}`;
    return `${state}. This lever changes nothing about ${aimWords(aim)}.`;
  }
  const most = LESS_IS_BETTER.includes(aim.kind) ? 'least' : 'most';
  if (!found) {
    return `Cannot be met by this lever: the ${most} it gives is ${gives(result)} (${sure}), at ${at(value)}. Looked at: ${range}. ${today}`;
  }
  const metNow = LESS_IS_BETTER.includes(aim.kind) ? nowResult <= aim.value : nowResult >= aim.value;
  if (!metNow) return `${capital(at(value))} meets ${aimWords(aim)}: ${gives(result)} ${sure}. ${today}`;
  if (it.metThroughout) return `Met as it is, and wherever this lever stands ${range}. ${today}`;
  if (value === lever.now) return `Met as it is, and only just: one step further it is not. ${today}`;
  return `Met as it is. ${today} It is still met up to ${at(value)}: ${gives(result)} ${sure}; beyond that it is not.`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
