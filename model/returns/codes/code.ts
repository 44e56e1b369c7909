/**
 * One code of a list of the return. Lists change about every second year, so each code says for which returns it
 * holds, by the year that the return ends in (2024: the return of 1 April 2023 to 31 March 2024).
 */
export interface Code {
  code: string;
  label: string;
  /** First return it may stand in; left out: since before 2016. */
  from?: number;
  /** Last return it may stand in; left out: it holds still. */
  to?: number;
}
