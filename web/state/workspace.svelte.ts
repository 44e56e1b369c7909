import type { Baseline } from '../../model/schema/baseline.ts';
import type { BaselineSummary } from '../../model/schema/baselineSummary.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { History } from '../../model/schema/history.ts';
import type { Worries } from '../../model/schema/register.ts';
import type { Projection } from '../../model/schema/projection.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Targets } from '../../model/schema/targets.ts';
import type { ScenarioSummary } from '../../model/schema/storedScenario.ts';
import { api } from '../ask/api.ts';
import { registerApi } from '../ask/registerApi.ts';
import type { PageProblem } from '../ask/problem.ts';
import { followed } from './followed.ts';
import { Question } from './question.svelte.ts';
import { versionOf } from '../route/address.ts';
import type { Router } from './router.svelte.ts';
import { Simulation } from './simulation.svelte.ts';

/** A scenario with what is expected of it. */
export interface Plan {
  scenario: Scenario;
  projection: Projection;
  /** The number of an old version; left out: the current one. */
  version?: number | undefined;
}

/** What all scenarios of an authority rest on. */
export interface Authority {
  baseline: Baseline;
  evidence: Evidence;
  history: History;
  targets: Targets;
}

/** Asked for before the library is known, so that the opening page need not wait for it. */
const OPENS_ON = 'march-2024-plan';
/** The address's word for "the baseline with no measures". */
export const NO_COMPARATOR = 'none';

/** What the screens share: the library, the chosen plan, and what its authority's figures rest on. */
export class Workspace {
  readonly router: Router;
  readonly library = new Question<ScenarioSummary[]>();
  readonly plan = new Question<Plan>();
  /** The runs behind the chosen plan's ranges. */
  readonly simulation = new Simulation();
  readonly authority = new Question<Authority>();
  /** What there is to choose from, where it is more than one. */
  readonly baselines = new Question<BaselineSummary[]>();
  /** What the chosen plan rests on, the most worrying first. */
  readonly worries = new Question<Worries>();

  constructor(router: Router) {
    this.router = router;
  }

  readonly chosenId: string = $derived.by(() => {
    const asked = this.router.address.query.scenario;
    if (asked) return asked;
    const listed = this.library.value ?? [];
    const opens = listed.length === 0 || listed.some(({ id }) => id === OPENS_ON);
    return opens ? OPENS_ON : listed[0]!.id;
  });

  /** The comparator asked for in the address; nothing for the scenario's own. */
  readonly compareWith: string | undefined = $derived.by(
    () => this.router.address.query.compare || undefined,
  );

  /** The old version that Plan at a glance shows; nothing for the current one. No other screen shows old ones. */
  readonly version: number | undefined = $derived.by(() => {
    const { screen, query } = this.router.address;
    return screen === 'plan' ? versionOf(query) : undefined;
  });

  readonly chosen: ScenarioSummary | undefined = $derived(this.find(this.chosenId));

  /** Why the register or the baseline are not there: they cannot be asked for without the library. */
  readonly authorityProblem: PageProblem | undefined = $derived.by(
    () => this.authority.problem ?? (this.authority.value ? undefined : this.library.problem),
  );

  /** Asks again whatever failed. */
  again(): void {
    for (const question of [this.library, this.plan, this.authority])
      if (question.problem) void question.again();
  }

  /** An own scenario was made or changed here: nothing that was read before stands for what it is now. */
  scenariosChanged(): void {
    this.plan.forget();
    this.simulation.forget();
    this.worries.forget();
    void this.library.again();
  }

  /** A scenario is looked at by itself: where it is another authority's than the chosen plan, it becomes the chosen. */
  follow(looked: { id: string; baseline: string }): void {
    if (!this.library.value) return;
    const choices = followed(this.router.address.query, looked, this.chosen);
    if (choices) this.router.choose(choices, { replace: true });
    // Kept since the library was read: without its entry nobody knows whose it is.
    if (!this.find(looked.id) && !this.library.waiting && this.#soughtFor !== looked.id) {
      this.#soughtFor = looked.id;
      void this.library.again();
    }
  }
  #soughtFor: string | undefined;

  find(id: string): ScenarioSummary | undefined {
    return this.library.value?.find((scenario) => scenario.id === id);
  }

  nameOf(id: string | null): string {
    return id === null ? 'no new action' : (this.find(id)?.name ?? id);
  }

  askLibrary(): void {
    this.library.ask('library', api.scenarios);
  }

  askPlan(): void {
    const [id, compareWith, version] = [this.chosenId, this.compareWith, this.version];
    this.plan.ask(JSON.stringify([id, compareWith, version]), async (signal) => {
      const [scenario, projection] = await Promise.all([
        api.scenario(id, signal, version),
        api.projection(id, compareWith, version, signal),
      ]);
      return { scenario, projection, version };
    });
  }

  /** Asks for the runs of the plan shown; while another plan is on its way, those of the last one are ended. */
  askSimulation(): void {
    const { value, waiting, problem } = this.plan;
    if (value && !waiting && !problem) {
      const { scenario, compareWith } = value.projection;
      const { version } = value;
      this.simulation.ask({ scenarioId: scenario, compareWith, ...(version !== undefined && { version }) });
    } else this.simulation.leave();
  }

  askBaselines(): void {
    if (this.library.value) this.baselines.ask('baselines', api.baselines);
  }

  /** An authority was brought or changed here. */
  authoritiesChanged(): void {
    this.authority.forget();
    this.baselines.forget();
    this.askBaselines();
    this.scenariosChanged();
  }

  /** Once the plan itself is there, as working it out takes the server a second. */
  askWorries(): void {
    const { value, waiting, problem } = this.plan;
    if (!value || waiting || problem) return;
    const { scenario, compareWith } = value.projection;
    const query = {
      compareWith: compareWith ?? NO_COMPARATOR,
      ...(value.version !== undefined && { version: String(value.version) }),
    };
    this.worries.ask(JSON.stringify([scenario, query]), (signal) =>
      registerApi.worries(scenario, query, signal),
    );
  }

  /** The register was changed here: what it says, and what there is to worry about, are asked anew. */
  registerChanged(): void {
    void this.authority.again();
    this.worries.forget();
  }

  askAuthority(): void {
    const id =
      this.chosen?.baseline ?? this.plan.value?.scenario.baseline ?? this.library.value?.[0]?.baseline;
    if (id === undefined) return;
    this.authority.ask(id, async (signal) => {
      const [baseline, evidence, history, targets] = await Promise.all([
        api.baseline(id, signal),
        api.evidence(id, signal),
        api.history(id, signal),
        api.targets(id, signal),
      ]);
      return { baseline, evidence, history, targets };
    });
  }
}
