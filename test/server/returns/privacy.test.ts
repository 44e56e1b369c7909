import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ReturnsAnswer } from '../../../model/schema/returnsAnswer.ts';
import { startProgram } from '../fixtures/carecast.ts';
import { generatedFiles, pricesOf, sent } from './generatedFiles.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'carecast-privacy-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Every byte of every file in a folder. */
async function bytesIn(path: string): Promise<Buffer> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
}

/** Child numbers found in bytes, in any of the encodings that something could be written in. */
const numbersIn = (bytes: Buffer, numbers: readonly string[]): string[] =>
  numbers.filter((number) =>
    [Buffer.from(number), Buffer.from(number, 'utf16le'), Buffer.from(number.toLowerCase())].some((it) =>
      bytes.includes(it),
    ),
  );

test('no child number is in anything the server writes, logs or answers', async () => {
  const [data, temporary] = [await folder(), await folder()];
  const { child, end } = startProgram('server/main.ts', [], { PORT: '0', DATA_DIR: data, TMPDIR: temporary });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for await (const text of child.stdout) {
    printed += String(text);
    if (printed.includes('\n')) break;
  }
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)![0];
  const { files, sets, numbers } = generatedFiles();
  const ask = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const spoilt = files.map(({ name, text }, i) => ({
    name: i === 1 ? `${numbers[0]!.slice(0, 3)}/${name}` : name,
    // Dates that are none, rows cut short, a quotation mark that never closes: each is told of.
    text:
      i % 3 === 1
        ? text
            .replace(/\d\d\/\d\d\/\d{4}/, 'soon')
            .replace(/,N1,/, ',')
            .concat(`"${numbers[1]!},x\n`)
        : text,
  }));
  const answers = [
    await ask('/returns', { files: sent([...files, pricesOf(sets)]) }),
    await ask('/returns', { files: sent(spoilt) }, { accept: 'text/event-stream' }),
    await ask('/returns', {
      files: sent(files),
      choices: {
        corrections: [{ file: files[1]!.name, row: 3, column: 'CHILD', value: numbers[2]! }],
      },
    }),
    await ask('/returns', { files: [{ name: 'a.csv', base64: numbers[3]! + '%' }] }),
    await ask('/returns', { files: sent(files), choices: { asOf: numbers[4]! } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 422, 422]);
  const { built } = JSON.parse(answers[0]!.text) as ReturnsAnswer;
  const { baseline, evidence, history, notes } = built!;
  const kept = await ask(
    '/authorities',
    { baseline, evidence, history, notes, from: 'returns' },
    { 'x-author': 'Jo' },
  );
  expect(kept.status).toBe(201);

  child.kill('SIGTERM');
  const { stdout, stderr } = await end;
  const written = {
    data: await bytesIn(data),
    temporary: await bytesIn(temporary),
    printed: Buffer.from(printed + stdout + stderr),
    answers: Buffer.from(answers.map(({ text }) => text).join('\n') + kept.text),
  };
  expect(written.data.length).toBeGreaterThan(10_000);
  for (const [where, bytes] of Object.entries(written)) expect(numbersIn(bytes, numbers), where).toEqual([]);
  // The look would find one: the files themselves hold them all.
  expect(numbersIn(Buffer.from(files.map(({ text }) => text).join('')), numbers)).toEqual(numbers);
});
