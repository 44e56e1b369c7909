/** The page's typeface, for drawings, which do not inherit it. */
export const fontFamily = (): string => getComputedStyle(document.documentElement).fontFamily;
