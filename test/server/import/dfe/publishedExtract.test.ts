import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBaseline } from '../../../../model/estimate/openData/buildBaseline.ts';
import { HELD_TOTALS, totalDoubts } from '../../../../model/estimate/openData/stock/totalDoubts.ts';
import { nationOn, type Nation } from '../../../../model/estimate/openData/nation.ts';
import { noNewAction } from '../../../../model/estimate/openData/noNewAction.ts';
import { authoritiesIn } from '../../../../model/opendata/authorities.ts';
import { project } from '../../../../model/project.ts';
import { parseBaseline, parseEvidence, parseHistory } from '../../../../model/schema/files.ts';
import { expectedValue } from '../../../../model/schema/quantity.ts';
import { readOpenData, type OpenData } from '../../../../server/import/dfe/readOpenData.ts';
import { sourceProblems } from '../../../model/estimate/openData/sourceProblems.ts';
import { sharedIsThere, sharedPath, skipWithoutShared } from '../../../tools/sharedFolder.ts';

/** Every figure published of every council to 31 March 2024, which a user brings: read here where it is. */
let data: OpenData;
let nation: Nation;

beforeAll(async () => {
  if (!sharedIsThere) return;
  const read = await readOpenData([sharedPath('dfe', 'published-to-2024.csv')]);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  data = read.value;
  nation = nationOn(data.index, 2024);
});
beforeEach(skipWithoutShared);

test('is read whole, without a problem', () => {
  const [file] = data.files;
  expect(file).toMatchObject({ figures: 90_313, empty: 12_628, withheld: 11_975, problems: [] });
  const authorities = authoritiesIn(data.index);
  expect(authorities.filter(({ endedYear }) => endedYear === null)).toHaveLength(153);
  expect(authorities.every(({ region }) => region !== null)).toBe(true);
  expect(data.index.total('E06000045', 'cla-count', 2024)).toBe(489);
});

test('no total of 2024 is denied by its parts or its rate', () => {
  const denied = authoritiesIn(data.index)
    .filter(({ endedYear }) => endedYear === null)
    .flatMap(({ code, name }) =>
      HELD_TOTALS.filter((measure) => totalDoubts(data.index, code, measure, 2024).length > 0).map(
        (measure) => `${name}: ${measure}`,
      ),
    );
  expect(denied).toEqual([]);
});

/** Who has no baseline for 31 March 2024, and why. */
const NONE: Readonly<Record<string, RegExp>> = {
  Bournemouth: /ended in 2019; its area is now in Bournemouth, Christchurch and Poole\.$/,
  Poole: /ended in 2019/,
  Dorset: /ended in 2019; .* in Bournemouth, Christchurch and Poole and in Dorset\.$/,
  Northamptonshire: /ended in 2021; .* in North Northamptonshire and in West Northamptonshire\.$/,
  Cumbria: /ended in 2023; .* in Cumberland and in Westmorland and Furness\.$/,
  'Isles of Scilly':
    /no number of children looked after published for 31 March 2024: nothing can be projected/,
};

/**
 * Every fourth council, with all that have no baseline: to build all 158 takes most of a minute. ALL_COUNCILS=1 does.
 */
function councils() {
  const all = [...nation.authorities.values()];
  if (process.env.ALL_COUNCILS) return all;
  return all.filter(({ name }, i) => i % 4 === 0 || NONE[withoutYear(name)] !== undefined);
}

const withoutYear = (name: string): string => name.replace(/ \(to \d+\)$/, '');

describe('every council', () => {
  test('has a baseline that opens with its children, rests on evidence and projects, or a sentence on why not', () => {
    const problems: string[] = [];
    const none: string[] = [];
    let built = 0;
    const asked = councils();
    for (const { code, name, endedYear } of asked) {
      const result = buildBaseline(nation, code);
      if (!result.ok) {
        none.push(name);
        const reason = NONE[withoutYear(name)];
        if (!reason?.test(result.reason)) problems.push(`${name}: ${result.reason}`);
        continue;
      }
      if (endedYear !== null) problems.push(`${name}: has ended`);
      built += 1;
      const { baseline, evidence, history } = result;
      for (const parsed of [parseBaseline(baseline), parseEvidence(evidence), parseHistory(history)]) {
        if (!parsed.ok) problems.push(`${name}: ${parsed.problems[0]!.path}: ${parsed.problems[0]!.message}`);
      }
      problems.push(...sourceProblems(result).map((it) => `${name}: ${it}`));
      const opening = baseline.stock.reduce((sum, row) => sum + expectedValue(row.children), 0);
      const published = data.index.total(code, 'cla-count', 2024)!;
      if (Math.abs(opening - published) > 1e-6 * published) problems.push(`${name}: opens with ${opening}`);
      const scenario = noNewAction(baseline);
      // A year of each, as time is dear, and of every tenth all three.
      if (built % 10 > 0) scenario.horizon.to = '2025-03-31';
      const projection = project({ baseline, comparator: null, scenario });
      const [first, last] = [projection.childrenByWeek[0]!, projection.childrenByWeek.at(-1)!];
      // A council of seven children may halve.
      const most = published > 50 ? 1.5 : 4;
      if (!(last / first < most && last / first > 1 / most)) problems.push(`${name}: ${first} to ${last}`);
      if (projection.warnings.length > 0) problems.push(`${name}: ${projection.warnings[0]}`);
    }
    expect(problems).toEqual([]);
    expect({ built, none: none.length }).toEqual({ built: asked.length - 6, none: 6 });
    if (process.env.ALL_COUNCILS) expect(asked).toHaveLength(158);
  }, 120_000);

  test('of an earlier year, too: one with breakdowns, one before them', () => {
    const southampton = (year: number) => buildBaseline(nationOn(data.index, year), 'E06000045');
    for (const year of [2017, 2021]) {
      const result = southampton(year);
      if (!result.ok) throw new Error(result.reason);
      expect(parseBaseline(result.baseline)).toMatchObject({ ok: true });
      expect(result.baseline.asOf).toBe(`${year}-03-31`);
    }
  });
});

describe('known councils', () => {
  const notesOf = (code: string) => {
    const result = buildBaseline(nation, code);
    if (!result.ok) throw new Error(result.reason);
    return { ...result, notes: result.notes.join('\n') };
  };

  test('Kent: unaccompanied children apart, most of them moved on by the national transfer scheme', () => {
    const { baseline, notes } = notesOf('E10000016');
    const streams = Array.isArray(baseline.entries) ? baseline.entries : [baseline.entries];
    const perYear = streams.map((it) => expectedValue(it.perYear));
    expect(perYear[1]).toBeGreaterThan(1800);
    expect(perYear[0]).toBeLessThan(700);
    expect(notes).toMatch(/were moved on to another authority: they leave within weeks/);
  });

  test('Hampshire: no child protection return of 2024, that of 2023 stands in and is weak', () => {
    const { evidence, notes } = notesOf('E10000014');
    expect(notes).toMatch(/made no return of child protection plans for 2024: those of 2023 stand/);
    expect(evidence.figures.find(({ id }) => id === 'gap-cp-plans-2024')?.strength).toBe('weak');
  });
});
