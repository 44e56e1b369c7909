/**
 * The one place for the colours and dash patterns of series. Series are the government Analysis Function
 * palette in its order; on a dark page each keeps its hue and is lightened until it stands out.
 */

export interface Series {
  colour: string;
  /** Dash pattern of a forecast, in pixels: differs by series, so that print in grey can be read. */
  dash: readonly number[];
  /** The middle 8 of 10 runs, and in it the middle 5: two tints of the line's own colour. */
  band80: string;
  band50: string;
}

export interface Theme {
  paper: string;
  ink: string;
  muted: string;
  grid: string;
  axis: string;
  /** The tint behind a forecast. */
  forecastGround: string;
  target: string;
  targetText: string;
  series: readonly Series[];
}

const DASHES = [
  [7, 4],
  [2, 4],
  [12, 4, 2, 4],
  [4, 2],
  [10, 3],
  [1, 3],
] as const;

/** How much of a series' own colour is in its tints. Over each other they stay apart in grey. */
const TINT_80 = 0.22;
const TINT_50 = 0.44;

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour mixed into a ground: a plain colour, so that a picture of it looks the same on any ground. */
function tint(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const mixed = channels(colour).map((value, i) => Math.round(value * share + under[i]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const seriesOf = (colours: readonly string[], ground: string): Series[] =>
  colours.map((colour, i) => ({
    colour,
    dash: DASHES[i]!,
    band80: tint(colour, ground, TINT_80),
    band50: tint(colour, ground, TINT_50),
  }));

export const LIGHT: Theme = {
  paper: '#ffffff',
  ink: '#1a1f2b',
  muted: '#4d5763',
  grid: '#e3e7eb',
  axis: '#8a929b',
  forecastGround: '#f6f9fb',
  target: '#f46a25',
  targetText: '#8f3509',
  series: seriesOf(['#12436d', '#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1'], '#f6f9fb'),
};

export const DARK: Theme = {
  paper: '#14181f',
  ink: '#e9ecf0',
  muted: '#b3bcc6',
  grid: '#2c333d',
  axis: '#7d8792',
  forecastGround: '#1d242e',
  target: '#f79a68',
  targetText: '#ffb48a',
  series: seriesOf(['#7fb5ea', '#4cc3b8', '#ea8fbd', '#f79a68', '#c9ced5', '#bfa8e3'], '#1d242e'),
};

/** What each line of a plan's charts is drawn as, everywhere. */
export const PLAN_SERIES = 0;
export const COMPARATOR_SERIES = 1;

/** A chart with more lines than colours has the colours again with other dashes. */
export function seriesAt(theme: Theme, index: number): Series {
  const { length } = theme.series;
  const series = theme.series[index % length]!;
  const round = Math.floor(index / length);
  return round === 0 ? series : { ...series, dash: DASHES[(index + round) % DASHES.length]! };
}
