import { describe, expect, test } from 'vitest';
import { figuresBeside, figuresOfClaim } from '../../model/schema/claimFigures.ts';
import { openRegister } from '../../server/cli/derive/register.ts';
import { deriveFrom } from '../../server/cli/derive/southampton.ts';
import {
  baseline,
  claims,
  evidence,
  fileNames,
  history,
  readFile,
  scenario,
  scenarioIds,
  supply,
  targets,
} from './tools/southampton.ts';

const figures = new Map(evidence.figures.map((figure) => [figure.id, figure]));
const files: [string, unknown][] = [
  ['baseline', baseline],
  ['targets', targets],
  ['history', history],
  ['claims', claims],
  ['supply', supply],
  ...scenarioIds.map((id): [string, unknown] => [id, scenario(id)]),
];

/** Every object of a file that names a source. */
function sourcedIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(sourcedIn);
  return 'source' in value ? [value as Record<string, unknown>, ...inside] : inside;
}

describe.each(files)('sources of %s', (_, file) => {
  const sourced = sourcedIn(file);

  test('each is a figure of the register', () => {
    expect(sourced.map((it) => it['source']).filter((id) => !figures.has(String(id)))).toEqual([]);
  });

  test('a number says what its figure says', () => {
    // A measure that avoids states as -40 what the paper calls 40 fewer.
    const different = sourced.filter(({ value, source }) => {
      const stated = figures.get(String(source))?.value;
      return typeof value === 'number' && typeof stated === 'number' && Math.abs(value) !== Math.abs(stated);
    });
    expect(different).toEqual([]);
  });

  test('a range says what its figure says, unless it is one the derivation scales', () => {
    const different = sourced.filter(({ low, mode, high, source }) => {
      const stated = figures.get(String(source));
      if (mode === undefined || /^(price|level)-/.test(String(source))) return false;
      return low !== stated?.low || mode !== stated?.value || high !== stated?.high;
    });
    expect(different).toEqual([]);
  });
});

describe('the register', () => {
  const register = openRegister(evidence);
  deriveFrom(register);

  test('every figure is used, or says what it is there for', () => {
    const named = files.flatMap(([, file]) => sourcedIn(file).map((it) => String(it['source'])));
    const contradicting = evidence.figures.flatMap((figure) => figure.contradictedBy ?? []);
    const claimed = claims.claims.flatMap((claim) => [...figuresOfClaim(claim), ...figuresBeside(claim)]);
    const used = new Set([...named, ...contradicting, ...claimed.map(({ id }) => id), ...register.asked()]);
    const idle = evidence.figures.filter((it) => !used.has(it.id) && !it.note && !it.usedBecause);
    expect(idle.map((it) => it.id)).toEqual([]);
  });

  test('every document is one that a figure cites', () => {
    const cited = new Set(evidence.figures.map((figure) => figure.document));
    expect(evidence.documents.filter(({ id }) => !cited.has(id))).toEqual([]);
  });

  test('a contradiction says which figure is used, and why', () => {
    const silent = evidence.figures.filter((it) => it.contradictedBy && !it.usedBecause);
    expect(silent.map((it) => it.id)).toEqual([]);
  });

  test('a range encloses its value', () => {
    const wrong = evidence.figures.filter(
      ({ low, high, value }) =>
        low !== undefined && (typeof value !== 'number' || low > value || value > (high ?? -Infinity)),
    );
    expect(wrong.map((it) => it.id)).toEqual([]);
  });

  test('the sums of the savings table are those of its lines', () => {
    const lines = [
      'demand-reduction',
      'agency-staff',
      'school-transport',
      'service-redesign',
      'education-into-budget',
    ];
    for (const year of ['2024-25', '2025-26', '2026-27']) {
      const sum = lines.reduce(
        (total, line) => total + Number(figures.get(`saving-${line}-${year}`)?.value),
        0,
      );
      expect(sum).toBe(figures.get(`saving-sum-of-lines-${year}`)?.value);
    }
  });
});

test.each(fileNames)('%s names papers by title and date, never by file', (name) => {
  expect(readFile(name)).not.toMatch(/\.txt|\.csv|[0-9]{3}_[0-9a-f]{6,}|\bL[0-9]{3,4}\b/);
});
