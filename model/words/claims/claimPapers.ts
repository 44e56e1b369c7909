import { roundingStep } from '../../reconcile/figureInterval.ts';
import type { Evidence, EvidenceFigure } from '../../schema/evidence.ts';
import type { Check, Side } from '../../schema/reconciliation.ts';
import { documentOf, locatorWords, paperWords } from '../evidenceWords.ts';
import { listWords, sourced, type Part } from '../sentence.ts';
import { claimNumber, differenceWords, isMoney } from './claimNumbers.ts';

/** What sentences on a claim say of its figures: the number as printed, and the paper it stands in. */
export class ClaimPapers {
  private readonly evidence: Evidence;
  private readonly figures: ReadonlyMap<string, EvidenceFigure>;
  readonly unit: string;

  /** @param unit that of the claimed figures */
  constructor(evidence: Evidence, unit: string) {
    this.evidence = evidence;
    this.figures = figuresById(evidence);
    this.unit = unit;
  }

  figure(id: string): EvidenceFigure {
    return this.figures.get(id)!;
  }

  /** A figure as its paper prints it, as a link. */
  printed(id: string): Part {
    const { value, unit, printed, roundedTo } = this.figure(id);
    const number = Number(value);
    const words =
      printed && !roundedTo ? printed.replace(/^-/, '−') : claimNumber(number, unit, this.step([id]));
    return sourced(words, id);
  }

  /** One side of a check: the printed figure, or what it was worked out to be. */
  side({ value, figures }: Side, unit = this.unit): Part {
    const [only, ...others] = figures;
    if (only !== undefined && others.length === 0 && this.figure(only).value === value)
      return this.printed(only);
    return this.amount(value, unit, figures);
  }

  /** A number worked out from figures, as fine as the finest of them. */
  amount(value: number, unit: string, figures: readonly string[]): string {
    return claimNumber(value, unit, this.step(figures), true);
  }

  difference({ difference, stated, worked }: Check): string {
    return differenceWords(difference ?? 0, this.unit, this.stepBeside(stated?.figures, worked?.figures));
  }

  /** What was worked out, told no finer than makes sense beside what is claimed. */
  workedBeside({ stated, worked }: Check): string {
    return claimNumber(
      worked?.value ?? 0,
      this.unit,
      this.stepBeside(stated?.figures, worked?.figures),
      true,
    );
  }

  private stepBeside(stated: readonly string[] = [], worked: readonly string[] = []): number {
    const claimed = this.step(stated);
    const finest = this.step([...stated, ...worked]);
    // A sum of money may show a digit more than what it is held against; rates and shares do so by themselves.
    return claimed === 0 ? finest : Math.max(finest, isMoney(this.unit) ? claimed / 10 : claimed);
  }

  /** The finest step that any of these was rounded to; 0 where all are counts. */
  step(figures: readonly string[]): number {
    const steps = figures.map((id) => roundingStep(this.figure(id))).filter((step) => step > 0);
    return steps.length === 0 ? 0 : Math.min(...steps);
  }

  /** "the scrutiny panel papers of March 2024", or several. */
  papers(figures: readonly string[]): string {
    const documents = figures.flatMap((id) => documentOf(this.evidence, this.figure(id)) ?? []);
    const names = [...new Set(documents.map((document) => document.short ?? paperWords(document)))];
    return names.length === 0 ? 'no paper' : listWords(names);
  }

  /** "line 2551". */
  place(figures: readonly string[]): string {
    const places = figures.map((id) => this.figure(id).locator).filter((it) => it !== undefined);
    return listWords([...new Set(places.map(locatorWords))]);
  }

  samePaper(a: readonly string[], b: readonly string[]): boolean {
    return this.papers(a) === this.papers(b);
  }
}

const byId = new WeakMap<Evidence, ReadonlyMap<string, EvidenceFigure>>();

/** The figures of a register by id; made once, as every sentence needs it. */
function figuresById(evidence: Evidence): ReadonlyMap<string, EvidenceFigure> {
  const figures = byId.get(evidence) ?? new Map(evidence.figures.map((figure) => [figure.id, figure]));
  byId.set(evidence, figures);
  return figures;
}
