import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseScenario } from '../../model/schema/files.ts';
import type { Projection } from '../../model/schema/projection.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { GoalSeek, Levers, Tornado } from '../../model/schema/whatif.ts';
import { SCENARIO_VERSION } from '../../model/schema/versions.ts';
import { SimulationJobs } from '../../server/jobs/simulationJobs.ts';
import type { SimulationStatus } from '../../model/schema/simulationStatus.ts';
import { twoWeeks, twoWeeksBaseline, twoWeeksScenario } from '../model/whatif/twoWeeks.ts';
import { posted, testApp } from './fixtures/app.ts';
import { allEvents } from './fixtures/events.ts';
import { scenarioFile } from './fixtures/files.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FOSTER = 'placementTypes[foster].weeklyCostGbp';
const dearer = { number: FOSTER, value: 900, was: 600 };
const held = (id = 'held', more: object = {}) => scenarioFile(id, { overrides: [dearer], ...more });
const author = { 'X-Author': 'Jo' };

type App = Awaited<ReturnType<typeof testApp>>['app'];

async function answered<T>(app: App, path: string, body: object, headers = {}): Promise<T> {
  const response = await app.request(path, posted(body, headers));
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
  return answer as T;
}

async function asked<T>(path: string, body: object): Promise<T> {
  const { app } = await testApp();
  return answered(app, path, body);
}

describe('a scenario with a number of the baseline overridden', () => {
  test('is projected with it on both sides, so that it saves nothing by itself', async () => {
    const plain = await asked<Projection>('/api/projections', { scenario: scenarioFile('held') });
    const now = await asked<Projection>('/api/projections', { scenario: held() });
    // 20 children in foster care at £600 or £900, and 5 in a home at £5,000, 5% dearer from that 1 April on.
    expect(plain.spendGbpByWeek[0]).toBeCloseTo(20 * 600 + 5 * 5250, 6);
    expect(now.spendGbpByWeek[0]).toBeCloseTo(20 * 900 + 5 * 5250, 6);
    expect(now.comparator.spendGbpByWeek[0]).toBe(now.spendGbpByWeek[0]);
    const itself = await asked<Projection>('/api/projections', {
      scenario: held(),
      comparator: scenarioFile('other'),
    });
    expect(itself.financialYears.map(({ savingGbp }) => savingGbp)).toEqual([0, 0]);
  });

  test('is refused with every problem at its path, and no value', async () => {
    const { app } = await testApp();
    const overrides = [
      { ...dearer, was: 650 },
      { number: 'placementTypes[fostr].weeklyCostGbp', value: 1, was: 600 },
    ];
    const body = { scenario: held('held', { overrides }) };
    const refused = await app.request('/api/projections', posted(body));
    expect(refused.status).toBe(422);
    const { errors } = (await refused.json()) as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual([
      'scenario.overrides[0].was',
      'scenario.overrides[1].number',
    ]);
    expect(errors[1]!.message).toContain(`Did you mean "${FOSTER}"?`);
    expect(JSON.stringify(errors)).not.toContain('650');
  });

  test('is kept, listed with what it overrides, and read back as it was', async () => {
    const { app } = await testApp();
    const summary = await answered<{ id: string; overridden: string[] }>(
      app,
      '/api/scenarios',
      { scenario: held('any', { name: 'Dearer' }) },
      author,
    );
    expect(summary.overridden).toEqual([FOSTER]);
    const read = (await (await app.request(`/api/scenarios/${summary.id}`)).json()) as Scenario;
    expect(read.overrides).toEqual([dearer]);
    const stored = await answered<Projection>(app, '/api/projections', { scenarioId: summary.id });
    expect(stored.spendGbpByWeek[0]).toBeCloseTo(20 * 900 + 5 * 5250, 6);
  });

  test('that says the same as the baseline overrides nothing', async () => {
    const { app } = await testApp();
    const scenario = held('any', { name: 'Same', overrides: [{ ...dearer, value: 600 }] });
    const summary = await answered<{ overridden: string[] }>(app, '/api/scenarios', { scenario }, author);
    expect(summary.overridden).toEqual([]);
  });
});

