/** Other codes of an authority, before or after the one its series goes by here: only the code changed. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  E06000048: 'E06000057', // Northumberland
  E08000020: 'E08000037', // Gateshead
  E10000002: 'E06000060', // Buckinghamshire
  E10000023: 'E06000065', // North Yorkshire
  E10000027: 'E06000066', // Somerset
  E08000038: 'E08000016', // Barnsley, recoded in 2025; the series here stay under the code they have had
  E08000039: 'E08000019', // Sheffield, likewise
};

/** The code an authority's series goes by here. */
export const seriesCode = (code: string): string => OTHER_CODES[code] ?? code;

/** Unitary authorities, metropolitan districts, London boroughs and counties: who has children's services. */
export const isAuthorityCode = (code: string): boolean => /^E(06|08|09|10)\d{6}$/.test(code);
