import type { Baseline } from '../../../model/schema/baseline.ts';
import { currentBaseline } from '../../../model/schema/versions.ts';

/** A kept baseline as one of the current version of the format. It was checked when it was kept. */
export const storedBaseline = (text: string): Baseline => currentBaseline(JSON.parse(text)) as Baseline;
