import { expect, test } from 'vitest';
import { poundsFrom } from '../../../model/forms/poundsText.ts';

test.each([
  ['£8.5m', 8_500_000],
  ['8.5m', 8_500_000],
  ['8,500,000', 8_500_000],
  ['£8,500,000', 8_500_000],
  ['8500000', 8_500_000],
  ['8 500 000', 8_500_000],
  ['£8.5 million', 8_500_000],
  ['61.83M', 61_830_000],
  ['850k', 850_000],
  ['\u2212£1.5m', -1_500_000],
  ['£-1.5m', -1_500_000],
  ['+£0.2m', 200_000],
  ['.5m', 500_000],
  ['12.', 12],
  ['£413,388.50', 413_388.5],
  ['0', 0],
  ['1.1bn', 1_100_000_000],
])('"%s" is %d pounds', (text, pounds) => expect(poundsFrom(text)).toBe(pounds));

// A comma that is no thousands separator may be a decimal one: reading it as none would be tenfold wrong.
test.each([
  '',
  ' ',
  '£',
  'm',
  '-',
  '8,5',
  '8,50,000',
  '1.2.3',
  '1e6',
  '--5',
  '-£-5',
  '5 pounds',
  '8.5x',
  '£8.5mm',
])('"%s" is no amount', (text) => expect(poundsFrom(text)).toBeUndefined());
