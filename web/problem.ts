/** What went wrong, in words for the reader: what, and what to do. */
export interface PageProblem {
  title: string;
  detail: string;
}

/** A refusal by the server, with the problem details it sent. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

/** The words of an RFC 9457 reply; a reply without them still says that it failed. */
export async function refusalFrom(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => undefined);
  const text = (name: string): string | undefined => {
    const value =
      typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const title = text('title') ?? 'The server could not answer';
  return new Refusal(response.status, title, text('detail') ?? `It replied with status ${response.status}.`);
}

export function problemFrom(error: unknown): PageProblem {
  if (error instanceof Refusal) return { title: error.title, detail: error.message };
  if (error instanceof TypeError) {
    return {
      title: 'The server cannot be reached',
      detail: 'Check that Carecast is still running on this computer, then try again.',
    };
  }
  return { title: 'The page could not show this', detail: 'Try again. If it stays, reload the page.' };
}
