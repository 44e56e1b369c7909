import { describe, expect, test } from 'vitest';
import { buildBaseline, type OpenBaseline } from '../../../../model/estimate/openData/buildBaseline.ts';
import { nationOn } from '../../../../model/estimate/openData/nation.ts';
import { project } from '../../../../model/project.ts';
import { indexOf, type FigureIndex } from '../../../../model/opendata/figureIndex.ts';
import { expectedValue } from '../../../../model/schema/quantity.ts';
import { parseBaseline, parseEvidence, parseHistory } from '../../../../model/schema/files.ts';
import { SCENARIO_VERSION } from '../../../../model/schema/versions.ts';
import { figure, figures, CODES } from '../../opendata/figures.ts';
import { sourceProblems } from './sourceProblems.ts';
import { COUNCILS, smallNation } from './smallNation.ts';

const index = smallNation();
const nation = nationOn(index, 2024);

function built(code: string, options = {}, of = nation): OpenBaseline {
  const result = buildBaseline(of, code, options);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const children = ({ baseline }: OpenBaseline, placements: readonly string[]) =>
  baseline.stock
    .filter(({ placement }) => placements.includes(placement))
    .reduce((sum, row) => sum + expectedValue(row.children), 0);

describe('a total that its parts deny', () => {
  const { code, name } = COUNCILS[0]!;
  const all = [...index.figuresOf(code)];
  const others = index.areaCodes().flatMap((area) => (area === code ? [] : [...index.figuresOf(area)]));
  const doubtOf = (total: number, more: Parameters<typeof figure>[] = []) => {
    const changed = all.filter(
      (it) => !(it.measure === 'cla-count' && it.breakdown === 'all' && it.yearEnding.startsWith('2024')),
    );
    const with50 = { ...all[0]!, ...figure(code, 'cla-count', 'all', 2024, total), areaName: name };
    const spoilt = indexOf([with50, ...changed, ...more.map((args) => figure(...args)), ...others]);
    return built(code, {}, nationOn(spoilt, 2024));
  };
  const told = index.total(code, 'cla-count', 2024)!;
  const words = /the files say .* in all, but/;

  test('is told with both numbers, and is weak with what rests on it', () => {
    const result = doubtOf(50);
    const note = result.notes.find((it) => words.test(it))!;
    expect(note).toContain('say 50 in all');
    expect(note).toContain(`its placements come to ${told}`);
    const strength = (id: string) => result.evidence.figures.find((it) => it.id === id)?.strength;
    expect([strength('cla-count-2024'), strength('opening-stock')]).toEqual(['weak', 'weak']);
    expect(parseEvidence(result.evidence)).toMatchObject({ ok: true });
  });

  test('is not told where the parts add up, or differ by rounding alone', () => {
    expect(built(code).notes.some((it) => words.test(it))).toBe(false);
    expect(doubtOf(told - 1).notes.some((it) => words.test(it))).toBe(false);
  });

  test('is told of a rate that comes to another number, not of one that was rounded', () => {
    const population = index.total(code, 'population-0-17', 2024)!;
    const rate = (told / population) * 10_000;
    const at = (value: number) => doubtOf(told, [[code, 'cla-rate-per-10k', 'all', 2024, value]]);
    expect(at(Math.round(rate)).notes.some((it) => words.test(it))).toBe(false);
    expect(at(Math.round(rate * 1.2)).notes.find((it) => words.test(it))).toContain('times the population');
  });
});

test('likely entries that are none of the published years’ are told why, with the numbers', () => {
  const result = COUNCILS.slice(0, 6)
    .map(({ code }) => built(code))
    .find(({ notes }) => notes.some((note) => note.startsWith('Entries from families:')))!;
  const note = result.notes.find((it) => it.startsWith('Entries from families:'))!;
  const [, likely] =
    /: ([\d.]+) a year are likely, [\d.]+ were published in the last year: .*taken not to go on/.exec(note)!;
  const level = result.evidence.figures.find(({ id }) => id === 'entries-family')!;
  expect(Math.abs(Number(likely) - Number(level.value))).toBeLessThan(0.1);
  expect(level.working).toContain(note.slice('Entries from families: '.length));
});

describe.each(COUNCILS.slice(0, 6).map(({ code, name }) => [name, code]))('%s', (_, code) => {
  const result = built(code);

  test('has files that are accepted, and every number of them leads to its evidence', () => {
    expect(parseBaseline(result.baseline)).toMatchObject({ ok: true });
    expect(parseEvidence(result.evidence)).toMatchObject({ ok: true });
    expect(parseHistory(result.history)).toMatchObject({ ok: true });
    expect(sourceProblems(result)).toEqual([]);
  });

  test('opens with the published children, by age and by placement', () => {
    const total = index.total(code, 'cla-count', 2024)!;
    const all = result.baseline.stock.reduce((sum, row) => sum + expectedValue(row.children), 0);
    expect(all).toBeCloseTo(total, 6);
    const foster = index.value(code, 'cla-count', 'placement:foster', 2024)!;
    expect(children(result, ['foster', 'own-foster', 'agency-foster'])).toBeCloseTo(foster, 1);
    const aged = result.baseline.stock
      .filter(({ ageBand }) => ['16', '17'].includes(ageBand))
      .reduce((sum, row) => sum + expectedValue(row.children), 0);
    expect(aged).toBeCloseTo(index.value(code, 'cla-count', 'age:16+', 2024)!, 1);
  });

  test('leaves in its first year for every reason as was published, with nothing taken for chance', () => {
    const { baseline } = built(code, { imbalanceShrinkage: 0 });
    const year = projected(baseline, '2025-03-31').financialYears[0]!;
    const published = (...parts: string[]) =>
      parts.reduce((sum, part) => sum + (index.value(code, 'cla-exits', part, 2024) ?? NaN), 0);
    const home = published('reason:returned-home-planned', 'reason:returned-home-unplanned');
    expect(Math.abs(year.exitsByReason['returned-home']! - home)).toBeLessThan(0.02 * home + 0.2);
    const guardians = published('reason:special-guardianship', 'reason:child-arrangements-order');
    expect(Math.abs(year.exitsByReason['special-guardianship']! - guardians)).toBeLessThan(
      0.02 * guardians + 0.2,
    );
    const before18 = index.total(code, 'cla-exits', 2024)! - published('age:18+');
    const named = year.exits - year.exitsByReason['turned-18']!;
    expect(Math.abs(named - before18)).toBeLessThan(0.02 * before18 + 0.5);
  });

  test('turns 18 by the share of 16 and 17 year olds that do, three parts England and one its own', () => {
    const share = (of: string) =>
      index.value(of, 'cla-exits', 'age:18+', 2024)! / index.value(of, 'cla-count', 'age:16+', 2023)!;
    const expected =
      (0.75 * share(CODES.england) + 0.25 * share(code)) * index.value(code, 'cla-count', 'age:16+', 2024)!;
    expect(Math.abs(result.firstYear.fitted.found.turning18 / expected - 1)).toBeLessThan(0.01);
  });

  test('keeps its mix of placements with no new action', () => {
    const now = result.baseline.placementTypes.map(({ id }) => children(result, [id]));
    const then = result.baseline.placementTypes.map(({ id }) => result.firstYear.fitted.found.children[id]!);
    const share = (of: number[], i: number) => of[i]! / of.reduce((sum, it) => sum + it, 0);
    now.forEach((_, i) => expect(Math.abs(share(now, i) - share(then, i))).toBeLessThan(0.02));
  });

  test('projects three years: children conserved, nothing negative, no warning', () => {
    const projection = projected(result.baseline, '2027-03-31');
    expect(projection.warnings).toEqual([]);
    projection.childrenByWeek.slice(1).forEach((next, week) => {
      const exits = Object.values(projection.exitsByWeek[week]!).reduce((sum, it) => sum + it, 0);
      const expected = projection.childrenByWeek[week]! + projection.entriesByWeek[week]! - exits;
      expect(next).toBeCloseTo(expected, 6);
    });
    expect(projection.childrenByWeekPlacement.flat().every((count) => count >= 0)).toBe(true);
    const last = projection.childrenByWeek.at(-1)! / projection.childrenByWeek[0]!;
    expect(last).toBeGreaterThan(0.6);
    expect(last).toBeLessThan(1.6);
  });
});

const projected = (baseline: OpenBaseline['baseline'], to: string) =>
  project({
    baseline,
    comparator: null,
    scenario: {
      schemaVersion: SCENARIO_VERSION,
      id: 'none',
      name: 'None',
      baseline: baseline.id,
      horizon: { from: '2024-04-01', to },
      measures: [],
    },
  });

describe('a return towards balance', () => {
  // Entries a fifth above those before.
  const [, growing] = COUNCILS;
  const entries = (imbalanceShrinkage: number) =>
    built(growing!.code, { imbalanceShrinkage }).firstYear.fitted.found;
  const exits = (it: ReturnType<typeof entries>) =>
    Object.values(it.exits).reduce((sum, count) => sum + count, 0);

  test('takes as much off entries as it adds to exits, the more the more is taken for chance', () => {
    const [none, half, whole] = [0, 0.5, 1].map(entries) as [
      ReturnType<typeof entries>,
      ReturnType<typeof entries>,
      ReturnType<typeof entries>,
    ];
    expect(half.entries).toBeLessThan(none.entries);
    expect(whole.entries).toBeLessThan(half.entries);
    expect(none.entries - whole.entries).toBeCloseTo(exits(whole) - exits(none), 0);
    expect(none.entries - half.entries).toBeCloseTo((none.entries - whole.entries) / 2, 1);
    // All of it: as many come as go.
    expect(whole.entries).toBeCloseTo(exits(whole) + whole.turning18, 0);
  });
});

const gapOf = (figures: OpenBaseline['evidence']['figures'], id: string) =>
  figures.find((it) => it.id === `gap-${id}`)?.value;

describe('gaps', () => {
  const [, sampleton, withheld] = COUNCILS;

  test('are filled by other years and the country, and each is a sentence', () => {
    const { notes, evidence } = built(sampleton!.code);
    expect(notes.join('\n')).toMatch(/reasons for leaving care, 2 parts are withheld.*adopted and custody/);
    const adopted = evidence.figures.find(({ id }) => id === 'level-adoption')!;
    expect(Number(adopted.value)).toBeGreaterThan(1);
    expect(evidence.figures.find(({ id }) => id === 'exits-by-reason-2024')!.strength).toBe('medium');
  });

  test('are marked weak, each with what fills it, and what rests on nothing else is weak too', () => {
    const weak = (code: string, year = 2024) =>
      built(code, {}, nationOn(index, year)).evidence.figures.filter(({ id }) => id.startsWith('gap-'));
    const found = weak(sampleton!.code);
    expect(found.map(({ id }) => id)).toContain('gap-exits-by-reason-2024');
    for (const { kind, strength, rationale } of [...found, ...weak(COUNCILS[0]!.code, 2018)]) {
      expect({ kind, strength }).toEqual({ kind: 'assumption', strength: 'weak' });
      expect(rationale).toMatch(/\.$/);
    }
    const [adopted, custody] = ['adopted', 'custody'].map((part) =>
      Number(new RegExp(`${part}: ([\\d.]+)`).exec(String(gapOf(found, 'exits-by-reason-2024')))?.[1]),
    );
    expect(adopted).toBeGreaterThan(custody!);
    // Nothing is left over for a part that is published.
    expect(String(gapOf(found, 'exits-by-reason-2024'))).not.toMatch(/returned home/);
  });

  test('of child protection plans and prices, where a return is missing, are weak', () => {
    const { code } = COUNCILS[4]!;
    const instead = {
      'cp-starts|all|2024': null,
      'cost-per-week-residential|all|2024': null,
    };
    const of = smallNation(COUNCILS.map((it) => (it.code === code ? { ...it, instead } : it)));
    const { evidence, notes } = built(code, {}, nationOn(of, 2024));
    const strengths = Object.fromEntries(evidence.figures.map(({ id, strength }) => [id, strength]));
    expect(strengths).toMatchObject({
      'gap-cp-starts-2024': 'weak',
      'cp-starts-level': 'weak',
      'gap-cost-per-week-residential-2024': 'weak',
      'price-residential': 'weak',
      'price-fostering': 'medium',
    });
    expect(notes.join('\n')).toMatch(/as many a plan as in England/);
    expect(notes.join('\n')).toMatch(/residential care published for 2024: that of 2023 stands in/);
  });

  test('leave foster care one type where its providers are withheld, without a limit of places', () => {
    const { baseline, notes } = built(withheld!.code);
    expect(baseline.placementTypes.map(({ id }) => id)).toContain('foster');
    expect(baseline.placementTypes.map(({ id }) => id)).not.toContain('own-foster');
    expect(baseline.capacity).toBeUndefined();
    expect(notes.join('\n')).toMatch(/no type of placement is limited/);
  });

  test('of a year before breakdowns are told by the country of a later one, and marked weak', () => {
    const { baseline, notes, evidence } = built(COUNCILS[0]!.code, {}, nationOn(index, 2018));
    expect(baseline.asOf).toBe('2018-03-31');
    expect(notes.join('\n')).toMatch(/no placements published for 2018: the shares of England in 2020/);
    expect(evidence.figures.find(({ id }) => id === 'stock-by-age-2018')!.strength).toBe('weak');
    expect(parseBaseline(baseline)).toMatchObject({ ok: true });
  });

  test('of a single council without the country are filled by England in 2024', () => {
    const alone = indexOf([
      ...figures(CODES.luton, 'cla-count', { all: { 2023: 300, 2024: 310 } }),
      ...figures(CODES.luton, 'cla-entries', { all: { 2024: 120 } }),
      ...figures(CODES.luton, 'cla-exits', { all: { 2024: 111 } }),
      ...figures(CODES.luton, 'population-0-17', { all: { 2024: 60_000 } }),
    ]);
    const result = built(CODES.luton, {}, nationOn(alone, 2024));
    expect(parseBaseline(result.baseline)).toMatchObject({ ok: true });
    expect(sourceProblems(result)).toEqual([]);
    expect(result.baseline.childProtection).toBeUndefined();
    expect(result.notes.join('\n')).toMatch(/no child protection plans published/);
    expect(result.notes.join('\n')).toMatch(
      /weekly spend on residential care published for 2024: England's stands in/,
    );
  });
});

describe('no look ahead', () => {
  test('what is published after the opening day changes nothing', () => {
    const without = new Set(['2023-03-31', '2024-03-31']);
    const cut = indexOf(
      index
        .areaCodes()
        .flatMap((code) => [...index.figuresOf(code)].filter((it) => !without.has(it.yearEnding))),
    );
    const { code } = COUNCILS[3]!;
    const then = built(code, {}, nationOn(cut, 2022));
    const since = built(code, {}, nationOn(index, 2022));
    expect(since.baseline).toEqual(then.baseline);
  });
});

describe('no baseline, but a sentence', () => {
  const reason = (of: FigureIndex, code: string, year = 2024): string => {
    const result = buildBaseline(nationOn(of, year), code);
    return result.ok ? 'built' : result.reason;
  };
  const withOne = (...more: ReturnType<typeof figures>) =>
    indexOf([...index.areaCodes().flatMap((code) => [...index.figuresOf(code)]), ...more]);

  test('of an authority that has ended, with who has its area', () => {
    const of = withOne(...figures('E10000006', 'cla-count', { all: { 2023: 600 } }));
    expect(reason(of, 'E10000006')).toMatch(/ended in 2023; its area is now in E06000063 and in E06000064\./);
  });

  test('of an authority that had not begun', () => {
    const of = withOne(...figures('E06000063', 'cla-count', { all: { 2024: 300 } }));
    expect(reason(of, 'E06000063', 2023)).toMatch(
      /begins with the year to March 2024: its area was in Cumbria\./,
    );
  });

  test('of a number that is withheld, missing or none', () => {
    expect(reason(withOne(figure('E06000053', 'cla-count', 'all', 2024, 'c')), 'E06000053')).toMatch(
      /withheld/,
    );
    expect(reason(withOne(figure('E06000053', 'cla-count', 'all', 2024, null)), 'E06000053')).toMatch(
      /no number of children looked after published/,
    );
    expect(reason(withOne(figure('E06000053', 'cla-count', 'all', 2024, 0)), 'E06000053')).toMatch(
      /nothing to project/,
    );
    expect(reason(index, 'E06000053')).toMatch(/no figures of this council/);
    expect(reason(index, COUNCILS[0]!.code, 2016)).toMatch(/hold no figures .* they begin in 2018/);
  });
});
