import { mapRecord, sum } from '../../arithmetic.ts';
import type { Council } from '../council.ts';
import type { DraftReason } from './draft.ts';
import type { OpenReason } from '../flows/exitSeed.ts';
import type { YearlyFlows } from '../flows/yearlyFlows.ts';
import { around, levelHalfWidth } from '../level.ts';
import { movementOf, movementSource } from '../movement.ts';

/** Reasons as a page names them. */
const REASON_LABELS: Readonly<Record<OpenReason, string>> = {
  'returned-home': 'Returned home',
  'special-guardianship': 'Special guardianship or child arrangements order',
  adoption: 'Adopted',
  'moved-to-another-authority': 'Moved to another authority by national transfer',
  other: 'Other reasons',
};

function reasonOf(council: Council, flows: YearlyFlows, reason: OpenReason, label: string): DraftReason {
  const { ledger, code, nation } = council;
  const published = flows.published.exits[reason];
  const movement = movementOf(nation.movements[reason], reason, code, published);
  const variation = movementSource(ledger, `exits-${reason}-movement`, label, movement);
  const halfWidth = levelHalfWidth(published, movement);
  const level = around(sum(Object.values(flows.exits[reason])), halfWidth, 1);
  return {
    label,
    halfWidth,
    yearlyVariation: movement.yearlyVariation,
    drift: movement.drift,
    variationSource: variation.drift.source,
    levelSource: ledger.derived({
      id: `level-${reason}`,
      label: `Exits in the first year: ${label.toLowerCase()}`,
      value: level.mode,
      low: level.low,
      high: level.high,
      unit: 'children a year',
      strength: council.doubted.has('cla-exits') ? 'weak' : 'medium',
      working: `Rates by age over the children there, all times one factor so that the first year has these exits ("first-year-fit"). The range is what one year's count may lie off its level ("exits-${reason}-movement"); where several rows share a reason, each varies more, so that the reason varies as it should.`,
    }),
  };
}

/** How firm the level of every reason is, and how it moves. */
export const draftReasons = (council: Council, flows: YearlyFlows): Record<OpenReason, DraftReason> =>
  mapRecord(REASON_LABELS, (label, reason) => reasonOf(council, flows, reason, label));
