import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testApp } from './fixtures/app.ts';
import { temporaryFolder } from './fixtures/libraryFolder.ts';

/** A built page beside a file that must never be served. */
async function builtApp() {
  const root = await temporaryFolder();
  const pageFolder = join(root, 'dist');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>Carecast</title>');
  await writeFile(join(pageFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(pageFolder, 'assets', 'index-a1b2c3.js'), `console.log("${'page '.repeat(500)}")`);
  return testApp({ pageFolder });
}

describe('a built page', () => {
  test.each(['/', '/plan', '/scenarios', '/plan/south?scenario=march-2024-plan', '/index.html'])(
    'opens at %s and is asked for again each time',
    async (path) => {
      const { app } = await builtApp();
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Carecast</title>');
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  test('has hashed files that are kept for good, compressed for those who take it', async () => {
    const { app } = await builtApp();
    const response = await app.request('/assets/index-a1b2c3.js', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(500);
  });

  test('has other files', async () => {
    const { app } = await builtApp();
    const response = await app.request('/icon.svg');
    expect(response.headers.get('Content-Type')).toMatch(/^image\/svg/);
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  test.each([
    '/assets/gone-000000.js',
    '/assets/',
    '/gone.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
  ])('does not answer %s with a page or a file', async (path) => {
    const { app } = await builtApp();
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBeNull();
  });

  test('leaves the API alone', async () => {
    const { app } = await builtApp();
    expect((await app.request('/api/nowhere')).status).toBe(404);
    expect((await app.request('/api')).status).toBe(404);
  });

  test('takes no other method than reading', async () => {
    const { app } = await builtApp();
    const response = await app.request('/plan', { method: 'PUT' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('where the page has not been built, the answer says what to do', async () => {
  const { app } = await testApp();
  const response = await app.request('/');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ detail: 'The page has not been built: run npm start.' });
});
