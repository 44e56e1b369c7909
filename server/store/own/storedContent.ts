import type { Scenario } from '../../../model/schema/scenario.ts';
import { currentScenario } from '../../../model/schema/versions.ts';

/** The content of a kept version, as the current version of the format has it. It was checked when it was saved. */
export const storedContent = (text: string): Scenario => currentScenario(JSON.parse(text)) as Scenario;
