import { sum } from '../../estimate/arithmetic.ts';

/** Reasons of leaving as the department counts them, with the reason of the model that each belongs to. */
export const REASON_PARTS = {
  'returned-home': ['reason:returned-home-planned', 'reason:returned-home-unplanned'],
  'special-guardianship': ['reason:special-guardianship', 'reason:child-arrangements-order'],
  adoption: ['reason:adopted'],
  'moved-to-another-authority': ['reason:moved-to-another-authority'],
} as const;

/** Reasons that young people of 18 leave by, and others before. */
const ALSO_AT_18 = [
  'reason:independent-supported',
  'reason:independent-unsupported',
  'reason:relatives-no-parental-responsibility',
  'reason:adult-social-services',
  'reason:age-assessed-18-or-over',
  'reason:custody',
  'reason:remand-ended',
  'reason:moved-abroad',
  'reason:died',
  'reason:other',
  'reason:turned-18-stayed-with-carers',
] as const;

export const ALL_REASONS = [...Object.values(REASON_PARTS).flat(), ...ALSO_AT_18] as const;
export type PublishedReason = (typeof ALL_REASONS)[number];
export type NamedReason = keyof typeof REASON_PARTS;

/**
 * Exits before 18 by reason. Who leaves at 18 is told by age and never by reason: "turned 18 and stayed with
 * carers" is a reason only from 2021 on, and before that the same young people are under other and under the
 * independent ones. So all reasons but the four named are one, `other`, and hold what the ages before 18 leave over.
 *
 * @param before18 exits before 18 by age, in all
 */
export function exitsBefore18(
  counts: Readonly<Record<PublishedReason, number>>,
  before18: number,
): Record<NamedReason | 'other', number> {
  const named = Object.fromEntries(
    Object.entries(REASON_PARTS).map(([reason, parts]) => [reason, sum(parts.map((part) => counts[part]))]),
  ) as Record<NamedReason, number>;
  const all = sum(Object.values(named));
  // Withheld ages or reasons, filled in, can leave less than nothing over.
  const scale = all > before18 ? before18 / all : 1;
  const scaled = Object.fromEntries(
    Object.entries(named).map(([reason, exits]) => [reason, exits * scale]),
  ) as Record<NamedReason, number>;
  return { ...scaled, other: Math.max(0, before18 - all * scale) };
}
