import type { ScenarioStatus } from '../../model/schema/storedScenario.ts';

/** A status in words, with a shape of its own: it is told apart without colour. */
export const STATUS_WORDS: Record<ScenarioStatus, { word: string; shape: string }> = {
  draft: { word: 'Draft', shape: '○' },
  'for-review': { word: 'For review', shape: '◐' },
  agreed: { word: 'Agreed', shape: '●' },
  retired: { word: 'Retired', shape: '×' },
};

export const STATUSES = Object.keys(STATUS_WORDS) as ScenarioStatus[];
