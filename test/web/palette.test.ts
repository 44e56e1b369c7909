import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, type Theme } from '../../web/charts/palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

test('contrast is reckoned right: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});

describe.each<[string, Theme]>([
  ['light', LIGHT],
  ['dark', DARK],
])('%s', (_, theme) => {
  const grounds = [theme.paper, theme.forecastGround];

  test('lines and bars stand out from the page', () => {
    for (const { colour } of theme.series) expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  test('the plan’s and the comparator’s lines stand out from the forecast’s ground', () => {
    for (const { colour } of theme.series.slice(0, 2)) {
      expect(contrast(colour, theme.forecastGround)).toBeGreaterThanOrEqual(2.95);
    }
  });

  test('words can be read', () => {
    for (const ground of grounds) {
      for (const words of [theme.ink, theme.muted, theme.targetText, theme.series[0]!.colour]) {
        expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('every series has a dash pattern of its own', () => {
    const patterns = theme.series.map(({ dash }) => dash.join(' '));
    expect(new Set(patterns).size).toBe(theme.series.length);
  });
});

test('the light series are the government palette, in its order', () => {
  expect(LIGHT.series.map(({ colour }) => colour)).toEqual([
    '#12436d',
    '#28a197',
    '#801650',
    '#f46a25',
    '#3d3d3d',
    '#a285d1',
  ]);
});

test('page and charts share paper, ink and the grey of small print', () => {
  const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
  const values = (token: string) =>
    [...css.matchAll(new RegExp(`--${token}: (#\\w+)`, 'g'))].map((it) => it[1]);
  for (const token of ['paper', 'ink', 'muted'] as const) {
    expect(values(token)).toEqual([LIGHT[token], DARK[token]]);
  }
});
