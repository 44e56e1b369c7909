import { expect, onTestFinished, test } from 'vitest';
import type { ReturnsAnswer } from '../../../model/schema/returnsAnswer.ts';
import { startProgram } from '../fixtures/carecast.ts';
import { generatedFiles, sent } from './generatedFiles.ts';

test('whoever leaves while returns are read takes nobody’s turn', async () => {
  const { child } = startProgram('server/main.ts', [], { PORT: '0' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for await (const text of child.stdout) {
    printed += String(text);
    if (printed.includes('\n')) break;
  }
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)![0];
  const body = JSON.stringify({ files: sent(generatedFiles(5, 400).files) });
  const ask = (accept: string, signal?: AbortSignal) =>
    fetch(`${address}/api/returns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body,
      ...(signal && { signal }),
    });
  for (const accept of ['application/json', 'text/event-stream']) {
    for (const afterMs of [30, 250, 600]) {
      const left = ask(accept, AbortSignal.timeout(afterMs)).then((it) => it.text());
      await expect(left).rejects.toThrow();
    }
  }
  const answer = (await (await ask('application/json')).json()) as ReturnsAnswer;
  expect(answer.history).toHaveLength(4);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
});
