import type { ProjectionInput } from '../../../model/project.ts';
import { overridesTold } from '../../../model/words/overrideWords.ts';

/** What every page of text begins with: the scenario, what it is compared with, and what it overrides. */
export function headLines({ baseline, scenario, comparator }: ProjectionInput): string[] {
  const overridden = overridesTold(scenario, baseline).filter(({ differs }) => differs);
  const theirs = comparator ? overridesTold(comparator, baseline).filter(({ differs }) => differs) : [];
  return [
    `${scenario.name} (${scenario.id})`,
    `Compared with: ${comparator ? `${comparator.name} (${comparator.id})` : 'the baseline with no measures'}`,
    ...(overridden.length > 0 ? ['Overridden numbers of the baseline, on both sides'] : []),
    ...overridden.map((it) => `  ${it.label}: ${it.held}; baseline ${it.baseline}`),
    ...(theirs.length > 0
      ? ['What it is compared with overrides numbers of the baseline too: these do not count here']
      : []),
  ];
}
