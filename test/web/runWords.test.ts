import { expect, test } from 'vitest';
import { progressWords, runWords } from '../../web/screens/plan/runWords.ts';

const run = { progress: { done: 1150, of: 2000 }, seed: 7 };

test('every state of the runs says what is shown', () => {
  expect(runWords({ ...run, state: 'running', replications: undefined })).toBe(
    'Expected values are shown. Working out ranges and chances…',
  );
  expect(runWords({ ...run, state: 'running', replications: 200 })).toBe(
    'Ranges from the first 200 runs are shown. Refining them…',
  );
  expect(runWords({ ...run, state: 'done', replications: 2500 })).toBe(
    'Ranges and chances from 2,500 runs, seed 7.',
  );
  expect(runWords({ ...run, state: 'cancelled', replications: 200 })).toBe(
    'Cancelled at 1,150 of 2,000 runs. Ranges from the first 200 runs are shown.',
  );
  expect(runWords({ ...run, state: 'failed', replications: undefined })).toBe(
    'The ranges could not be worked out. Expected values are shown.',
  );
  expect(progressWords(run.progress)).toBe('1,150 of 2,000 runs');
});
