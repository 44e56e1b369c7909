import type { Amount, Term } from './claimAmount.ts';
import type { Claim } from './claims.ts';
import type { DrivenSaving } from './claimKinds.ts';
import type { PathPart } from './problem.ts';

/** A figure that a claim names, and where in the claim it does. */
export interface NamedFigure {
  id: string;
  path: PathPart[];
}

/** Every figure a claim names for its own check, in the order of the file. */
export const figuresOfClaim = (claim: Claim): NamedFigure[] =>
  amountsOf(claim).flatMap(({ amount, path }) => figuresOfAmount(amount, path));

/** The published figures that the model's answers are set beside. */
export const figuresBeside = (claim: Claim): NamedFigure[] =>
  (claim.beside ?? []).flatMap(({ asks }, i) =>
    asks.flatMap(({ stated }, j) => figuresOfAmount(stated, ['beside', i, 'asks', j, 'stated'])),
  );

interface Placed {
  amount: Amount | Term;
  path: PathPart[];
}

type Named = Readonly<Record<string, Amount | undefined>>;

function amountsOf(claim: Claim): Placed[] {
  switch (claim.kind) {
    case 'parts-and-total':
      return claim.rows.flatMap(({ parts, total }, i) => [
        ...parts.map((term, j) => ({ amount: term, path: ['rows', i, 'parts', j] })),
        ...placed({ total }, ['rows', i]),
      ]);
    case 'running-stock':
      return [
        { amount: claim.opening, path: ['opening'] },
        ...claim.steps.flatMap(({ entries, exits, net, closing }, i) =>
          placed({ entries, exits, net, closing }, ['steps', i]),
        ),
      ];
    case 'same-quantity':
      return claim.rows.flatMap(({ statements }, i) =>
        statements.map((amount, j) => ({ amount, path: ['rows', i, 'statements', j] })),
      );
    case 'in-year-or-cumulative':
      return claim.years.flatMap(({ stated, inYear }, i) => placed({ stated, inYear }, ['years', i]));
    case 'ratio':
      return claim.rows.flatMap(({ of, to, stated }, i) => placed({ of, to, stated }, ['rows', i]));
    case 'rate-and-population':
      return [
        ...placed({ population: claim.population }, []),
        ...claim.rows.flatMap(({ count, rate }, i) => placed({ count, rate }, ['rows', i])),
      ];
    case 'two-changes':
      return (['first', 'second'] as const).flatMap((which) => {
        const { from, to } = claim[which];
        return placed({ from, to }, [which]);
      });
    case 'saving-and-driver':
      return claim.rows.flatMap(({ claimed, beside }, i) => [
        ...drivenAmounts(claimed, ['rows', i, 'claimed']),
        ...drivenAmounts(beside, ['rows', i, 'beside']),
      ]);
    case 'target-and-outturn':
      return claim.rows.flatMap(({ target, outturn }, i) => placed({ target, outturn }, ['rows', i]));
    case 'plan-length': {
      const { fewerOnPlans, fewerStartsPerYear, onPlans, endsPerYear } = claim;
      return placed({ fewerOnPlans, fewerStartsPerYear, onPlans, endsPerYear }, []);
    }
    case 'limits':
      return [
        ...placed({ atLeast: claim.atLeast, atMost: claim.atMost }, []),
        ...claim.rows.flatMap(({ value }, i) => placed({ value }, ['rows', i])),
      ];
  }
}

const placed = (amounts: Named, at: PathPart[]): Placed[] =>
  Object.entries(amounts).flatMap(([name, amount]) =>
    amount === undefined ? [] : [{ amount, path: [...at, name] }],
  );

const drivenAmounts = ({ saving, driver }: DrivenSaving, at: PathPart[]): Placed[] => [
  ...placed({ saving }, at),
  ...placed({ ...driver }, [...at, 'driver']),
];

function figuresOfAmount(amount: Amount | Term, path: PathPart[]): NamedFigure[] {
  if (typeof amount === 'string') return [{ id: amount, path }];
  if ('figure' in amount) return [{ id: amount.figure, path: [...path, 'figure'] }];
  if ('sum' in amount) return amount.sum.flatMap((term, i) => figuresOfAmount(term, [...path, 'sum', i]));
  if ('of' in amount) {
    return [...figuresOfAmount(amount.of, [...path, 'of']), ...figuresOfAmount(amount.to, [...path, 'to'])];
  }
  return [];
}
