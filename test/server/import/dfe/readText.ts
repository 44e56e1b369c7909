import { FigureIndex } from '../../../../model/opendata/figureIndex.ts';
import type { FileRead } from '../../../../model/schema/openDataSet.ts';
import { readOpenDataFile } from '../../../../server/import/dfe/readOpenDataFile.ts';

export interface ReadText extends FileRead {
  index: FigureIndex;
}

/** Reads text, or bytes, as a file of that name; bytes come in pieces, so that lines and characters are cut. */
export async function readText(
  content: string | Uint8Array,
  { name = 'figures.csv', index = new FigureIndex(), piece = 7 } = {},
): Promise<ReadText> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { ...(await readOpenDataFile({ name, bytes: pieces() }, index)), index };
}

/** What was found, as "rows: reason", with "left out" where it was. */
export const found = ({ problems }: FileRead): string[] =>
  problems.map(({ rows, reason, leftOut }) => `${rows.join(', ')}: ${reason}${leftOut ? ' Left out.' : ''}`);
