import { FigureIndex } from '../../../model/opendata/figureIndex.ts';
import type { FileRead } from '../../../model/schema/openDataSet.ts';
import { problem, type Parsed } from '../../../model/schema/problem.ts';
import { readOpenDataFile } from '../../import/dfe/readOpenDataFile.ts';
import { piecesOf } from './openDataSets.ts';

export interface ReadFiles {
  index: FigureIndex;
  files: FileRead[];
}

/**
 * Reads files that were sent, in their order: of two figures for one thing the one in the file before stands. Files
 * of which nothing can be read are refused together, each with its reason. It may take a while, in which others are
 * answered.
 */
export async function readSentFiles(
  sent: readonly { name: string; base64: string }[],
): Promise<Parsed<ReadFiles>> {
  const index = new FigureIndex();
  const files: FileRead[] = [];
  for (const { name, base64 } of sent) {
    files.push(await readOpenDataFile({ name, bytes: piecesOf(Buffer.from(base64, 'base64')) }, index));
  }
  if (index.size > 0) return { ok: true, value: { index, files } };
  const problems = files.flatMap((file, i) =>
    file.problems.map(({ reason }) => problem(['files', i], reason)),
  );
  return { ok: false, problems };
}
