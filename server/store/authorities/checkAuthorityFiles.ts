import { parseBaseline, parseEvidence, parseHistory, parseTargets } from '../../../model/schema/files.ts';
import type { AuthorityFiles } from '../../../model/schema/ownAuthority.ts';
import { problem, type Parsed, type Problem } from '../../../model/schema/problem.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';

/** The files of an authority as they were sent. */
export type SentFiles = { [Kind in keyof AuthorityFiles]?: unknown };

/** Files that are accepted together, or every problem of every one, each under the name of its file. */
export function checkAuthorityFiles(sent: SentFiles): Parsed<AuthorityFiles> {
  const problems: Problem[] = [];
  const take = <T>(kind: string, parsed: Parsed<T>): T | undefined => {
    if (parsed.ok) return parsed.value;
    problems.push(...problemsUnder(kind, parsed.problems));
    return undefined;
  };
  const baseline = take('baseline', parseBaseline(sent.baseline));
  const evidence = take('evidence', parseEvidence(sent.evidence));
  const history = take('history', parseHistory(sent.history));
  const targets =
    sent.targets === undefined || baseline === undefined
      ? undefined
      : take('targets', parseTargets(sent.targets, baseline));
  if (baseline && evidence && evidence.authority !== baseline.id) {
    problems.push(problem(['evidence', 'authority'], 'Must be the id of the baseline.'));
  }
  if (problems.length > 0 || !baseline || !evidence || !history) return { ok: false, problems };
  return { ok: true, value: { baseline, evidence, history, ...(targets && { targets }) } };
}
