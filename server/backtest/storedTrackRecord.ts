import { readFile } from 'node:fs/promises';
import { trackRecordSchema, type TrackRecord } from '../../model/schema/trackRecord.ts';

const FILE = new URL('../../model/backtest/trackRecord.json', import.meta.url);

let read: Promise<TrackRecord> | undefined;

/** The backtest over the department's figures as it was last run, read when it is first asked for. */
export const storedTrackRecord = (): Promise<TrackRecord> =>
  (read ??= readFile(FILE, 'utf8').then((text) => trackRecordSchema.parse(JSON.parse(text))));
