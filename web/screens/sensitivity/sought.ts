import type { GoalSeek } from '../../../model/schema/whatif.ts';

/** A goal seek as far as it has been told: how many values have been tried, and the last answer there is. */
export interface SeekTold {
  tried: number;
  answer?: GoalSeek | undefined;
}
