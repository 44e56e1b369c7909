import type { Rule } from './rule.ts';

/** What is found when rows of several returns are made into histories, by the key a `RowProblem` gives. */
export const HISTORY_RULES: Readonly<Record<string, Rule>> = {
  // Which return a row came from
  'same-return-twice': {
    kind: 'set-aside',
    says: 'Every row of this file ({rows}) is also in another file of the same year; it is read once.',
    doThis: 'Leave one of the two files out.',
  },
  'two-editions': {
    kind: 'noted',
    alarm: true,
    says: 'Two different returns were given for the year {year}; the one whose dates reach further is taken as the later.',
    doThis: 'Leave out the one that was not final.',
  },
  'no-child-in-common': {
    kind: 'noted',
    alarm: true,
    says: 'This file and another of the year {year} have no child in common; both are counted.',
    doThis: 'If one of them is another council’s, leave it out.',
  },
  'return-missing': {
    kind: 'noted',
    alarm: true,
    says: 'No return covers the year {year}; nothing of it is used for a rate.',
    doThis: 'Add the return of that year.',
  },
  'draft-return': {
    kind: 'noted',
    alarm: true,
    says: 'The dates of this return stop at {day}, well before 31 March; nothing is known of the days after it in that year.',
    doThis: 'Use the final return when there is one.',
  },
  'many-never-again': {
    kind: 'noted',
    alarm: true,
    says: 'Of the {open} children in care on 31 March in this return, {children} are missing from the next one.',
    doThis: 'See whether the next return is whole.',
  },
  // Rows against rows
  'doubled-row': { kind: 'set-aside', says: 'The same row is there twice; it is read once.' },
  'recorded-twice': {
    kind: 'set-aside',
    says: 'The same child, DECOM and placement is there twice with another DEC or REC; the row with the later DEC is used.',
    doThis: 'Correct the row that is wrong.',
  },
  'corrected-later': {
    kind: 'set-aside',
    says: 'A later return gives the episode of this DECOM differently; the later one is used.',
  },
  'start-date-corrected': {
    kind: 'set-aside',
    says: 'The next return gives this episode, all else the same, with another DECOM; the later date is used.',
  },
  'withdrawn-later': {
    kind: 'set-aside',
    says: 'The next return no longer has this open episode and has the child elsewhere all through; the later one is used.',
  },
  'closed-at-next': {
    kind: 'repaired',
    says: 'DEC is blank although a later episode begins; closed on the DECOM of that episode.',
    doThis: 'Enter the DEC and REC.',
  },
  'ended-unseen': {
    kind: 'repaired',
    says: 'DEC is blank and the child is not in the return of the next year; closed on 31 March before it.',
    doThis: 'Enter the DEC and REC.',
  },
  'left-in-gap': {
    kind: 'repaired',
    says: 'DEC is blank, no return covers the year after, and no later one has the child in the same time in care; counted as having left in the middle of the years without a return.',
    doThis: 'Add the return that is missing, or enter the DEC and REC.',
  },
  'goes-on-unused-row': {
    kind: 'repaired',
    says: 'DEC is blank, and the next return has the child only in an episode whose DECOM cannot be used, or in its header; the episode goes on.',
    doThis: 'Correct the DECOM in the next return, or add the episode.',
  },
  'ended-in-unused-row': {
    kind: 'repaired',
    says: 'DEC is blank, and a later return gives an end in an episode whose DECOM cannot be used; ended on that day.',
    doThis: 'Correct the DECOM in the later return.',
  },
  'cut-at-next': {
    kind: 'repaired',
    says: 'The episode ends after the next one begins; cut at the next DECOM.',
    doThis: 'Correct the DEC, or the DECOM of the next episode.',
  },
  'temporary-inside': {
    kind: 'repaired',
    says: 'A temporary placement lies inside an episode that was not closed for it; taken as part of that episode.',
  },
  // A row's own dates and reasons
  'no-start-date': {
    kind: 'set-aside',
    says: 'There is no DECOM that is a date; the episode is not counted.',
    doThis: 'Enter the DECOM.',
  },
  'starts-after-return': {
    kind: 'set-aside',
    says: 'DECOM lies after the end of this return; the episode is not counted.',
    doThis: 'Correct the DECOM, or the year of the file.',
  },
  'ends-after-return': {
    kind: 'repaired',
    says: 'DEC lies after the end of this return; taken as not ended yet.',
    doThis: 'Correct the DEC, or the year of the file.',
  },
  'ends-before-start': {
    kind: 'repaired',
    says: 'DEC lies before DECOM; taken as blank.',
    doThis: 'Correct the DEC or the DECOM.',
  },
  'reason-without-end': {
    kind: 'repaired',
    says: 'There is a REC without a DEC; closed at the next DECOM, or else, where REC says that care ended, at the end of this return.',
    doThis: 'Enter the DEC.',
  },
  'end-without-reason': {
    kind: 'repaired',
    says: 'There is a DEC without a REC; care goes on if the next episode is no start, and otherwise ended that day.',
    doThis: 'Enter the REC.',
  },
  // Episodes into periods
  'gap-joined': {
    kind: 'repaired',
    says: 'REC says that the next episode began at once and it begins later; the days between are counted in this one.',
    doThis: 'Correct the DEC, or the DECOM of the next episode.',
  },
  'next-missing': {
    kind: 'repaired',
    says: 'REC says that the next episode began at once and there is none; counted as having left care on the DEC.',
    doThis: 'Add the next episode, or correct the REC.',
  },
  'start-inside-period': {
    kind: 'repaired',
    says: 'RNE says that care started while the episode before says that it went on; it is no new start.',
    doThis: 'Correct the RNE, or the REC of the episode before.',
  },
  'starts-without-start': {
    kind: 'repaired',
    says: 'Care begins here with an RNE other than S; the DECOM is counted as the start.',
    doThis: 'Correct the RNE, or add the episodes before.',
  },
  'starts-beside-gap': {
    kind: 'noted',
    says: 'Care begins here with an RNE other than S, in or just after a year that no return covers; its start was not seen.',
  },
  'recorded-again': {
    kind: 'repaired',
    says: 'On {day} the same placements were recorded anew for many children at once; no move and no start is counted.',
  },
  'temporary-at-edge': {
    kind: 'repaired',
    says: 'A temporary placement begins or ends the time in care; counted with the placement beside it, if there is one.',
    doThis: 'Add the placement it interrupted.',
  },
  'short-break': {
    kind: 'noted',
    says: 'A short break (V3 or V4), which the department leaves out of its counts; left out.',
  },
  // The child
  'no-header': { kind: 'noted', says: 'The child has no row in any header; counted, of no age.' },
  'no-birthday': { kind: 'noted', says: 'No return gives the child’s DOB; counted, of no age.' },
  'header-without-episodes': {
    kind: 'set-aside',
    says: 'The child has no episode in any return; not counted.',
    doThis: 'See whether an episode is missing.',
  },
  'unaccompanied-without-episodes': {
    kind: 'set-aside',
    says: 'An unaccompanied child without an episode in any return; not counted.',
    doThis: 'See whether an episode is missing.',
  },
  unborn: {
    kind: 'repaired',
    says: 'DOB lies after the child came into care; it is not used.',
    doThis: 'Correct the DOB, or the DECOM.',
  },
  'too-old': {
    kind: 'repaired',
    says: 'By DOB the child was 18 or over when care first began; it is not used.',
    doThis: 'Correct the DOB, or the DECOM.',
  },
  'birthday-changed': {
    kind: 'noted',
    says: 'DOB differs between rows for the child; the latest return that can be right is used.',
  },
  'open-past-18': {
    kind: 'repaired',
    says: 'The episode goes on after the 18th birthday; closed on that day.',
    doThis: 'Enter the DEC, or correct the DOB.',
  },
  'starts-past-18': {
    kind: 'set-aside',
    says: 'The episode begins on or after the 18th birthday; not counted.',
    doThis: 'Correct the DECOM, or the DOB.',
  },
};
