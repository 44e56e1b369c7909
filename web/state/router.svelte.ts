import { parseAddress, type Address } from '../route/address.ts';

interface Go {
  /** The same view with another switch: no new step for the back button. */
  replace?: boolean;
}

/** The address of the page as state, and the page's own way of following links. */
export class Router {
  #url = $state.raw(new URL(location.href));
  readonly address: Address = $derived(parseAddress(this.#url));
  /** Counts arrivals at another screen, where the focus goes to the new heading. */
  arrivals = $state(0);

  go(target: string, { replace = false }: Go = {}): void {
    const url = new URL(target, this.#url);
    const elsewhere = url.pathname !== this.#url.pathname;
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    this.#url = url;
    if (elsewhere) {
      scrollTo(0, 0);
      this.arrivals += 1;
    }
  }

  /** The same screen with some choices changed. */
  choose(choices: Readonly<Record<string, string | undefined>>, go: Go = {}): void {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(choices)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    this.go(url.href, go);
  }

  /** Starts following the back button and links within the page; answers how to stop. */
  listen(): () => void {
    const back = () => {
      const elsewhere = location.pathname !== this.#url.pathname;
      this.#url = new URL(location.href);
      if (elsewhere) this.arrivals += 1;
    };
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !this.#isOurs(event, link)) return;
      event.preventDefault();
      this.go(link.href);
    };
    addEventListener('popstate', back);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', click);
    };
  }

  /** A plain click on a link to one of the page's own screens; anything else is the browser's. */
  #isOurs(event: MouseEvent, link: HTMLAnchorElement): boolean {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const own = link.origin === location.origin && !link.pathname.startsWith('/api/');
    const within = link.pathname === location.pathname && link.hash !== '';
    return (
      plain && own && !within && !link.target && !link.hasAttribute('download') && !event.defaultPrevented
    );
  }
}
