/** The bands of a fan in words: nobody has to know what a percentile is. */
export const BAND_80 = '8 in 10 runs';
export const BAND_50 = '5 in 10 runs';
