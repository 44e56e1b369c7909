import { people } from '../../model/words/numbers.ts';

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

const CLEAR_LINE = '\r\u001b[2K';

/** One line that is written over, for somebody at a terminal; a file or a pipe gets none of it. */
export function showProgress(out: Terminal, what = 'replications') {
  const write = (text: string): void => {
    if (out.isTTY) out.write(text);
  };
  return {
    show: ({ done, of }: { done: number; of: number }) =>
      write(`${CLEAR_LINE}${people(done)} of ${people(of)} ${what}`),
    clear: () => write(CLEAR_LINE),
  };
}
