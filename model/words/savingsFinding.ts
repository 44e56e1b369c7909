import { runsAgainst, type Rating } from './rating.ts';
import { savingOn, type Basis, type SavingsShown } from './savingsShown.ts';
import { listWords } from './sentence.ts';

/** The finding of the savings chart, on the basis it shows, with what the runs say against it. */
export function savingsFinding(shown: SavingsShown, basis: Basis): string {
  const found = byExpectedValue(shown, basis);
  const against = shown.asPublished ? [] : runsAgainstIn(shown, basis);
  return against.length === 0 ? found : `${found} by expected value; ${listWords(against)}`;
}

/** "at least half of the runs meet it in 2025-26". */
function runsAgainstIn({ years }: SavingsShown, basis: Basis): string[] {
  const told = new Map<string, string[]>();
  for (const { year, judged } of years) {
    const { rating, chance } = judged[basis] ?? {};
    const words = rating && chance && runsAgainst(rating, chance);
    if (words) told.set(words, [...(told.get(words) ?? []), year]);
  }
  return [...told].map(([words, inYears]) => `${words} in ${listWords(inYears)}`);
}

function byExpectedValue(shown: SavingsShown, basis: Basis): string {
  const word = basis === 'in-year' ? 'Savings' : 'Savings so far';
  const targeted = shown.years.filter(({ judged }) => judged[basis]);
  if (shown.years.every((year) => Math.abs(year.exactInYearGbp) < 0.5)) return 'Nothing is saved in any year';
  if (shown.asPublished) return `${word} are taken as published`;
  if (targeted.length === 0) {
    return shown.years.every((year) => savingOn(year, basis) <= 0)
      ? 'Costs are higher in every year'
      : `${word} by year; no target is published`;
  }
  const of = (...ratings: Rating[]) =>
    targeted.filter(({ judged }) => ratings.includes(judged[basis]!.rating)).map(({ year }) => year);
  const inYears = (years: string[]) =>
    years.length === targeted.length ? (years.length > 1 ? 'in every year' : '') : `in ${listWords(years)}`;
  const [met, close, missed] = [of('met'), of('close'), of('missed')];
  if (missed.length === 0 && met.length === 0)
    return `${word} come close to the target ${inYears(close)}`.trim();
  if (missed.length === 0) return `${word} meet the target ${inYears(met)}`.trim();
  const short = `fall short of the target ${inYears(missed)}`.trim();
  return met.length > 0
    ? `${word} meet the target in ${listWords(met)} and fall short in ${listWords(missed)}`
    : `${word} ${short}`;
}
