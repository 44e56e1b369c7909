import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startProgram } from './fixtures/carecast.ts';
import { scenarioFile, baselineFile } from './fixtures/files.ts';
import { writeLibrary } from './fixtures/libraryFolder.ts';

/** Starts the server on a free port and waits for the address it prints. */
async function started() {
  const env = { PORT: '0', CARECAST_SCENARIOS: await writeLibrary() };
  const { child, end } = startProgram('server/main.ts', [], env);
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for await (const text of child.stdout) {
    printed += String(text);
    if (printed.includes('\n')) break;
  }
  const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed);
  if (!address) throw new Error(`no address in ${printed}`);
  return { child, end, address: address[0], port: Number(address[1]) };
}

/** The answer to a request as it stands, which `fetch` would not let out. */
async function rawAnswer(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}

test('answers at the address it prints, and on this machine only', async () => {
  const { address, port } = await started();
  const response = await fetch(`${address}/api/health`);
  expect(response.status).toBe(200);
  expect((await fetch(`http://localhost:${port}/api/scenarios`)).status).toBe(200);
  const others = await fetch(`http://[::1]:${port}/`).catch(() => 'refused');
  expect(others).toBe('refused');
});

test('refuses a foreign name and requests too broken to be read, with the headers that protect', async () => {
  const { port } = await started();
  for (const [host, status] of [
    ['evil.example', 421],
    [`evil.example:${port}`, 421],
    ['127.0.0.1:1', 421],
    ['not a host', 400],
  ] as const) {
    const answer = await rawAnswer(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(answer, host).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase(), host).toContain("content-security-policy: default-src 'none'");
  }
});

test('takes a request without a body whatever its method, and no body that is not JSON', async () => {
  const { address } = await started();
  const headers = { 'X-Author': 'Jo' };
  const draft = `${address}/api/scenarios/nowhere/draft`;
  const discarded = await fetch(draft, { method: 'DELETE', headers });
  expect({ status: discarded.status, body: await discarded.json() }).toEqual({
    status: 200,
    body: { discarded: false },
  });
  const cancelled = await fetch(`${address}/api/simulations/nowhere`, { method: 'DELETE' });
  expect(cancelled.status).toBe(404);
  const empty = await fetch(draft, { method: 'DELETE', headers, body: '' });
  expect(empty.status).toBe(200);
  const text = await fetch(draft, { method: 'DELETE', headers, body: 'x' });
  expect(text.status).toBe(415);
  const stream = new Response('x').body;
  const inParts = { method: 'DELETE', headers, body: stream, duplex: 'half' } as RequestInit;
  expect((await fetch(draft, inParts)).status).toBe(415);
});

describe('on SIGTERM', () => {
  test('finishes the request under way, then ends', async () => {
    const { child, end, port } = await started();
    const body = JSON.stringify({ baseline: baselineFile(), scenario: scenarioFile('mine') });
    const asked = request({ port, host: '127.0.0.1', path: '/api/projections', method: 'POST' });
    asked.setHeader('Content-Type', 'application/json').setHeader('Content-Length', Buffer.byteLength(body));
    asked.write(body.slice(0, 10));
    // Long enough for the first part to be read and the signal to be acted on
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    asked.end(body.slice(10));
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    response.resume();
    expect((await end).status).toBe(0);
  });

  test('does not wait for connections that a browser keeps open', async () => {
    const { child, end, address } = await started();
    await (await fetch(`${address}/api/health`)).text();
    const from = Date.now();
    child.kill('SIGTERM');
    expect((await end).status).toBe(0);
    expect(Date.now() - from).toBeLessThan(3_000);
  });

  test('cuts off, after a while, a request that never ends', { timeout: 15_000 }, async () => {
    const { child, end, port } = await started();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`POST /api/projections HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 9\r\n`);
    socket.write('Content-Type: application/json\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    expect((await end).status).toBe(0);
  });
});

describe('does not start, and says why', () => {
  const end = (env: Record<string, string>) => startProgram('server/main.ts', [], env).end;

  test('when the port is taken: one line that says what to do', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { status, stdout, stderr } = await end({
      PORT: String(port),
      CARECAST_SCENARIOS: await writeLibrary(),
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use: .*PORT=${port + 1} npm start\n$`));
  });

  test('when PORT is no port', async () => {
    const { status, stderr } = await end({ PORT: '70000' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'PORT must be a whole number from 0 to 65535.\n',
    });
  });

  test('when a published file is broken: every problem with its file and path', async () => {
    const library = await writeLibrary({
      'baseline.json': baselineFile(),
      'a.json': scenarioFile('a', { horizon: 'soon' }),
      'b.json': '{',
    });
    const { status, stderr } = await end({ PORT: '0', CARECAST_SCENARIOS: library });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^smallshire\/a\.json: horizon: /m);
    expect(stderr).toMatch(/^smallshire\/b\.json: This is not valid JSON at line 1, column 2\.$/m);
    expect(stderr).not.toContain('soon');
  });
});
