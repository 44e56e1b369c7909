/**
 * The one place for the colours and dash patterns of series. Series are the government Analysis Function
 * palette in its order; on a dark page each keeps its hue and is lightened until it stands out.
 */

export interface Series {
  colour: string;
  /** Dash pattern of a forecast, in pixels: differs by series, so that print in grey can be read. */
  dash: readonly number[];
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

const seriesOf = (colours: readonly string[]): Series[] =>
  colours.map((colour, i) => ({ colour, dash: DASHES[i]! }));

export const LIGHT: Theme = {
  paper: '#ffffff',
  ink: '#1a1f2b',
  muted: '#4d5763',
  grid: '#e3e7eb',
  axis: '#8a929b',
  forecastGround: '#f6f9fb',
  target: '#f46a25',
  targetText: '#8f3509',
  series: seriesOf(['#12436d', '#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1']),
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
  series: seriesOf(['#7fb5ea', '#4cc3b8', '#ea8fbd', '#f79a68', '#c9ced5', '#bfa8e3']),
};

/** What each line of a plan's charts is drawn as, everywhere. */
export const PLAN_SERIES = 0;
export const COMPARATOR_SERIES = 1;

export const seriesAt = (theme: Theme, index: number): Series => theme.series[index % theme.series.length]!;
