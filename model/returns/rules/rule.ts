/** What can be said of a row: what was done with it, in a sentence with blanks like {column}, and what the user can do. */
export interface Rule {
  kind: 'repaired' | 'set-aside' | 'noted';
  says: string;
  doThis?: string;
  /** It puts the whole of what was read in doubt, not a row or two: to be seen before anything else. */
  alarm?: true;
}
