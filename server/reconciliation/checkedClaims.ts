import type { World } from '../../model/reconcile/beside/besideInput.ts';
import { checkClaimsBeside } from '../../model/schema/checks/claimsBeside.ts';
import type { Claims } from '../../model/schema/claims.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import { parseClaims } from '../../model/schema/files.ts';
import { valueAt } from '../../model/schema/flatIssues.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import type { Library } from '../store/library.ts';
import { worldOf } from './worldOf.ts';

/** Everything that is wrong with claims, with themselves and beside other files. */
export function claimsAgainst(
  input: unknown,
  registers: ReadonlyMap<string, Evidence>,
  world: World,
): Parsed<Claims> {
  const authority = valueAt(input, ['authority']);
  const register = typeof authority === 'string' ? registers.get(authority) : undefined;
  const message = 'The register of this authority is neither stored nor among the files given.';
  if (!register) return { ok: false, problems: [{ path: 'authority', message }] };
  const parsed = parseClaims(input, register);
  if (!parsed.ok) return parsed;
  const problems = checkClaimsBeside(parsed.value, world);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** Claims on their way into the store of an authority, checked against its register and the stored scenarios. */
export async function claimsOfAuthority(
  input: unknown,
  { authority, register }: { authority: string; register: Evidence },
  library: Library,
): Promise<Parsed<Claims>> {
  if (valueAt(input, ['authority']) !== authority) {
    const message = 'These claims are for another authority, or say none.';
    return { ok: false, problems: [{ path: 'authority', message }] };
  }
  const world = await worldOf(library, scenariosNamed(input));
  return claimsAgainst(input, new Map([[authority, register]]), world);
}

/** Of claims that may not be checked yet, the scenarios that they set beside themselves. */
function scenariosNamed(input: unknown): string[] {
  const claims = valueAt(input, ['claims']);
  if (!Array.isArray(claims)) return [];
  return claims.flatMap((claim) => {
    const beside = valueAt(claim, ['beside']);
    if (!Array.isArray(beside)) return [];
    const names = beside.flatMap((it) => [valueAt(it, ['scenario']), valueAt(it, ['compareWith'])]);
    return names.filter((it) => typeof it === 'string');
  });
}
