import { elsewhere, parseAddress, whole, withChoices, type Address } from '../route/address.ts';

interface Go {
  /** The same view with another switch: no new step for the back button. */
  replace?: boolean;
}

/** The address of the page as state, and the page's own way of following links. */
export class Router {
  #text = $state(location.href);
  readonly address: Address = $derived(parseAddress(this.#text));
  /** Counts arrivals at another screen, where the focus goes to the new heading. */
  arrivals = $state(0);

  go(target: string, { replace = false }: Go = {}): void {
    const text = whole(target, this.#text);
    const arriving = elsewhere(text, this.#text);
    if (replace) history.replaceState(null, '', text);
    else history.pushState(null, '', text);
    this.#text = text;
    if (arriving) {
      scrollTo(0, 0);
      this.arrivals += 1;
    }
  }

  /** The same screen with some choices changed. */
  choose(choices: Readonly<Record<string, string | undefined>>, go: Go = {}): void {
    this.go(withChoices(this.#text, choices), go);
  }

  /** Starts following the back button and links within the page; answers how to stop. */
  listen(): () => void {
    const back = () => {
      if (elsewhere(location.href, this.#text)) this.arrivals += 1;
      this.#text = location.href;
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
