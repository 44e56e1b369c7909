import type { Rule } from './rule.ts';

const LEFT_OUT = 'The file is left out whole: nothing is counted from a file that is not read to its end.';
const SAVE_AS_CSV = 'Save each table as CSV and give that.';

/** Everything that reading the files of a return can report; its row in the report names the file and the row. */
export const READING_RULES = {
  // Files as a whole
  'file-empty': {
    kind: 'set-aside',
    says: 'The file is empty.',
    doThis: 'Export the table again.',
  },
  'file-no-rows': { kind: 'noted', says: 'The file has a heading and no rows.' },
  'file-of-another-kind': {
    kind: 'set-aside',
    says: 'The file is {what}, not a table.',
    doThis: SAVE_AS_CSV,
  },
  'file-no-table': {
    kind: 'set-aside',
    says: 'None of the first lines names the columns of a table of the return: none has the column CHILD.',
    doThis: 'If it is a table of the return, put its heading back.',
  },
  'file-without-column': {
    kind: 'set-aside',
    says: 'The file looks like the {table} table but has no column {column}, without which nobody can be counted. It is left out.',
    doThis: 'Export it again with the column {column}.',
  },
  'dates-month-first': {
    kind: 'set-aside',
    alarm: true,
    says: 'The dates of this file seem to have the month first: {count} of {of} cannot be read as dd/mm/yyyy, and none has a day after the 12th. The file is left out whole, as the others would be read as wrong days.',
    doThis: 'Export it again with dates as dd/mm/yyyy or yyyy-mm-dd.',
  },
  'dates-many-not-read': {
    kind: 'noted',
    alarm: true,
    says: '{count} of {of} cells of {column} cannot be read as dates: what is counted from this file is in doubt.',
    doThis: 'Export it again with dates as dd/mm/yyyy or yyyy-mm-dd.',
  },
  'file-without-episodes': {
    kind: 'set-aside',
    alarm: true,
    says: 'Not one of the {rows} rows of this episodes file can be used. The file is left out whole.',
    doThis: 'See what is said of its rows, and export it again.',
  },
  'last-return-empty': {
    kind: 'noted',
    alarm: true,
    says: 'The return to 31 March {year} gave no episode: what is shown ends on {end}.',
    doThis: 'Give its episodes, or leave its other files out.',
  },
  'column-not-there': {
    kind: 'noted',
    says: 'The {table} table has no column {column}: {without}.',
    doThis: 'If the case system holds it, export the table with this column.',
  },
  'column-twice': {
    kind: 'noted',
    says: 'Two columns are called {column}; the first is read.',
    doThis: 'Check that the first is the right one.',
  },
  'table-ignored': { kind: 'noted', says: 'This is {table}, which no count here needs. It is not read.' },
  'file-too-large': {
    kind: 'set-aside',
    says: `The file is larger than {limit}, and reading stopped there. ${LEFT_OUT}`,
    doThis: 'Give the tables Header, Episodes and UASC alone, a file for each return.',
  },
  'files-too-large': {
    kind: 'set-aside',
    says: `The files together are larger than {limit}, and reading stopped there. ${LEFT_OUT}`,
    doThis: 'Give the tables Header, Episodes and UASC alone, without years that are not needed.',
  },
  'too-many-files': {
    kind: 'set-aside',
    says: 'There are more than {limit} files; this one and those after it are not read.',
    doThis: 'Give the tables Header, Episodes and UASC alone.',
  },
  'too-many-rows': {
    kind: 'set-aside',
    says: `The file has more than {limit} rows, and reading stopped there. ${LEFT_OUT}`,
    doThis: 'Give a file for each return.',
  },
  'too-many-rows-together': {
    kind: 'set-aside',
    says: `The files together have more than {limit} rows, and reading stopped there. ${LEFT_OUT}`,
    doThis: 'Give the tables Header, Episodes and UASC alone, without years that are not needed.',
  },
  'too-many-columns': {
    kind: 'set-aside',
    says: 'The heading has more than {limit} columns, and no table of the return has so many. The file is left out.',
    doThis: 'Export the table again, with its own columns.',
  },
  'row-too-long': {
    kind: 'set-aside',
    says: `A row near this one is longer than {limit} characters: a quotation mark may not be closed. ${LEFT_OUT}`,
    doThis: 'Look for a single quotation mark near this row.',
  },
  'file-not-read': {
    kind: 'set-aside',
    says: 'The file cannot be read to its end, and is left out whole.',
    doThis: 'Copy or export it again.',
  },

  // Archives
  'archive-broken': {
    kind: 'set-aside',
    says: 'The zip archive, or this file in it, is damaged or of a kind that is not known. It is left out.',
    doThis: 'Make the archive again, or give the files themselves.',
  },
  'archive-locked': {
    kind: 'set-aside',
    says: 'This file in the archive is locked with a password, and cannot be read.',
    doThis: 'Give it without a password: nothing that is read here is kept.',
  },
  'archive-too-deep': {
    kind: 'set-aside',
    says: 'An archive lies in an archive more than {limit} deep. It is not opened.',
    doThis: 'Give the files themselves.',
  },
  'archive-too-many': {
    kind: 'set-aside',
    says: 'The archive has more than {limit} files; the others are not read.',
    doThis: 'Give the tables Header, Episodes and UASC alone.',
  },
  'archive-bomb': {
    kind: 'set-aside',
    says: 'A file in the archive would unpack to more than {limit} times its size, which no table does. It is not unpacked.',
    doThis: 'Give the files themselves.',
  },

  // XML
  'xml-broken': {
    kind: 'set-aside',
    says: `The XML is not well formed near record {record}. ${LEFT_OUT}`,
    doThis: 'Export it again.',
  },
  'xml-doctype': {
    kind: 'set-aside',
    says: 'The XML has a DOCTYPE or entities of its own, which are not read. It is left out.',
    doThis: 'Take the DOCTYPE out; the return needs none.',
  },
  'xml-no-records': {
    kind: 'set-aside',
    says: 'No element of the XML has children named by the columns of the return, such as CHILD and DECOM. Nothing is read of it.',
    doThis: 'Give the CSV files, or the XML of the return itself.',
  },

  // Which return
  'year-from-dates': {
    kind: 'noted',
    says: 'Neither its name nor its folder says which return this is. By its dates it is that of the year to 31 March {year}.',
    doThis: 'If that is wrong, put it in a folder named by its year, such as 2023-24.',
  },
  'year-from-children': {
    kind: 'noted',
    says: 'Neither its name nor its folder says which return this is. By {by} it belongs to the year to 31 March {year}.',
    doThis: 'If that is wrong, put it in a folder named by its year, such as 2023-24.',
  },
  'year-name-too-early': {
    kind: 'repaired',
    says: 'By its name this is the return to 31 March {named}, but its dates run on to the year to 31 March {dated}. It is read as that of {dated}.',
    doThis: 'If the name is right, correct the dates; else name it by the year it ends in.',
  },
  'year-dates-too-early': {
    kind: 'noted',
    says: 'By its name this is the return to 31 March {named}, but no date in it is later than the year to 31 March {dated}. It is read as that of {named}.',
    doThis: 'Check that it is not the return of an earlier year, in the wrong folder.',
  },
  'year-unknown': {
    kind: 'noted',
    says: 'Nothing says which return this is.',
    doThis: 'Put it in a folder named by its year, such as 2023-24.',
  },
  'return-twice': {
    kind: 'set-aside',
    says: 'Every row of this file stands in {other} as well. It is taken once.',
    doThis: 'If it should be another return, give the right file.',
  },
  'year-twice': {
    kind: 'noted',
    alarm: true,
    says: 'There is more than one {table} table for the return to 31 March {year}, and they differ. All are read.',
    doThis: 'If one is a draft of the other, leave the draft out.',
  },
  'several-councils': {
    kind: 'noted',
    alarm: true,
    says: 'The column LA has {count} values: the files may be of several councils. All are counted together.',
    doThis: 'Give the files of one council.',
  },
  'children-of-nobody': {
    kind: 'noted',
    alarm: true,
    says: 'No child of this file is in the return of the year {which}, though both are given: it may be of another council, or the numbers of children changed.',
    doThis: 'Give the files of one council; if the numbers changed, give only returns with the same numbers.',
  },

  // Rows
  'row-short': {
    kind: 'repaired',
    says: 'The row has fewer cells than the heading; those at its end are read as blank.',
    doThis: 'Check the row, since a separator may be missing in its middle.',
  },
  'row-wide': {
    kind: 'set-aside',
    says: 'The row has more cells than the heading, so it is not known which belongs where.',
    doThis: 'Put quotation marks round the value that holds the separator.',
  },
  'rows-in-quotes': {
    kind: 'set-aside',
    says: 'A quotation mark opened here closes {lines} lines further down; those lines are not read.',
    doThis: 'Take the quotation mark out.',
  },
  'child-blank': {
    kind: 'set-aside',
    says: 'The row has no CHILD.',
    doThis: 'Enter the number, or leave the row out.',
  },
  'child-scientific': {
    kind: 'set-aside',
    says: 'A spreadsheet turned CHILD into a number such as 1.23E+06, and it cannot be told whom it means.',
    doThis: 'Export the table again and open it without a spreadsheet, or format the column as text.',
  },
  'child-unreadable': {
    kind: 'set-aside',
    says: 'CHILD holds no letter or digit, an error of a spreadsheet, or more than 64 characters.',
    doThis: 'Enter the number, or leave the row out.',
  },
  'child-decimal': {
    kind: 'repaired',
    says: 'CHILD is written as a number with decimals, which are taken off.',
  },
  'child-unusual': {
    kind: 'noted',
    says: 'CHILD has other characters than letters and digits, or more than 10 of them, in {count} rows. It is read as it stands.',
  },
  'leading-zeros': {
    kind: 'repaired',
    says: 'CHILD lacks leading zeros that another file has. No file has both forms and no date of birth speaks against it: it is read as the same child.',
    doThis: 'Export the table without a spreadsheet in between.',
  },
  'leading-zeros-doubt': {
    kind: 'noted',
    says: 'CHILD differs from that of another row in leading zeros alone, but {why}. They are read as two children.',
    doThis: 'If they are one child, correct CHILD in one of the rows.',
  },
  formula: {
    kind: 'noted',
    says: 'The cell of {column} holds a formula, which is not worked out. It is read as blank.',
    doThis: 'Save the values instead of the formulas.',
  },
  'date-not-read': {
    kind: 'noted',
    says: '{column} is no date (the day comes first: 31/03/2024), and is read as blank.',
    doThis: 'Correct the date.',
  },
  'end-not-read': {
    kind: 'noted',
    says: 'DEC is no date, and is read as blank: for this row alone the child is still in care.',
    doThis: 'Correct the date.',
  },
  'code-unknown': {
    kind: 'noted',
    says: '{column} has a code that no list here knows. It is kept as it is.',
    doThis: 'Correct the code; if it is new, the lists in model/returns/codes need it.',
  },
  'place-unknown': {
    kind: 'noted',
    says: 'PLACE has a code that no list here knows. The child is counted in the group for places that no group takes, which is "other" unless the groups were changed.',
    doThis: 'Correct the code; if it is new, the lists in model/returns/codes need it.',
  },
  'places-unknown': {
    kind: 'noted',
    alarm: true,
    says: 'PLACE has codes that no list here knows in {count} rows. Their children are counted in the group for places that no group takes, which is "other" unless the groups were changed.',
    doThis: 'Correct the codes, or put them in the groups that they belong to.',
  },
  'code-ended': {
    kind: 'noted',
    says: '{column} has {code}, which had left the list by the return to 31 March {year}. It is read as it was meant.',
    doThis: 'Check the code.',
  },
  'code-not-yet': {
    kind: 'noted',
    says: '{column} has {code}, which was not yet on the list in the return to 31 March {year}. It is read all the same.',
    doThis: 'Check the code, and which return the file is.',
  },
  'code-blank': {
    kind: 'noted',
    says: '{column} is blank.',
    doThis: 'Enter the code.',
  },
  'place-after-last-day': {
    kind: 'noted',
    says: 'PLACE has {code} after {day}, the last day that it could be used. It is read all the same.',
    doThis: 'Check the code.',
  },
  'status-after-last-start': {
    kind: 'noted',
    says: 'LS has {code} in an episode that began after {day}, the last day that it could. It is read all the same.',
    doThis: 'Check the code.',
  },
  'provider-missing': {
    kind: 'noted',
    says: 'PLACE_PROVIDER is blank, and PLACE {code} needs one.',
    doThis: 'Enter the provider: the split between own and agency placements rests on it.',
  },
  'provider-not-allowed': {
    kind: 'noted',
    says: 'PLACE {code} cannot have PLACE_PROVIDER {provider}. Both are read as they stand.',
    doThis: 'Correct one of them.',
  },
  'provider-not-needed': {
    kind: 'noted',
    says: 'PLACE {code} has no provider, but PLACE_PROVIDER is filled.',
  },

  // Corrections
  corrected: { kind: 'repaired', says: '{column} is read as corrected by the user.' },
  'left-out': { kind: 'set-aside', says: 'The row is left out, as the user asked.' },
  'correction-no-date': {
    kind: 'noted',
    says: 'Your correction of {column} is no date; the cell is read as it stands in the file.',
    doThis: 'Write the date as dd/mm/yyyy.',
  },
  'correction-no-row': {
    kind: 'noted',
    says: 'A correction is of this row, but the file has no such row that is read. It changes nothing.',
    doThis: 'Take the correction away, or name the right row.',
  },
  'correction-no-column': {
    kind: 'noted',
    says: 'A correction of this row is of a column that is not read here. It changes nothing.',
    doThis: 'Take the correction away, or name the right column.',
  },
  'correction-no-file': {
    kind: 'noted',
    says: '{count} corrections are of files that are not among those given. They change nothing.',
    doThis: 'Take them away, or name the files as the report does.',
  },
  'and-more': {
    kind: 'noted',
    says: '{count} further rows of this file have what is said in "{rule}" of the rows listed.',
  },
} as const satisfies Record<string, Rule>;

export type ReadingRule = keyof typeof READING_RULES;
