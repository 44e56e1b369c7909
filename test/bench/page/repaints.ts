import type { Page } from '@playwright/test';

/** What the watching page has seen; times are milliseconds of `performance.now()`. */
interface Seen {
  /** When the key or pointer event behind each `input` event was made. */
  inputs: number[];
  /** Frames in which charts were drawn: when it was over, and which edit each canvas showed. */
  frames: { at: number; edits: Map<HTMLCanvasElement, number> }[];
}
type Watching = Window & { seen: Seen };

/**
 * Makes a page note its inputs and when a chart has been repainted, from outside: the page's own code is what
 * readers run. A drawing is noticed by the lines it strokes. The frame it is on the screen with is over when a task
 * comes round that was posted from within the frame, after the browser has styled, laid out and painted; a
 * drawing that comes too late for a frame counts with the next.
 */
export const watchRepaints = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: Seen = { inputs: [], frames: [] };
    (window as unknown as Watching).seen = seen;
    let made = 0;
    for (const kind of ['keydown', 'pointerdown', 'pointermove']) {
      addEventListener(kind, (event) => (made = event.timeStamp), { capture: true });
    }
    addEventListener('input', () => seen.inputs.push(made), { capture: true });

    let drawn = new Map<HTMLCanvasElement, number>();
    const stroke = CanvasRenderingContext2D.prototype.stroke as (...args: unknown[]) => void;
    CanvasRenderingContext2D.prototype.stroke = function (
      this: CanvasRenderingContext2D,
      ...args: unknown[]
    ) {
      if (drawn.size === 0) requestAnimationFrame(frameBegins);
      drawn.set(this.canvas, Number(this.canvas.closest<HTMLElement>('[data-edit]')?.dataset.edit));
      stroke.apply(this, args);
    } as CanvasRenderingContext2D['stroke'];

    function frameBegins(): void {
      const edits = drawn;
      drawn = new Map();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.frames.push({ at: performance.now(), edits });
      port2.postMessage(undefined);
    }
  });
};

/** The edit that the charts show, and a clean sheet for what comes. */
export const startWatching = (page: Page): Promise<number> =>
  page.evaluate(() => {
    Object.assign((window as unknown as Watching).seen, { inputs: [], frames: [] });
    return Number(document.querySelector<HTMLElement>('[data-edit]')!.dataset.edit);
  });

/** Once every input since has been answered: how long each waited until all charts in sight showed it, or newer. */
export async function waited(page: Page, editBefore: number): Promise<number[]> {
  await page.waitForFunction((before) => {
    const { inputs, frames } = (window as unknown as Watching).seen;
    return [...(frames.at(-1)?.edits.values() ?? [])].some((edit) => edit >= before + inputs.length);
  }, editBefore);
  return page.evaluate((before) => {
    const { inputs, frames } = (window as unknown as Watching).seen;
    const inSight = [...document.querySelectorAll<HTMLCanvasElement>('[data-edit] canvas')].filter((it) => {
      const { top, bottom } = it.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    const shown = new Map<HTMLCanvasElement, number>();
    const complete = frames.map(({ at, edits }) => {
      for (const [canvas, edit] of edits) shown.set(canvas, edit);
      return { at, edit: Math.min(...inSight.map((it) => shown.get(it) ?? -1)) };
    });
    // Each input is one edit, so their numbers follow from the first.
    return inputs.map((made, i) => complete.find(({ edit }) => edit > before + i)!.at - made);
  }, editBefore);
}
