import { parseScenario } from '../../../model/schema/files.ts';
import { parseShape } from '../../../model/schema/parse.ts';
import { problem, type Parsed, type Problem } from '../../../model/schema/problem.ts';
import { valueAt } from '../../../model/schema/flatIssues.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { changeDetailsRequest } from '../../../model/schema/storedScenario.ts';
import type { Library } from '../library.ts';

/**
 * A content on its way into the store, or all that is wrong with it: it must be a scenario that fits a stored
 * baseline, and its texts must be such as can be kept and told apart.
 *
 * @param id the id it has here, whatever it says itself
 */
export async function checkContent(
  published: Library,
  sent: unknown,
  id: string | undefined,
): Promise<Parsed<Scenario>> {
  const content: unknown = id !== undefined && isFields(sent) ? { ...sent, id } : sent;
  const baselineId = valueAt(content, ['baseline']);
  const stored = typeof baselineId === 'string' ? await published.baselines.find(baselineId) : undefined;
  if (!stored) return { ok: false, problems: [problem(['baseline'], 'Name a stored baseline.')] };
  const parsed = parseScenario(content, stored.baseline);
  const textProblems = problemsOfTexts(content);
  if (parsed.ok && textProblems.length === 0) return parsed;
  const problems = parsed.ok ? [] : parsed.problems;
  const told = new Set(problems.map(({ path }) => path));
  return { ok: false, problems: [...problems, ...textProblems.filter(({ path }) => !told.has(path))] };
}

const texts = changeDetailsRequest.pick({ name: true, purpose: true, tags: true });

/** What the format of files allows and the library does not: names that show nothing, and lines in them. */
function problemsOfTexts(content: unknown): Problem[] {
  const read = (field: string) => valueAt(content, [field]);
  const given = { name: read('name'), purpose: read('purpose'), tags: read('tags') };
  const checked = parseShape(texts, given);
  return checked.ok ? [] : checked.problems;
}

const isFields = (it: unknown): it is object => typeof it === 'object' && it !== null && !Array.isArray(it);
