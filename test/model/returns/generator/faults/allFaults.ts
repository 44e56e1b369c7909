import { CHILD_FAULTS } from './childFaults.ts';
import type { Fault } from './fault.ts';
import { PERIOD_FAULTS } from './periodFaults.ts';
import { RETURN_FAULTS } from './returnFaults.ts';
import { ROW_FAULTS } from './rowFaults.ts';

/** Every fault of section 6 that concerns how rows make histories. */
export const ALL_FAULTS: readonly Fault[] = [
  ...ROW_FAULTS,
  ...PERIOD_FAULTS,
  ...CHILD_FAULTS,
  ...RETURN_FAULTS,
];
