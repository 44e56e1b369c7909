import type { Draft } from '../../../model/forms/draft.ts';

/** What tabs of one browser tell each other about a scenario they have open. */
type Note =
  /** A tab has opened it. */
  | { kind: 'who'; tab: string }
  /** The answer of the one that has it under its hands. */
  | { kind: 'here'; tab: string; to: string }
  | { kind: 'take'; tab: string }
  /** It has let go of it. */
  | { kind: 'free'; tab: string }
  | { kind: 'typed'; tab: string; basedOn: number; draft: Draft };

/** Where no other tab is known of. */
const ANSWER_MS = 250;
/** Longer than a tab that is there and busy takes to answer: one that was killed never does. */
const LATE_ANSWER_MS = 4000;
/** Longer than a tab takes to send what was typed last. */
const HAND_OVER_MS = 3000;

/**
 * Which of a browser's tabs has a scenario under its hands: of those that open it, one. Another one hears so at
 * once, and may read along or take it over.
 */
export class EditingTab {
  /** `asking` for a moment, at first; `taken` where another tab took over what was edited here. */
  state = $state<'asking' | 'editing' | 'elsewhere' | 'taken'>('asking');
  /** The tab that had it was closed. */
  free = $state(false);
  /** Settles as soon as it is known whether another tab has it. */
  readonly known: Promise<void>;
  /** Keeps everything typed where the next tab finds it. */
  handOver: () => Promise<void> = () => Promise.resolve();
  /** Shows what another tab types. */
  follow: (basedOn: number, draft: Draft) => void = () => undefined;

  readonly #tab = `${Date.now()} ${Math.random()}`;
  readonly #mark: string;
  readonly #channel: BroadcastChannel;
  readonly #timer: ReturnType<typeof setTimeout>;
  #settle: () => void = () => undefined;
  #let: () => void = () => undefined;

  constructor(id: string) {
    this.#mark = `carecast.editing.${id}`;
    this.#channel = new BroadcastChannel(this.#mark);
    this.#channel.onmessage = ({ data }: MessageEvent<Note>) => this.#hear(data);
    this.known = new Promise((resolve) => (this.#settle = resolve));
    this.#say({ kind: 'who', tab: this.#tab });
    addEventListener('pagehide', this.#leave);
    const marked = this.#marked() !== null;
    this.#timer = setTimeout(() => this.#begin(marked), marked ? LATE_ANSWER_MS : ANSWER_MS);
  }

  /** Takes it over from the tab that has it, once that one has let go. */
  async take(): Promise<void> {
    if (!this.free) {
      const gone = new Promise<void>((resolve) => (this.#let = resolve));
      this.#say({ kind: 'take', tab: this.#tab });
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, HAND_OVER_MS))]);
    }
    this.#edit();
  }

  /** Tells the tabs that read along what stands here. */
  tell(basedOn: number, draft: Draft): void {
    this.#say({ kind: 'typed', tab: this.#tab, basedOn, draft });
  }

  end(): void {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#leave);
    this.#leave();
    this.#channel.close();
  }

  readonly #leave = (): void => {
    if (this.state !== 'editing') return;
    if (this.#marked() === this.#tab) remember(() => localStorage.removeItem(this.#mark));
    this.#say({ kind: 'free', tab: this.#tab });
  };

  /** Nobody has answered. One that has been asleep hears, when it wakes, that it was taken over. */
  #begin(marked: boolean): void {
    if (this.state !== 'asking') return;
    this.#edit();
    this.#settle();
    if (marked) this.#say({ kind: 'take', tab: this.#tab });
  }

  #edit(): void {
    this.free = false;
    this.state = 'editing';
    remember(() => localStorage.setItem(this.#mark, this.#tab));
    // Those that read along have not asked.
    this.#say({ kind: 'here', tab: this.#tab, to: '' });
  }

  /** The tab that has it under its hands, as far as this browser remembers. */
  #marked(): string | null {
    return remember(() => localStorage.getItem(this.#mark)) ?? null;
  }

  #say(note: Note): void {
    this.#channel.postMessage(note);
  }

  #hear(note: Note): void {
    switch (note.kind) {
      case 'who':
        // Of two that open it at the same moment, the first has it.
        if (this.state === 'editing' || (this.state === 'asking' && this.#tab < note.tab)) {
          this.#say({ kind: 'here', tab: this.#tab, to: note.tab });
        } else if (this.state === 'asking') this.#yield();
        return;
      case 'here':
        if (note.to === this.#tab && this.state === 'asking') this.#yield();
        this.free = false;
        return;
      case 'take':
        this.free = false;
        if (this.state === 'editing') void this.#giveUp();
        return;
      case 'free':
        this.free = this.state !== 'editing';
        this.#let();
        return;
      case 'typed':
        if (this.state !== 'editing') this.follow(note.basedOn, note.draft);
    }
  }

  #yield(): void {
    this.state = 'elsewhere';
    this.#settle();
  }

  async #giveUp(): Promise<void> {
    this.state = 'taken';
    await this.handOver();
    this.#say({ kind: 'free', tab: this.#tab });
  }
}

/** A browser may refuse to remember anything. */
function remember<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
