import type { ReturnsChoices } from '../../model/schema/returns.ts';
import type { Correction } from '../../model/schema/returnCorrections.ts';

/**
 * The files of returns somebody chose and what they decided about them. They stay in this page's memory: going to
 * another screen and back loses nothing, closing the tab forgets everything, and the server keeps none of it.
 */
export class ReturnsDraft {
  files = $state.raw<readonly File[]>([]);
  /** What was decided; the council stands apart, as it was typed. */
  choices = $state.raw<Omit<ReturnsChoices, 'authority'>>({});
  council = $state.raw<{ name: string; code: string | undefined; under18Population: string }>({
    name: '',
    code: undefined,
    under18Population: '',
  });

  /** Two years' files often share a name: which of them are one and the same is told when they are read. */
  add(files: readonly File[]): void {
    this.files = [...this.files, ...files];
  }

  remove(file: File): void {
    this.files = this.files.filter((it) => it !== file);
  }

  choose(changed: Partial<Omit<ReturnsChoices, 'authority'>>): void {
    this.choices = { ...this.choices, ...changed };
  }

  get corrections(): readonly Correction[] {
    return this.choices.corrections ?? [];
  }

  /** A later correction of the same cell takes the place of an earlier one. */
  correct(correction: Correction): void {
    const others = this.corrections.filter((it) => !sameCell(it, correction));
    this.choose({ corrections: [...others, correction] });
  }

  undo(correction: Correction): void {
    this.choose({ corrections: this.corrections.filter((it) => it !== correction) });
  }
}

/** The name of a file with its folder, where one was chosen: folders say which return a file is of. */
export const nameOf = (file: File): string => file.webkitRelativePath || file.name;

const sameCell = (a: Correction, b: Correction): boolean =>
  a.file === b.file &&
  a.row === b.row &&
  ('column' in a ? a.column : undefined) === ('column' in b ? b.column : undefined);

export const returnsDraft = new ReturnsDraft();
