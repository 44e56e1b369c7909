import { expect, test } from 'vitest';
import { jsonErrorPlace } from '../../../server/store/jsonErrorPlace.ts';

test.each([
  ['{"a": 1}', undefined],
  ['[1,]', [1, 4]],
  ['{"a": 1,}', [1, 9]],
  ['{"a": trux}', [1, 10]],
  ['{\n  "a": 1\n  "b": 2\n}', [3, 3]],
  ['{"a": 1}}', [1, 9]],
  ['{"a": [1, 2', [1, 12]],
  ['', [1, 1]],
  ['{a: 1}', [1, 2]],
  ['{"a": "b\n"}', [1, 9]],
] as const)('%j stops being JSON at %j', (text, place) => {
  const found = jsonErrorPlace(text);
  expect(found && [found.line, found.column]).toEqual(place);
});
