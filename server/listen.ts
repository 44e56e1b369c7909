import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { SECURITY_HEADERS } from './security/headers.ts';

const LONGEST_HEADERS_MS = 10_000;
const LONGEST_REQUEST_MS = 30_000;
const LONGEST_GOODBYE_MS = 5_000;
const LOOK_FOR_IDLE_MS = 100;

type Fetch = Parameters<typeof getRequestListener>[0];

/** Opens the port on this machine only, and answers when it is open. */
export function listen(fetch: Fetch, port: number): Promise<Server> {
  // A request too broken to be handed to the app, as with a Host that is no host
  const errorHandler = () => new Response(null, { status: 400, headers: SECURITY_HEADERS });
  const answer = getRequestListener(fetch, { errorHandler });
  const server = createServer(
    { headersTimeout: LONGEST_HEADERS_MS, requestTimeout: LONGEST_REQUEST_MS },
    (request, response) => void answer(request, response),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Takes no more connections, lets requests finish, and after a while cuts off those that do not. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A browser keeps its connections open; each is let go as soon as it has nothing under way.
    const letGo = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
    const cutOff = setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE_MS);
    server.close(() => {
      clearInterval(letGo);
      clearTimeout(cutOff);
      resolve();
    });
  });
}
