/** Which charts are shown as tables, as one choice in the address: "children.savings". */
export class TableSwitches {
  readonly #shown: ReadonlySet<string>;

  constructor(choice = '') {
    this.#shown = new Set(choice.split('.').filter(Boolean));
  }

  has(chart: string): boolean {
    return this.#shown.has(chart);
  }

  /** The choice with one chart switched; empty where none is a table. */
  with(chart: string, wanted: boolean): string {
    const shown = new Set(this.#shown);
    if (wanted) shown.add(chart);
    else shown.delete(chart);
    return [...shown].sort().join('.');
  }
}
