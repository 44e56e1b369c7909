/** What ended, or the exit status of a program that was interrupted (128 and the signal's number). */
export type Ended<T> = { ok: true; value: T } | { ok: false; status: number };

/** Work that Ctrl-C calls off: its signal is raised, and it ends in its own time. A second Ctrl-C ends the program. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Ended<T>> {
  const off = new AbortController();
  const interrupt = () => off.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt);
  try {
    return { ok: true, value: await work(off.signal) };
  } catch (error) {
    if (!off.signal.aborted) throw error;
    return { ok: false, status: 130 };
  } finally {
    process.off('SIGINT', interrupt);
  }
}
