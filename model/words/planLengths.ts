import { endedBetween, meanLengthYears } from '../estimate/planLengths.ts';
import { planPhases } from '../rates/childProtection.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';

/** A length of plans as the department tells it: how much of those ended the baseline's rates give it, beside what is published. */
export interface LengthBand {
  label: string;
  share: number;
  own: EvidenceFigure | undefined;
  england: EvidenceFigure | undefined;
}

/** As the register names the published shares: `cp-ended-<id>` of the council, `cp-ended-england-<id>` of England. */
const BANDS = [
  { id: '0-3m', label: 'Three months or less', from: 0, to: 0.25 },
  { id: '3-6m', label: 'Three to six months', from: 0.25, to: 0.5 },
  { id: '6-12m', label: 'Six months to a year', from: 0.5, to: 1 },
  { id: '1-2y', label: 'One to two years', from: 1, to: 2 },
  { id: '2y-plus', label: 'Two years or more', from: 2, to: Infinity },
];

export interface PlanLengths {
  meanYears: number;
  bands: LengthBand[];
}

/** How long plans last by the rates of a baseline, beside published figures. */
export function planLengths(
  plans: NonNullable<Baseline['childProtection']>,
  { figures }: Evidence,
): PlanLengths {
  const rates = planPhases(plans);
  const figure = (id: string) => figures.find((it) => it.id === id);
  return {
    meanYears: meanLengthYears(rates),
    bands: BANDS.map(({ id, label, from, to }) => ({
      label,
      share: endedBetween(rates, from, to),
      own: figure(`cp-ended-${id}`),
      england: figure(`cp-ended-england-${id}`),
    })),
  };
}
