import { describe, expect, test } from 'vitest';
import { openRegister, parseWeights } from '../../server/cli/derive/register.ts';
import { evidence } from './tools/southampton.ts';

describe('weights written out in a register', () => {
  test('are read by name, also where a name has a dash', () => {
    expect(parseWeights('own-foster: 0.6, 1-4: 2')).toEqual({ 'own-foster': 0.6, '1-4': 2 });
  });

  test.each(['about a third', 'ifa: many', 'ifa: -1', ': 1'])('are refused when they are not: %s', (text) => {
    expect(() => parseWeights(text)).toThrow('not a list of weights');
  });
});

test('a register refuses what it has not, and remembers what it was asked', () => {
  const register = openRegister(evidence);
  expect(() => register.number('no-such-figure')).toThrow('no figure "no-such-figure"');
  expect(() => register.number('seed-ages-ifa')).toThrow('not a number');
  expect(() => register.range('stock-april-2024')).toThrow('no low and high');
  register.number('stock-april-2024');
  expect(register.asked()).toContain('stock-april-2024');
});
