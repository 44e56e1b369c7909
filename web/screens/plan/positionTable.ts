import {
  PLACED_RATES,
  type PlacedRate,
  type PlacedYear,
  type RatesToday,
} from '../../../model/opendata/position.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { decimals } from '../../../model/words/numbers.ts';
import {
  isBelowSimilar,
  isFarBelow,
  PLACED_RATE_WORDS,
  positionWords,
  similarWords,
} from '../../../model/words/positionWords.ts';

/** Where a plan would put a council, a row a year and a column a rate. */
export function positionTable(placed: readonly PlacedYear[], today: RatesToday) {
  const rates = PLACED_RATES.filter((rate) => placed.some((it) => it.rate === rate));
  const years = [...new Set(placed.map(({ financialYear }) => financialYear))];
  const cellOf = (year: string, rate: PlacedRate) => {
    const found = placed.find((it) => it.financialYear === year && it.rate === rate);
    if (found === undefined)
      return { rate, per10k: undefined, words: '', below: false, similar: '', belowSimilar: false };
    return {
      rate,
      per10k: decimals(found.per10k, 0),
      words: positionWords(found.position),
      below: isFarBelow(found.position),
      similar: found.similar ? similarWords(found.similar) : '',
      belowSimilar: found.similar !== undefined && isBelowSimilar(found.similar),
    };
  };
  return {
    heads: rates.map((rate) => ({
      rate,
      label: `${PLACED_RATE_WORDS[rate]} (${today[rate].filter((it) => it !== null).length} councils)`,
    })),
    rows: years.map((year) => ({
      year: financialYearWords(year),
      cells: rates.map((rate) => cellOf(year, rate)),
    })),
  };
}
