import { createServer } from 'node:net';

/** A port of the loopback interface that was free a moment ago; whoever uses it must be ready to ask for another. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('No free port found.')),
      );
    });
  });
}
