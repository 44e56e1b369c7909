const KEY = 'carecast.author';

/** The name that changes are kept under: typed once, remembered by this browser, verified by nobody. */
class Author {
  #name = $state(read());

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // A browser that keeps nothing still has the name until the page is closed.
    }
  }

  /** The name as it is sent, or nothing where none is given yet. */
  get given(): string | undefined {
    return this.#name.trim() || undefined;
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
