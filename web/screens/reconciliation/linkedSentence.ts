import type { LinkedText, ToldClaim } from '../../../model/schema/reconciliation.ts';
import type { Part, Sentence } from '../../../model/words/sentence.ts';

/**
 * Words of the API with each figure leading to its entry: in the register, or with the own paper that brought it.
 *
 * @param register ids of the published figures
 */
export const linkedSentence = (
  words: LinkedText,
  own: ToldClaim['own'],
  register: ReadonlySet<string>,
): Sentence =>
  words.map((part): Part => {
    if (typeof part === 'string') return part;
    const { text, figure } = part;
    if (register.has(figure)) return { text, from: { evidence: figure } };
    return own === null ? text : { text, from: { ownClaims: own.id, figure } };
  });
