import { expect, test } from 'vitest';
import { carried, elsewhere, figureHref, href, parseAddress, withChoices } from '../../web/route/address.ts';
import { TableSwitches } from '../../web/screens/plan/tableSwitches.ts';

const at = (path: string) => parseAddress(`http://127.0.0.1:3000${path}`);

test.each([
  ['/', 'plan', undefined],
  ['/plan', 'plan', undefined],
  ['/scenarios', 'scenarios', undefined],
  ['/scenarios/march-2024-plan', 'scenario', 'march-2024-plan'],
  ['/evidence', 'evidence', undefined],
  ['/data', 'data', undefined],
  ['/evidence/price%2Fown', 'figure', 'price/own'],
  ['/evidence/%E0%A4%A', 'figure', '%E0%A4%A'],
  ['/plan/more', 'missing', undefined],
  ['/scenarios/a/b', 'missing', undefined],
  ['/elsewhere', 'missing', undefined],
])('%s opens %s %s', (path, screen, id) => {
  const address = at(path);
  expect([address.screen, address.id]).toEqual([screen, id]);
});

test('choices are in the address, and empty ones are not', () => {
  expect(at('/plan?scenario=a&compare=none').query).toEqual({ scenario: 'a', compare: 'none' });
  expect(href('/plan', { scenario: 'a', compare: undefined, table: '' })).toBe('/plan?scenario=a');
  expect(withChoices('http://x/plan?a=1&b=2', { a: '', c: '3' })).toBe('http://x/plan?b=2&c=3');
});

test('the choice of plan goes along to other screens, and nothing else does', () => {
  const query = { scenario: 'a', compare: 'none', table: 'spend' };
  expect(href('/evidence', carried(query))).toBe('/evidence?scenario=a&compare=none');
  expect(figureHref('own foster', query)).toBe('/evidence/own%20foster?scenario=a&compare=none');
});

test('another choice on one screen is not another screen', () => {
  expect(elsewhere('http://x/plan?a=1', 'http://x/plan')).toBe(false);
  expect(elsewhere('http://x/plan', 'http://x/evidence')).toBe(true);
});

test('tables switch one by one', () => {
  const none = new TableSwitches();
  const one = none.with('spend', true);
  const two = new TableSwitches(one).with('children', true);
  expect([one, two]).toEqual(['spend', 'children.spend']);
  expect(new TableSwitches(two).has('children')).toBe(true);
  expect(new TableSwitches(two).with('spend', false)).toBe('children');
});
