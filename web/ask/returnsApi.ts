import type { ReturnsChoices } from '../../model/schema/returns.ts';
import type { ReturnsAnswer } from '../../model/schema/returnsAnswer.ts';
import { hearWhatIf } from './askWhatIf.ts';

/** How far the reading of returns has come. */
export interface ReturnsProgress {
  step: 'sending' | 'reading' | 'joining' | 'estimating' | 'testing';
  /** Rows read so far. */
  rows: number;
}

export interface ReturnsQuestion {
  files: { name: string; base64: string }[];
  choices: ReturnsChoices;
}

/** Sends files of returns, which the server forgets with its answer. */
export const readReturns = (
  question: ReturnsQuestion,
  signal: AbortSignal,
  hear: (progress: ReturnsProgress) => void,
): Promise<ReturnsAnswer> =>
  hearWhatIf<ReturnsAnswer>('/api/returns', question, signal, (event, data) => {
    if (event === 'progress') hear(data as ReturnsProgress);
  });
