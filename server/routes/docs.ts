import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const ownFolder = resolve(import.meta.dirname, '../docs');
const swaggerFolder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

const FILES = [
  { path: '/api/docs', file: resolve(ownFolder, 'index.html'), type: 'text/html; charset=utf-8' },
  { path: '/api/docs/start.js', file: resolve(ownFolder, 'start.js'), type: 'text/javascript' },
  { path: '/api/docs/swagger-ui.css', file: resolve(swaggerFolder, 'swagger-ui.css'), type: 'text/css' },
  {
    path: '/api/docs/swagger-ui-bundle.js',
    file: resolve(swaggerFolder, 'swagger-ui-bundle.js'),
    type: 'text/javascript',
  },
] as const;

/** A page to read the API description on, of our own files and those of swagger-ui: no other host is called. */
export function docsRoutes(): Hono {
  const app = new Hono();
  for (const { path, file, type } of FILES) {
    app.get(path, async (c) => c.body(await readFile(file, 'utf8'), 200, { 'Content-Type': type }));
  }
  return app;
}
