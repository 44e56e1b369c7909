import { describe, expect, test } from 'vitest';
import { testApp } from '../fixtures/app.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: Json;
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
}
interface Description {
  openapi: string;
  info: Json;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

async function description(): Promise<Description> {
  const { app } = await testApp();
  return (await (await app.request('/api/openapi.json')).json()) as Description;
}

const operations = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every value under a key, however deep. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

test('covers every route of the API, and no other', async () => {
  const { app } = await testApp();
  const described = operations(await description()).map(({ path, method }) => `${method} ${path}`);
  const routed = app.routes
    .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL')
    .filter(({ path }) => path !== '/api/openapi.json' && !path.startsWith('/api/docs'))
    .map(({ path, method }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(new Set(described)).toEqual(new Set(routed));
  expect(described).toHaveLength(77);
});

describe('is OpenAPI 3.1', () => {
  test('of the right version, with what it must have', async () => {
    const document = await description();
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Carecast', version: expect.any(String) });
    for (const { operation, path } of operations(document)) {
      expect(operation.summary, path).toBeTruthy();
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^\d{3}$/);
        expect(response.description, path).toBeTruthy();
      }
    }
  });

  test('with operations of their own names', async () => {
    const ids = operations(await description()).map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });

  test('with every reference leading somewhere', async () => {
    const document = await description();
    const references = valuesOf('$ref', document).map(String);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const name = reference.replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  test('with every part of a path as a required parameter', async () => {
    for (const { path, operation } of operations(await description())) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = (operation.parameters ?? []).filter((it) => it.in === 'path');
      expect(parameters.map((it) => it.name)).toEqual(parts);
      expect(parameters.every((it) => it.required)).toBe(true);
    }
  });

  test('with patterns that are regular expressions, and take the ids we use', async () => {
    const patterns = valuesOf('pattern', await description()).map(String);
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of new Set(patterns)) expect('own-foster').toMatch(new RegExp(pattern, 'u'));
  });
});

test('names the public formats and describes refusals as problem details', async () => {
  const document = await description();
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining([
      'Baseline',
      'Scenario',
      'Targets',
      'Evidence',
      'History',
      'Claims',
      'Reconciliation',
      'Projection',
      'Problem',
    ]),
  );
  for (const { operation, path } of operations(document)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const types = Object.keys(response.content ?? {});
      expect(types, `${path} ${status}`).toEqual([
        Number(status) >= 400
          ? 'application/problem+json'
          : path.endsWith('/events')
            ? 'text/event-stream'
            : 'application/json',
      ]);
    }
  }
});

describe('the page to read it on', () => {
  test('loads only files of ours, and has no script inside it', async () => {
    const { app } = await testApp();
    const response = await app.request('/api/docs');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    const html = await response.text();
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    const files = addresses.filter((address) => address !== 'data:,');
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(file).toMatch(/^\/api\/docs\//);
      expect((await app.request(file)).status).toBe(200);
    }
    expect(html).not.toMatch(/<script>|<style|\son\w+=|style=/);
  });

  test('asks no other host to judge the description', async () => {
    const { app } = await testApp();
    const start = await (await app.request('/api/docs/start.js')).text();
    expect(start).toContain("url: '/api/openapi.json'");
    expect(start).toContain('validatorUrl: null');
    expect(start).not.toMatch(/https?:/);
    const css = await (await app.request('/api/docs/swagger-ui.css')).text();
    expect([...css.matchAll(/url\((?!["']?data:)|@import/g)]).toEqual([]);
  });

  test('has nothing else below it', async () => {
    const { app } = await testApp();
    for (const path of ['/api/docs/package.json', '/api/docs/../package.json', '/api/docs/%2e%2e/app.ts']) {
      expect((await app.request(path)).status).toBe(404);
    }
  });
});
