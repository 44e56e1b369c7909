import { expect, test } from 'vitest';
import { PieceFeed } from '../../../server/jobs/pieceFeed.ts';
import type { Piece } from '../../../server/jobs/simulationMessages.ts';
import { Turns, type TurnTaker } from '../../../server/jobs/turns.ts';

/** Has so many pieces, notes who is served, and ends a piece when told to. */
function taker(name: string, pieces: number, served: string[], behind = false): TurnTaker {
  let left = pieces;
  return {
    behind,
    nextPiece() {
      if (left === 0) return undefined;
      left--;
      served.push(name);
      return Promise.resolve();
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a short run does not wait for a long one', async () => {
  const served: string[] = [];
  const turns = new Turns(1);
  turns.join(taker('long', 6, served));
  turns.join(taker('short', 2, served));
  await settled();
  expect(served).toEqual(['long', 'long', 'short', 'long', 'short', 'long', 'long', 'long']);
});

test('what runs behind is served when nobody else has work', async () => {
  const served: string[] = [];
  const turns = new Turns(1);
  turns.join(taker('first', 1, served));
  turns.join(taker('behind', 2, served, true));
  turns.join(taker('other', 2, served));
  await settled();
  expect(served).toEqual(['first', 'other', 'other', 'behind', 'behind']);
});

test('no more are served at once than there are seats', () => {
  let underWay = 0;
  const turns = new Turns(3);
  const endless: TurnTaker = {
    behind: false,
    nextPiece: () => (underWay++, new Promise(() => undefined)),
  };
  turns.join(endless);
  turns.join(endless);
  expect(underWay).toBe(3);
});

test('who has left is not served', async () => {
  const served: string[] = [];
  const turns = new Turns(1);
  const leaver = taker('leaver', 5, served);
  turns.join(leaver);
  turns.leave(leaver);
  await settled();
  expect(served).toEqual(['leaver']);
});

test('pieces cover every replication once, within blocks, and take about as long as they should', () => {
  const feed = new PieceFeed(130);
  const spans: { from: number; to: number }[] = [];
  for (let span = feed.take(); span; span = feed.take()) {
    spans.push(span);
    feed.learn({ block: { size: span.to - span.from }, ms: (span.to - span.from) * 2 } as Piece);
  }
  expect(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
    Array.from({ length: 130 }, (_, i) => i),
  );
  for (const { from, to } of spans) expect(Math.floor(from / 50)).toBe(Math.floor((to - 1) / 50));
  expect(spans.slice(1, 4).map(({ from, to }) => to - from)).toEqual([10, 10, 10]);
  feed.extendTo(135);
  expect(feed.take()).toEqual({ from: 130, to: 135 });
});
