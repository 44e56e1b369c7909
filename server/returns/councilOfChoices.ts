import { slug } from '../../model/estimate/openData/ledger.ts';
import { englandIn2024 } from '../../model/opendata/englandIn2024.ts';
import { stayOn } from '../../model/returns/counting/stockOn.ts';
import type { Histories } from '../../model/returns/history.ts';
import type { ReturnsChoices } from '../../model/schema/returns.ts';

const NAMELESS = 'Your council';
/** Children looked after per 10,000 children living in England on 31 March 2024. */
const ENGLAND_RATE =
  10_000 * (englandIn2024('cla-count', 'all')!.value! / englandIn2024('population-0-17', 'all')!.value!);

/** Who a baseline is of, from what was typed; a population that was not is told from England's rate, and says so. */
export function councilOfChoices({ authority }: ReturnsChoices, histories: Histories, asOf: number) {
  const name = authority?.name ?? NAMELESS;
  const children = histories.children.filter((child) => stayOn(child, asOf)).length;
  const typed = authority?.under18Population;
  const rate = Math.round(ENGLAND_RATE);
  return {
    id: slug(name),
    name,
    code: authority?.code,
    under18Population: typed ?? Math.max(1, Math.round((children * 10_000) / rate)),
    populationAssumed:
      typed === undefined
        ? `Nobody gave the number of children living in the area: it is told from ${children} children looked after at England’s rate of ${rate} per 10,000.`
        : undefined,
  };
}
