import type { Evidence } from '../../../model/schema/evidence.ts';
import type { Reconciliation } from '../../../model/schema/reconciliation.ts';
import { besideSentence } from '../../../model/words/claims/besideWords.ts';
import { countsWords } from '../../../model/words/claimWords.ts';
import { percent } from '../../../model/words/numbers.ts';
import { plainText } from '../../../model/words/sentence.ts';

type Told = Reconciliation['claims'][number];

/** The claims by topic: the finding, the sentence, and what the model gives beside it. */
export function reconciliationText(
  { authority, engineVersion, materialShare, counts, claims }: Reconciliation,
  evidence: Evidence,
): string {
  const topics = [...new Set(claims.map(({ topic }) => topic))];
  return [
    `${authority}: claims of published papers, recomputed: ${claims.length} (engine ${engineVersion})`,
    countsWords(counts),
    `Two statements of one thing contradict each other when they are more than ${percent(materialShare)} apart.`,
    ...topics.flatMap((topic) => [
      '',
      topic ?? 'Other claims',
      ...claims.filter((it) => it.topic === topic).flatMap((claim) => claimLines(claim, evidence)),
    ]),
  ].join('\n');
}

const claimLines = (claim: Told, evidence: Evidence): string[] => [
  `  ${claim.finding} (${claim.id}${claim.reading ? ', put together here' : ''})`,
  `    ${claim.sentence}`,
  ...claim.beside.flatMap(({ scenario, whole, measures, answers }) => [
    `    In the model, ${scenario}${whole ? '' : `: ${measures.join('; ')}`}`,
    ...answers.map((answer) => `      ${plainText(besideSentence(answer, evidence))}`),
  ]),
];
