import type { LinkedText } from '../../schema/reconciliation.ts';
import type { Sentence } from '../sentence.ts';

/** A sentence on claims as the API answers it: all its figures are of the register. */
export const linkedText = (sentence: Sentence): LinkedText =>
  sentence.flatMap((part): LinkedText => {
    if (typeof part === 'string') return [part];
    if ('strong' in part) return linkedText(part.strong);
    return ['evidence' in part.from ? { text: part.text, figure: part.from.evidence } : part.text];
  });

/** The words alone. */
export const plainLinkedText = (words: LinkedText): string =>
  words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
