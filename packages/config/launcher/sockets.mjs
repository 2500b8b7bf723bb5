import { connect, createServer } from 'node:net';

const ANSWER_WITHIN_MS = 3000;

/** Whether nothing listens on this port of an address of this machine; without an address, on any. */
export function isFree(wanted, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port: wanted, host }, () => server.close(() => resolve(true)));
  });
}

/** Whether the program that answers at this address is Lindung: what `/live` says of itself. */
export async function isLindung(address) {
  try {
    const answer = await fetch(new URL('/live', address), { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return (await answer.json()).service === 'lindung';
  } catch {
    return false;
  }
}

/** Sends PostgreSQL's SSLRequest (length 8, code 80877103), which any version answers with `S` or `N` before sign-in. */
export function speaksPostgres(host, serverPort) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: serverPort });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    socket.once('data', (answer) => settle(['S', 'N'].includes(answer.toString('latin1', 0, 1))));
    socket.once('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])));
  });
}
