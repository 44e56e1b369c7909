import type { ReturnsAnswer } from '../../../model/schema/returnsAnswer.ts';
import { MOST_RETURN_FILES, MOST_RETURNS_MB } from '../../../model/schema/returns.ts';
import { Refusal } from '../../ask/problem.ts';
import { readReturns, type ReturnsProgress } from '../../ask/returnsApi.ts';
import { nameOf, returnsDraft, type ReturnsDraft } from '../../state/returnsDraft.svelte.ts';
import { base64Of } from '../data/fileBytes.ts';
import { councilOf } from './councilOf.ts';

/** The reading of the files that are chosen: under way, failed or answered. Nothing typed is lost by a failure. */
class ReturnsReading {
  answer = $state.raw<ReturnsAnswer>();
  progress = $state.raw<ReturnsProgress>();
  problems = $state.raw<readonly string[]>([]);
  waiting = $state(false);
  readonly outOfDate = $derived(this.answer !== undefined && (this.waiting || this.problems.length > 0));

  #draft: ReturnsDraft;
  #controller: AbortController | undefined;

  constructor(draft: ReturnsDraft) {
    this.#draft = draft;
  }

  async read(): Promise<void> {
    this.stop();
    const council = councilOf(this.#draft.council);
    this.problems = [...filesRefused(this.#draft.files), ...(council.ok ? [] : council.problems)];
    if (this.problems.length > 0 || !council.ok) return;
    const controller = new AbortController();
    this.#controller = controller;
    this.waiting = true;
    this.progress = { step: 'sending', rows: 0 };
    try {
      const files = await Promise.all(
        this.#draft.files.map(async (file) => ({ name: nameOf(file), base64: await base64Of(file) })),
      );
      const choices = { ...this.#draft.choices, ...(council.value && { authority: council.value }) };
      const answer = await readReturns({ files, choices }, controller.signal, (progress) => {
        if (!controller.signal.aborted) this.progress = progress;
      });
      if (controller.signal.aborted) return;
      this.answer = answer;
    } catch (error) {
      if (controller.signal.aborted) return;
      this.problems =
        error instanceof Refusal ? [error.message] : ['The files could not be sent. Try again.'];
    }
    this.waiting = false;
    this.progress = undefined;
  }

  /** Whoever stops gets the last answer back, if there was one. */
  stop(): void {
    this.#controller?.abort();
    this.#controller = undefined;
    this.waiting = false;
    this.progress = undefined;
  }
}

function filesRefused(files: readonly File[]): string[] {
  if (files.length === 0) return ['Choose at least one file first.'];
  if (files.length > MOST_RETURN_FILES) return [`At most ${MOST_RETURN_FILES} files can be read together.`];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > MOST_RETURNS_MB * 1024 * 1024
    ? [
        `Together the files may be ${MOST_RETURNS_MB} MB at most. Leave out tables that are not needed, or years.`,
      ]
    : [];
}

export const returnsReading = new ReturnsReading(returnsDraft);
