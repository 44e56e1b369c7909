import type { DecisionsInput } from '../../../model/decisions/optionPlan.ts';
import { parseSupply } from '../../../model/schema/files.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import type { Supply, SupplyHome } from '../../../model/schema/supply.ts';
import { baseline, scenario, supply } from '../../scenarios/tools/southampton.ts';
import { accepted } from '../readPlan.ts';

/** Two years are enough to open homes in, and quicker than three. */
const plan = scenario('march-2024-plan');
export const input: DecisionsInput = {
  baseline,
  scenario: { ...plan, horizon: { from: '2024-04-01', to: '2025-12-31' } },
  supply,
};

export const withSupply = (changes: Partial<Supply>): DecisionsInput => ({
  ...input,
  supply: accepted(parseSupply({ ...supply, ...changes }, baseline)),
});

export const homeOf = (id: string, changes: Partial<SupplyHome> = {}): SupplyHome => ({
  ...supply.homes[0]!,
  id,
  label: `Home ${id}`,
  ...changes,
});

export const measureOption = (id: string, ...measures: Measure[]): Supply['options'][number] => ({
  id,
  label: `Option ${id}`,
  group: 'Tests',
  measures,
});
