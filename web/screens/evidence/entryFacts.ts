import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import { dateWords } from '../../../model/words/dates.ts';
import {
  documentOf,
  KIND_WORDS,
  locatorWords,
  paperWords,
  rangeWords,
  STRENGTH_WORDS,
} from '../../../model/words/evidenceWords.ts';
import { capitalised } from '../../../model/words/sentence.ts';
import { sourcesIn } from '../../../model/words/sourcesIn.ts';
import type { Authority } from '../../state/workspace.svelte.ts';

/** What the register says about a figure, as terms and words; what it does not say is left out. */
export function entryFacts(figure: EvidenceFigure, authority: Authority): [string, string][] {
  const document = documentOf(authority.evidence, figure);
  const facts: [string, string | undefined][] = [
    ['Kind', KIND_WORDS[figure.kind]],
    ['Strength of evidence', STRENGTH_WORDS[figure.strength]],
    ['As printed', figure.printed],
    ['Range', rangeWords(figure)],
    ['Paper', document && paperWords(document)],
    ['Published by', document?.body],
    ['Heading', figure.heading],
    ['Where', figure.locator && capitalised(locatorWords(figure.locator))],
    ['As of', figure.asOf && dateWords(figure.asOf)],
    ['Worked out', figure.working],
    ['Why this value', figure.rationale],
    ['Answers for it', figure.owner],
    ['Last reviewed', figure.reviewed && dateWords(figure.reviewed)],
    ['Review due', figure.reviewDue && dateWords(figure.reviewDue)],
    ['Note', figure.note],
    ['Used because', figure.usedBecause],
    ['Used in', usedIn(figure.id, authority)],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function usedIn(id: string, { baseline, targets, history }: Authority): string | undefined {
  const places = [
    ['the baseline', baseline],
    ['the targets', targets],
    ['the history shown in charts', history],
  ] as const;
  const used = places.filter(([, file]) => sourcesIn(file).includes(id)).map(([words]) => words);
  return used.length > 0 ? capitalised(used.join(', ')) : undefined;
}
