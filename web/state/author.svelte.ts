const KEY = 'carecast.author';

/** The name that changes are kept under: typed once, remembered by this browser, verified by nobody. */
class Author {
  #typed = $state(read());
  #settled = $state(this.#typed);

  /** What stands in the box. */
  get name(): string {
    return this.#typed;
  }

  set name(name: string) {
    this.#typed = name;
  }

  /** The box has been left: half a name is nobody's, and nothing is kept under it. */
  settle(): void {
    this.#settled = this.#typed;
    try {
      localStorage.setItem(KEY, this.#settled);
    } catch {
      // A browser that keeps nothing still has the name until the page is closed.
    }
  }

  /** The name as it is sent, or nothing where none is given yet. */
  get given(): string | undefined {
    return this.#settled.trim() || undefined;
  }
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export const author = new Author();
