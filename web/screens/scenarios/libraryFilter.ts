import type { ScenarioSummary } from '../../api.ts';

export interface LibraryChoice {
  search?: string;
  tag?: string;
}

/** The scenarios whose name, purpose or tags hold every word searched for, and that carry the tag. */
export function filteredLibrary(
  library: readonly ScenarioSummary[],
  { search = '', tag }: LibraryChoice,
): ScenarioSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return library.filter((scenario) => {
    const text = [scenario.name, scenario.purpose ?? '', ...scenario.tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word)) && (!tag || scenario.tags.includes(tag));
  });
}

export const tagsOf = (library: readonly ScenarioSummary[]): string[] =>
  [...new Set(library.flatMap(({ tags }) => tags))].sort();
