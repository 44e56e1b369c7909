export interface ServerEvent {
  event: string;
  data: unknown;
}

/** The events of a stream as they arrive, whatever pieces they arrive in. Their data is JSON. */
export async function* eventsIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      waiting += decoder.decode(value, { stream: !done });
      const parts = waiting.split('\n\n');
      waiting = parts.pop()!;
      for (const part of parts) {
        const event = eventOf(part);
        if (event) yield event;
      }
      if (done) return;
    }
  } finally {
    // Whoever stops listening lets the server stop too.
    await reader.cancel().catch(() => undefined);
  }
}

function eventOf(text: string): ServerEvent | undefined {
  const lines = text.split('\n');
  const field = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  const data = field('data').join('\n');
  return data === ''
    ? undefined
    : { event: field('event')[0] ?? 'message', data: JSON.parse(data) as unknown };
}
