/** Where a text stops being JSON, counted from 1; nothing if it is JSON. */
export interface TextPlace {
  line: number;
  column: number;
}

/**
 * The parser's own messages quote the text, which must not travel, and name a position only sometimes. So
 * the place is looked for: the shortest beginning of the text that no ending could make valid.
 */
export function jsonErrorPlace(text: string): TextPlace | undefined {
  if (couldBecomeJson(text)) return isJson(text) ? undefined : placeAt(text, text.length);
  let fine = 0;
  let broken = text.length;
  while (broken - fine > 1) {
    const middle = Math.floor((fine + broken) / 2);
    if (couldBecomeJson(text.slice(0, middle))) fine = middle;
    else broken = middle;
  }
  return placeAt(text, fine);
}

function couldBecomeJson(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/^(Unexpected end|Unterminated string)/.test(message)) return true;
    return Number(/at position (\d+)/.exec(message)?.[1] ?? -1) === start.length;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function placeAt(text: string, position: number): TextPlace {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
