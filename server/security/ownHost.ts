import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../problem.ts';

const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Takes only requests addressed to this machine by its own names. A page elsewhere can point a name of its
 * own at 127.0.0.1 (DNS rebinding) and then read our answers as its own; its name still stands in Host.
 */
export const ownHostOnly: MiddlewareHandler = async (c, next) => {
  const asked = [c.req.header('host'), new URL(c.req.url).host].filter((host) => host !== undefined);
  if (!asked.every((host) => isOwnHost(host, listeningPort(c)))) {
    return refuse(c, 421, 'This server answers only to the address it printed when it started.');
  }
  await next();
};

function isOwnHost(host: string, port: number | undefined): boolean {
  const parts = /^(.+?)(?::(\d{1,5}))?$/.exec(host.toLowerCase());
  if (!parts || !OWN_NAMES.includes(parts[1]!)) return false;
  return port === undefined || Number(parts[2] ?? 80) === port;
}

/** The port the request came in by; none where there is no socket, as in tests. */
function listeningPort(c: Context): number | undefined {
  const bindings = c.env as Partial<HttpBindings> | undefined;
  return bindings?.incoming?.socket.localPort;
}
