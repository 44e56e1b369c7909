import { expect, test } from 'vitest';
import { ownArea } from '../../../web/screens/trackRecord/ownArea.ts';

const areas = [
  { code: 'E09000002', name: 'Barking and Dagenham' },
  { code: 'E06000015', name: 'Derby' },
  { code: 'E06000057', name: 'Northumberland' },
];
const code = (of: { code: string | null; name: string }) => ownArea(areas, of)?.code;

test('an authority is found by its code before its name, also an earlier code', () => {
  expect(code({ code: 'E06000015', name: 'Derby City Council' })).toBe('E06000015');
  expect(code({ code: 'E06000015', name: 'Barking and Dagenham' })).toBe('E06000015');
  expect(code({ code: 'E06000048', name: 'Northumberland' })).toBe('E06000057');
});

test('without a code by its name, and one that is not there is not taken for another', () => {
  expect(code({ code: null, name: ' derby' })).toBe('E06000015');
  expect(code({ code: null, name: 'Elsewhere' })).toBeUndefined();
  expect(code({ code: 'E99999999', name: 'Elsewhere' })).toBeUndefined();
});
