import { command } from '../command.ts';
import { derive as deriveBaseline } from '../derive/derive.ts';

const HELP = `Works out the baseline of an authority from its evidence register and prints it.

Usage: carecast derive <authority> [--write]

  --write   puts it in the authority's folder instead`;

/** Prints by itself, problems too. */
export const derive = command({
  name: 'derive',
  summary: "works out an authority's baseline from its evidence",
  help: HELP,
  options: { write: { type: 'boolean' } },
  words: { least: 1, most: 1 },
  run({ words, flags }) {
    const status = deriveBaseline([...words, ...(flags.has('write') ? ['--write'] : [])]);
    return Promise.resolve(status === 0 ? { ok: true, text: '' } : { ok: false, problems: [] });
  },
});
