import { readFileSync } from 'node:fs';
import type { Draft } from '../../../model/forms/draft.ts';
import { draftOf } from '../../../model/forms/draft.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { currentScenario } from '../../../model/schema/versions.ts';
import type { Targets } from '../../../model/schema/targets.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(`scenarios/southampton/${name}.json`, 'utf8')) as T;

export const southampton = (): Baseline => read('baseline');
export const southamptonTargets = (): Targets => read('targets');
export const scenarioFile = (name: string): Scenario => currentScenario(read(name)) as Scenario;
export const planDraft = (): Draft => draftOf(scenarioFile('march-2024-plan'));

export const idsOf = ({ cards }: Draft): string[] => cards.map(({ measure }) => measure.id);
