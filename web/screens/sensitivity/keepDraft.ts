import type { Scenario } from '../../../model/schema/scenario.ts';
import type { GoalSeek } from '../../../model/schema/whatif.ts';
import { refusalInFull } from '../../ask/askWhatIf.ts';
import { valueWords } from './tornadoRows.ts';

/** Keeps what a goal seek found as a new scenario of one's own, with where the value comes from. */
export async function keepDraft(
  author: string,
  scenario: Scenario,
  { lever, value, sentence }: GoalSeek,
): Promise<{ id: string; name: string }> {
  const response = await fetch('/api/scenarios', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Author': encodeURIComponent(author) },
    body: JSON.stringify({
      scenario,
      whatChanged: `${lever.label}: ${valueWords(lever, value)} instead of ${valueWords(lever, lever.now)}`,
      why: `Found by goal seek. ${sentence}`,
    }),
  });
  if (!response.ok) throw await refusalInFull(response);
  return (await response.json()) as { id: string; name: string };
}
