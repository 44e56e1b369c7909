import type { ExpectedPlacements, PlacementsResult } from '../../../model/schema/placements.ts';
import { hearWhatIf } from '../../ask/askWhatIf.ts';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';
import type { Progress } from '../../ask/simulationStream.ts';
import type { SimulationState } from '../../state/simulation.svelte.ts';

export interface PlacesQuestion {
  scenarioId: string;
  compareWith: string | null;
}

/**
 * Places needed beside places there: by expected values first, then with the ranges of the runs. A newer plan ends the
 * older one's runs; the last answer stays until its successor is there, and whoever shows it asks whose it is.
 */
export class PlacesAsked {
  expected = $state.raw<ExpectedPlacements>();
  /** The last answer, whole: replaced, never edited. */
  value = $state.raw<PlacementsResult>();
  state = $state<SimulationState>('idle');
  progress = $state.raw<Progress>();
  problem = $state.raw<PageProblem>();

  #key: string | undefined;
  #question: PlacesQuestion | undefined;
  #controller: AbortController | undefined;

  /** Asks, unless this was asked last: what failed or was cancelled is asked again by the reader only. */
  ask(question: PlacesQuestion): void {
    const key = JSON.stringify(question);
    if (key === this.#key) return;
    this.#key = key;
    this.#question = question;
    void this.again();
  }

  async again(): Promise<void> {
    const question = this.#question;
    if (!question) return;
    this.#controller?.abort();
    const { signal } = (this.#controller = new AbortController());
    this.state = 'running';
    this.progress = this.problem = undefined;
    try {
      const value = await hearWhatIf<PlacementsResult>('/api/placements', question, signal, (event, data) => {
        if (signal.aborted) return;
        if (event === 'expected') this.expected = data as ExpectedPlacements;
        if (event === 'progress') this.progress = data as Progress;
      });
      if (signal.aborted) return;
      this.value = value;
      this.state = 'done';
    } catch (error) {
      if (signal.aborted) return;
      this.problem = problemFrom(error);
      this.state = 'failed';
    }
  }

  /** The reader has waited enough: what there is stays. */
  cancel(): void {
    if (this.state !== 'running') return;
    this.#controller?.abort();
    this.state = 'cancelled';
  }

  /** Nobody looks any more, or another plan is on its way: the server need not go on. */
  leave(): void {
    if (this.state !== 'running') return;
    this.#controller?.abort();
    this.#key = undefined;
    this.state = 'idle';
  }

  /** The answer, where it is of this plan and no other. */
  resultOf(plan: PlanNamed): PlacementsResult | undefined {
    return this.value && isOf(plan, this.value) ? this.value : undefined;
  }

  expectedOf(plan: PlanNamed): ExpectedPlacements | undefined {
    return this.expected && isOf(plan, this.expected) ? this.expected : undefined;
  }
}

interface PlanNamed {
  scenario: string;
  compareWith: string | null;
  baseline: string;
}

const isOf = (a: PlanNamed, b: PlanNamed): boolean =>
  a.scenario === b.scenario && a.compareWith === b.compareWith && a.baseline === b.baseline;
