import { createServer, type AddressInfo } from 'node:net';

/** A port of this machine that nobody listens on, so that runs side by side do not meet. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
