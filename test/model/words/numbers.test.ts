import { expect, test } from 'vitest';
import { dateWords, financialYearWords, monthWords } from '../../../model/words/dates.ts';
import { gbp, gbpInFull, gbpShort, moneyScale, roundTo } from '../../../model/words/money.ts';
import { changeWords, decimals, people, percent, upToDecimals } from '../../../model/words/numbers.ts';

test.each([
  [413_388, '£413,388'],
  [0, '£0'],
  [-1_200.4, '−£1,200'],
  [-0.4, '£0'],
])('%d in whole pounds is %s', (value, words) => expect(gbp(value)).toBe(words));

test.each([
  [0, '£0'],
  [480, '£480'],
  [999.4, '£999'],
  [999.6, '£1k'],
  [664_000, '£664k'],
  [999_400, '£999k'],
  [999_600, '£1.0m'],
  [1_249_999, '£1.2m'],
  [13_630_000, '£13.6m'],
  [-2_750_000, '−£2.8m'],
  [-30_400, '−£30k'],
])('%d in short is %s', (value, words) => expect(gbpShort(value)).toBe(words));

test.each([
  [8_500_000, '£8.5m'],
  [61_830_000, '£61.83m'],
  [8_512_345, '£8,512,345'],
  [664_000, '£664k'],
  [-1_500_000, '\u2212£1.5m'],
  [480, '£480'],
  [0.5, '£0.50'],
])('%d told in full is %s', (value, words) => expect(gbpInFull(value)).toBe(words));

test('figures read together share a unit', () => {
  const scale = moneyScale([664_000, 1_300_000]);
  expect(scale.words(664_000)).toBe('£0.7m');
  expect(scale.words(-500_000)).toBe('−£0.5m');
  expect(scale.words(0)).toBe('£0');
  expect(moneyScale([664_000, 4_000]).words(664_000)).toBe('£664k');
});

test('halves round away from zero, and never to minus zero', () => {
  expect(roundTo(150_000, 100_000)).toBe(200_000);
  expect(roundTo(-150_000, 100_000)).toBe(-200_000);
  expect(Object.is(roundTo(-10, 100), 0)).toBe(true);
});

test('nobody is told a child is 0.3 of a person', () => {
  expect(people(411.7)).toBe('412');
  expect(people(0.3)).toBe('0');
});

test('numbers and shares', () => {
  expect(decimals(-0.04, 1)).toBe('0.0');
  expect(upToDecimals(20.5, 2)).toBe('20.5');
  expect(upToDecimals(1_000, 2)).toBe('1,000');
  expect(percent(0.412)).toBe('41%');
  expect(percent(0.412, 1)).toBe('41.2%');
  expect(changeWords(-0.2, 'fewer', 'more')).toBe('20% fewer');
  expect(changeWords(0.075, 'cheaper', 'dearer')).toBe('7.5% dearer');
  expect(changeWords(0, 'fewer', 'more')).toBe('no change');
});

test('dates as GOV.UK writes them', () => {
  expect(dateWords('2024-04-01')).toBe('1 April 2024');
  expect(dateWords('2024-12')).toBe('December 2024');
  expect(dateWords('2016')).toBe('2016');
  expect(dateWords('2025 release')).toBe('2025 release');
  expect(monthWords('2027-03-31')).toBe('March 2027');
  expect(financialYearWords('2026-27')).toBe('2026 to 2027');
});
