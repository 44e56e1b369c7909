import type { LinkedText, ToldClaim } from '../../../model/schema/reconciliation.ts';
import { capitalised, type Part, type Sentence } from '../../../model/words/sentence.ts';

/** The sentence of a claim under the claim's own heading, which it need not begin with. */
export function withoutHeading(sentence: Sentence, heading: string): Sentence {
  const [first, ...rest] = sentence;
  if (typeof first !== 'string' || !first.startsWith(`${heading}: `)) return sentence;
  const told = [first.slice(heading.length + 2), ...rest].filter((part) => part !== '');
  return typeof told[0] === 'string' ? [capitalised(told[0]), ...told.slice(1)] : told;
}

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
