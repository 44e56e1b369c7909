import { expect, test } from 'vitest';
import { exampleshireFile } from '../fixtures/exampleshire.ts';
import { readPlan } from '../readPlan.ts';
import { project } from './support.ts';

/** Names that an object has of itself would be found in a careless look-up by id. */
const awkward: readonly [name: string, instead: string][] = [
  ['own-foster', 'constructor'],
  ['ifa', 'toString'],
  ['supported', 'valueOf'],
  ['10-15', 'toLocaleString'],
  ['returned-home', 'hasOwnProperty'],
  ['adoption', 'isPrototypeOf'],
  ['family', 'constructor'],
  ['fs-entries', 'toString'],
];

const renamed = (value: unknown): unknown =>
  JSON.parse(
    awkward.reduce(
      (text, [name, instead]) => text.replaceAll(`"${name}"`, `"${instead}"`),
      JSON.stringify(value),
    ),
  );

test('names are data: other ones, even awkward ones, change no figure', () => {
  const [baseline, scenario] = [exampleshireFile('baseline'), exampleshireFile('scenario')];
  const run = project(readPlan(baseline, scenario, null));
  expect(project(readPlan(renamed(baseline), renamed(scenario), null))).toEqual(renamed(run));
});
