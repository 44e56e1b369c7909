import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/libraryFolder.ts';
import { saveAndKill } from './saveAndKill.ts';

const TIMES = 5;

test(
  'killed in the middle of saves, again and again: every acknowledged save is there',
  { timeout: 120_000 },
  async () => {
    const file = join(await temporaryFolder(), 'carecast.db');
    for (let time = 0; time < TIMES; time++) {
      const { acknowledged, versions, problems } = await saveAndKill(file, 3, time);
      expect(problems).toEqual([]);
      expect(versions).toBeGreaterThanOrEqual(acknowledged);
    }
  },
);
