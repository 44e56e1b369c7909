import { refusalFrom, Refusal } from './problem.ts';
import { eventsIn } from './eventsIn.ts';

const post = (path: string, body: object, signal: AbortSignal, accept: string) =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
    signal,
  });

/** The answer to a question about a comparison; a refusal is thrown with its own words. */
export async function askWhatIf<T>(path: string, body: object, signal: AbortSignal): Promise<T> {
  const response = await post(path, body, signal, 'application/json');
  if (!response.ok) throw await refusalInFull(response);
  return (await response.json()) as T;
}

/** The same, told on the way. What comes last is `done`, or a failure that is thrown. */
export async function hearWhatIf<T>(
  path: string,
  body: object,
  signal: AbortSignal,
  hear: (event: string, data: unknown) => void,
): Promise<T> {
  const response = await post(path, body, signal, 'text/event-stream');
  if (!response.ok || response.body === null) throw await refusalInFull(response);
  for await (const { event, data } of eventsIn(response.body)) {
    if (event === 'done') return data as T;
    if (event === 'failed') throw new Refusal((data as { detail?: string }).detail);
    hear(event, data);
  }
  throw new Refusal('The server stopped before it had answered. Try again.');
}

/** A refusal with its first problem: what is wrong with which choice. */
export async function refusalInFull(response: Response): Promise<Refusal> {
  const copy = response.clone();
  const body = (await copy.json().catch(() => undefined)) as { errors?: { message: string }[] } | undefined;
  const first = body?.errors?.[0]?.message;
  return first === undefined ? refusalFrom(response) : new Refusal(first);
}
