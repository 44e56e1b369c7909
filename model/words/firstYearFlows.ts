import { firstYearOf } from '../project/firstYear.ts';
import { streamsOf, TURNED_18, type Baseline } from '../schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import { expectedValue, sourceOf, type Quantity } from '../schema/quantity.ts';
import { apportion } from './apportion.ts';

/** Entries or exits of a kind in the first year of a baseline from published figures. */
export interface FirstFlow {
  label: string;
  quantity: Quantity;
  /** Whole children: with the others of its kind they add up to `total`. */
  shown: number;
  figure: EvidenceFigure | undefined;
}

export interface FirstFlows {
  flows: FirstFlow[];
  total: number;
}

/**
 * What a baseline is expected to have of entries by stream and of exits by reason in its first year, as the page and the
 * command line both show it: in whole children that add up.
 */
export function firstYearFlows(
  baseline: Baseline,
  evidence: Pick<Evidence, 'figures'>,
): { entries: FirstFlows; exits: FirstFlows } {
  const find = (id: string | undefined) => evidence.figures.find((figure) => figure.id === id);
  const entries = streamsOf(baseline).map(({ label, id, perYear, source }) => ({
    label: label ?? id ?? '',
    quantity: perYear as Quantity,
    figure: find(sourceOf(perYear) ?? source),
  }));
  const reasons = new Map(baseline.exits.map(({ reason, label }) => [reason, label ?? reason]));
  const exits = [...reasons, [TURNED_18, 'Turned 18'] as const].flatMap(([reason, label]) => {
    const figure = find(`level-${reason}`);
    if (figure === undefined || typeof figure.value !== 'number') return [];
    const { low, value, high } = figure;
    const quantity: Quantity = low === undefined || high === undefined ? value : { low, mode: value, high };
    return [{ label, quantity, figure }];
  });
  return {
    entries: whole(entries),
    exits: whole(exits.length > 0 ? exits : exitsOfRates(baseline, reasons)),
  };
}

/** Where exits rest on rates and on no yearly number, those that the rates come to in the first year. */
function exitsOfRates(baseline: Baseline, labels: ReadonlyMap<string, string>): Omit<FirstFlow, 'shown'>[] {
  const { exits } = firstYearOf(baseline, [...labels.keys(), TURNED_18]);
  return Object.entries(exits).map(([reason, quantity]) => ({
    label: labels.get(reason) ?? 'Turned 18',
    quantity,
    figure: undefined,
  }));
}

function whole(flows: readonly Omit<FirstFlow, 'shown'>[]): FirstFlows {
  const shown = apportion(
    flows.map(({ quantity }) => expectedValue(quantity)),
    1,
  );
  return {
    flows: flows.map((flow, i) => ({ ...flow, shown: shown[i]! })),
    total: shown.reduce((sum, count) => sum + count, 0),
  };
}
