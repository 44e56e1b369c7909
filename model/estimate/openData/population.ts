import { impliedPopulation } from '../../opendata/traps/ratePer10k.ts';
import { rounded } from '../arithmetic.ts';
import type { Council } from './council.ts';

/** Children aged 0 to 17 in the area, or nothing where neither they nor a rate are published. */
export function populationOf({ index, code, name, year, ledger }: Council) {
  const figure = index.figure(code, 'population-0-17', 'all', year);
  if (figure?.value) return { value: figure.value, source: ledger.published(figure) };
  const implied = impliedPopulation(index, code, year);
  if (implied === undefined || implied < 1) return undefined;
  const value = rounded(implied, 0);
  ledger.note(
    `${name} has no population of children published for ${year}: it is told from the published rate.`,
  );
  const source = ledger.derived({
    id: `population-0-17-${year}`,
    label: `Children aged 0 to 17 living in the area, ${year}`,
    value,
    unit: 'children',
    strength: 'weak',
    working: 'Children looked after over their published rate per 10,000, which is rounded.',
  });
  return { value, source };
}
