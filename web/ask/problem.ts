/** What went wrong, in words for the reader: what, and what to do. */
export interface PageProblem {
  detail: string;
}

/** A refusal by the server, in its own words. */
export class Refusal extends Error {}

/** The words of an RFC 9457 reply; a reply without them still says that it failed. */
export async function refusalFrom(response: Pick<Response, 'status' | 'json'>): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => undefined);
  const detail =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>).detail : undefined;
  return new Refusal(
    typeof detail === 'string' ? detail : `The server could not answer (status ${response.status}).`,
  );
}

export function problemFrom(error: unknown): PageProblem {
  if (error instanceof Refusal) return { detail: error.message };
  // What fetch throws where nobody answers.
  if (error instanceof TypeError) {
    return {
      detail:
        'The server cannot be reached. Check that Carecast is still running on this computer, then try again.',
    };
  }
  return { detail: 'Something in the page went wrong. Try again; if it stays, reload the page.' };
}
