import type { ProjectionInput } from '../../model/project.ts';
import type { Levers } from '../../model/schema/whatif.ts';
import { targetsFor } from '../../model/targets/heldAgainst.ts';
import { questionsOf } from '../../model/targets/questions.ts';
import { horizonOf } from '../../model/time/horizon.ts';
import { NumbersDescribed } from '../../model/whatif/described.ts';
import { leversOf } from '../../model/whatif/levers.ts';
import { linesOfMeasures } from '../../model/whatif/linesOfMeasures.ts';
import { tornadoAssumptions } from '../../model/whatif/tornado.ts';
import { whatIfOf } from '../../model/whatif/whatIf.ts';
import { aimedOf, answerHead } from './answerHead.ts';

/** Everything there is to move, in words, with its range or its sensible bounds. */
export function leversAnswer(input: ProjectionInput): Levers {
  const numbers = new NumbersDescribed(input);
  return {
    ...answerHead(input),
    levers: leversOf(input).map((lever) => {
      const { now, low, high, step, file } = lever;
      const part = file === 'measures' ? 'scenario' : 'baseline';
      return { ...numbers.ofNumber(lever), part, now, low, high, step };
    }),
    assumptions: tornadoAssumptions(whatIfOf(input, 'likely')).map(({ key, low, likely, high }) => ({
      ...numbers.ofAssumption(key),
      low,
      likely,
      high,
    })),
    aims: targetsFor(input.targets?.targets ?? [], input.scenario)
      .flatMap((target) => questionsOf(target, horizonOf(input.scenario.horizon)))
      .filter(({ place, aim }) => place !== null && typeof aim === 'number')
      .map((question) => aimedOf(question, false)),
    lines: linesOfMeasures(input),
    years: horizonOf(input.scenario.horizon).financialYears.map(({ label }) => label),
  };
}
