import { nearestWord } from '../../../model/schema/nearestWord.ts';
import type { Claims } from '../../../model/schema/claims.ts';
import { claimsAgainst } from '../../reconciliation/checkedClaims.ts';
import { worldOf } from '../../reconciliation/worldOf.ts';
import type { Library } from '../../store/library.ts';
import { readFileAs, type Read } from './readFiles.ts';

/** A file of claims, checked against the stored register of its authority and the stored scenarios. */
export async function claimsFile(path: string, library: Library): Promise<Read<Claims>> {
  const registers = new Map((await library.evidence.list()).map((it) => [it.authority, it]));
  const world = await worldOf(library);
  return readFileAs(path, (input) => claimsAgainst(input, registers, world));
}

/** The stored claims of an authority, or of the only one that has any. */
export async function storedClaims(library: Library, authority: string | undefined): Promise<Read<Claims>> {
  const all = await library.claims.list();
  const known = all.map((it) => it.authority);
  const chosen =
    authority === undefined
      ? all.length === 1
        ? all[0]
        : undefined
      : all.find((it) => it.authority === authority);
  if (chosen) return { ok: true, value: chosen };
  if (authority === undefined) {
    return {
      ok: false,
      problems: [known.length === 0 ? 'No authority has claims.' : `Give --authority: ${known.join(', ')}.`],
    };
  }
  const nearest = nearestWord(authority, known);
  return {
    ok: false,
    problems: [`There are no claims of such an authority.${nearest ? ` Did you mean ${nearest}?` : ''}`],
  };
}
