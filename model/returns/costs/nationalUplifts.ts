import { ASSUMPTIONS } from '../../estimate/openData/assumptions.ts';

const of = (id: 'uplift-residential' | 'uplift-fostering' | 'uplift-supported' | 'uplift-staff') => {
  const { low, value, high } = ASSUMPTIONS[id] as { low: number; value: number; high: number };
  return { low, value, high };
};

/** What prices of the usual groups rise by a year in England, as baselines from open data assume it too. */
export const NATIONAL_UPLIFTS: Readonly<Record<string, { low: number; value: number; high: number }>> = {
  'own-foster': of('uplift-fostering'),
  'agency-foster': of('uplift-fostering'),
  'kinship-foster': of('uplift-fostering'),
  residential: of('uplift-residential'),
  secure: of('uplift-residential'),
  supported: of('uplift-supported'),
  other: of('uplift-supported'),
  'with-parents': of('uplift-staff'),
  adoption: of('uplift-staff'),
};