describe('a simulation', () => {
  async function savingOf(body: object): Promise<{ mean: number; lines: object; world?: string }> {
    const simulations = new SimulationJobs({ threads: 2 });
    onTestFinished(() => simulations.close());
    const { app } = await testApp({ simulations });
    const settings = { replications: 40, kinds: { chance: false, assumption: false, drift: true } };
    const { links } = await answered<SimulationStatus>(app, '/api/simulations', { ...body, ...settings });
    await allEvents(await app.request(links.events));
    const { result } = (await (await app.request(links.self)).json()) as SimulationStatus;
    const [year] = result!.financialYears;
    return {
      mean: year!.savingGbp.mean,
      lines: year!.savingGbpByLine,
      ...(result!.record.comparatorWorld && { world: result!.record.comparatorWorld }),
    };
  }
  const both = { scenario: held(), comparator: scenarioFile('other') };

  test('holds the overrides on both sides, unless each is to have its own', async () => {
    expect(await savingOf(both)).toMatchObject({ mean: 0 });
    const own = await savingOf({ ...both, comparatorWorld: 'own' });
    // The same children, £300 a week dearer for each in foster care.
    expect(own.mean).toBeLessThan(-200_000);
    expect(own).toMatchObject({ lines: {}, world: 'own' });
  });

  test('is refused where the world is neither', async () => {
    const { app } = await testApp();
    const response = await app.request('/api/simulations', posted({ ...both, comparatorWorld: 'mine' }));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'comparatorWorld' }] });
  });
});

describe('what the saving depends on', () => {
  const FIXED = { baseline: twoWeeksBaseline(), compareWith: null };
  const KEY = `baseline:${FOSTER}`;
  const was = twoWeeksBaseline().placementTypes[0]!.weeklyCostGbp;

  test('says which numbers are overridden, each by its own key and with no source of the baseline’s', async () => {
    const value = { low: 700, mode: 800, high: 900 };
    const overrides = [{ number: FOSTER, value, was }];
    const scenario = { ...twoWeeksScenario(), schemaVersion: SCENARIO_VERSION, overrides };
    const { bars } = await asked<Tornado>('/api/sensitivity/tornado', { ...FIXED, scenario });
    const bar = bars.find(({ key }) => key === KEY)!;
    expect(bar).toMatchObject({ low: 700, likely: 800, high: 900 });
    expect(bar.members).toEqual([{ key: KEY, label: bar.label, ...ends(700, 800, 900), overridden: true }]);
    expect(bars.flatMap(({ members }) => members).filter((it) => it.overridden)).toHaveLength(1);
    const { levers } = await asked<Levers>('/api/sensitivity/levers', { ...FIXED, scenario });
    expect(levers.filter(({ members }) => members[0]!.overridden).map(({ key }) => key)).toEqual([KEY]);
  });

  test('a goal seek on it gives a scenario that is taken and meets the figure', async () => {
    const scenario = twoWeeksScenario();
    const body = { ...FIXED, scenario, lever: KEY, figure: { kind: 'saving', value: 400 } };
    const { found, value, draft } = await asked<GoalSeek>('/api/goal-seek', body);
    expect(found).toBe(true);
    const made = draft as Scenario;
    expect(made.overrides).toEqual([{ number: FOSTER, value, was }]);
    expect(parseScenario(made, twoWeeks().baseline).ok).toBe(true);
    const { financialYears } = await asked<Projection>('/api/projections', { ...FIXED, scenario: made });
    expect(financialYears[0]!.savingGbp).toBeGreaterThanOrEqual(400);
    const less = { ...made, overrides: [{ number: FOSTER, value: value - 1, was }] };
    const before = await asked<Projection>('/api/projections', { ...FIXED, scenario: less });
    expect(before.financialYears[0]!.savingGbp).toBeLessThan(400);
  });

  test('of a stored scenario gives a draft that can be kept', async () => {
    const { app } = await testApp();
    const lastYear = async (id: string) => {
      const { financialYears } = await answered<Projection>(app, '/api/projections', { scenarioId: id });
      return financialYears.at(-1)!.savingGbp;
    };
    const aim = 1.1 * (await lastYear('fewer'));
    const body = { scenarioId: 'fewer', lever: KEY, figure: { kind: 'saving', value: aim } };
    const { found, draft, value } = await answered<GoalSeek>(app, '/api/goal-seek', body);
    expect(found).toBe(true);
    const scenario = { ...(draft as Scenario), name: 'Found' };
    const kept = await answered<{ id: string; overridden: string[] }>(
      app,
      '/api/scenarios',
      { scenario },
      author,
    );
    expect(kept.overridden).toEqual([FOSTER]);
    expect(await lastYear(kept.id)).toBeGreaterThanOrEqual(aim);
    expect(value).toBeGreaterThan(600);
  });

  const ends = (low: number, likely: number, high: number) => ({ low, likely, high });
});
