import { expect, test } from 'vitest';
import { SimulationJobs } from '../../server/jobs/simulationJobs.ts';
import { sql } from 'kysely';
import { memoryStore, posted, smallLibrary, testApp } from './fixtures/app.ts';
import { scenarioFile } from './fixtures/files.ts';

type Json = Record<string, unknown> & { id: string };
const jo = { 'X-Author': 'Jo' };

test(
  'a finished simulation is kept with its version, and answered as it was made',
  { timeout: 60_000 },
  async () => {
    const simulations = new SimulationJobs();
    const store = await memoryStore(await smallLibrary());
    const { app } = await testApp({ store, simulations });
    try {
      const scenario = scenarioFile('any', { name: 'My plan' });
      const made = await app.request('/api/scenarios', posted({ scenario }, jo));
      const { id } = (await made.json()) as Json;
      const started = await app.request('/api/simulations', posted({ scenarioId: id, replications: 20 }));
      const simulation = ((await started.json()) as Json).id;
      await simulations.find(simulation)!.finished();

      const keep = (body: object) => app.request('/api/runs', posted(body, jo));
      const kept = await keep({ scenario: id, version: 1, simulation });
      expect(kept.status).toBe(201);
      const run = (await kept.json()) as Json;
      expect(run).toMatchObject({
        scenario: id,
        version: 1,
        seed: 1,
        replications: 20,
        keptBy: 'Jo',
        currentEngine: true,
        record: { scenario: id, replications: 20 },
      });
      const again = await keep({ scenario: id, simulation });
      expect(again.status).toBe(200);
      expect(await again.json()).toEqual(run);
      expect(await (await app.request(`/api/runs?scenario=${id}`)).json()).toEqual([run]);
      const whole = (await (await app.request(`/api/runs/${run.id}`)).json()) as Json;
      expect(whole.result).toEqual(JSON.parse(simulations.find(simulation)!.result!.text));

      // Another engine has come since: the run stays what it was, and says so.
      const old = JSON.stringify({ ...(run.record as object), engineVersion: '0.0.1' });
      await sql`insert into runs select 'old', scenario_id, version, ${old}, result, at, kept_by from runs`.execute(
        store.db,
      );
      expect(await (await app.request('/api/runs/old')).json()).toMatchObject({
        engineVersion: '0.0.1',
        currentEngine: false,
        result: whole.result,
      });

      expect((await keep({ scenario: 'fewer', simulation })).status).toBe(422);
      expect((await keep({ scenario: id, version: 2, simulation })).status).toBe(404);
      expect((await keep({ scenario: 'nowhere', simulation })).status).toBe(404);
      expect((await keep({ scenario: id, simulation: 'nowhere' })).status).toBe(404);
      expect((await app.request('/api/runs/nowhere')).status).toBe(404);
      expect((await app.request('/api/runs')).status).toBe(422);
      const audit = await (await app.request(`/api/scenarios/${id}/audit`)).json();
      expect(audit).toMatchObject([{ what: 'run-kept', version: 1, author: 'Jo' }, { what: 'created' }]);
    } finally {
      await simulations.close();
    }
  },
);

test('a run of a published scenario is kept without a version', { timeout: 60_000 }, async () => {
  const simulations = new SimulationJobs();
  const { app } = await testApp({ simulations });
  try {
    const started = await app.request('/api/simulations', posted({ scenarioId: 'fewer', replications: 20 }));
    const simulation = ((await started.json()) as Json).id;
    await simulations.find(simulation)!.finished();
    const kept = await app.request('/api/runs', posted({ scenario: 'fewer', simulation }, jo));
    expect(await kept.json()).toMatchObject({ scenario: 'fewer', version: null });
  } finally {
    await simulations.close();
  }
});
