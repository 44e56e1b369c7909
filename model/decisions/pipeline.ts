import { expectedValue, isRange, type Quantity } from '../schema/quantity.ts';
import type { Known, SupplyFostering } from '../schema/supply.ts';

/** What the recruitment pipeline gives a year, as it has run. */
export interface Pipeline {
  approvalsPerYear: Quantity;
  /** Whether by enquiries and what becomes of them, or as approvals were counted. */
  by: 'conversion' | 'counted';
  resignationsPerYear: number;
  /** From enquiry to approval; 0 where approvals are counted, as those under way go on. */
  months: Quantity;
  /** Quarters that it rests on. */
  quarters: number;
}

const QUARTERS_A_YEAR = 4;

/**
 * Households approved and leaving in a year: means of the quarters that are known. Approvals are the enquiries times
 * the share that comes out of every stage, where all of these are known, and else the approvals counted. Nothing where
 * neither is known, or no resignations are.
 */
export function pipelineOf({ quarters, stages }: SupplyFostering): Pipeline | undefined {
  const enquiries = yearly(quarters.map((it) => it.enquiries));
  const approvals = yearly(quarters.map((it) => it.approvals));
  const resignations = yearly(quarters.map((it) => it.resignations));
  if (resignations === undefined) return undefined;
  const shares = stages.map(({ share }) => share);
  const common = { resignationsPerYear: resignations, quarters: quarters.length };
  if (enquiries !== undefined && stages.length > 0 && shares.every((it) => it !== null)) {
    const months = stages.reduce<Quantity>((sum, stage) => plus(sum, stage.months ?? 0), 0);
    const approvalsPerYear = shares.reduce<Quantity>((product, share) => by(product, share), enquiries);
    return { ...common, approvalsPerYear, by: 'conversion', months };
  }
  return approvals === undefined
    ? undefined
    : { ...common, approvalsPerYear: approvals, by: 'counted', months: 0 };
}

/** The mean of the quarters that are known, for a year. */
function yearly(counts: readonly Known[]): number | undefined {
  const known = counts.filter((it) => it !== null).map(expectedValue);
  if (known.length === 0) return undefined;
  return (QUARTERS_A_YEAR * known.reduce((sum, it) => sum + it, 0)) / known.length;
}

type Ends = [low: number, mode: number, high: number];

const endsOf = (it: Quantity): Ends => {
  if (typeof it === 'number') return [it, it, it];
  return isRange(it) ? [it.low, it.mode, it.high] : [it.value, it.value, it.value];
};

function together(a: Quantity, b: Quantity, join: (a: number, b: number) => number): Quantity {
  const [x, y] = [endsOf(a), endsOf(b)];
  const [low, mode, high] = [join(x[0], y[0]), join(x[1], y[1]), join(x[2], y[2])];
  return low === high ? mode : { low, mode, high };
}

const plus = (a: Quantity, b: Quantity) => together(a, b, (x, y) => x + y);
const by = (a: Quantity, b: Quantity) => together(a, b, (x, y) => x * y);
