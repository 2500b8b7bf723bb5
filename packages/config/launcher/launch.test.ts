import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import rootPackage from '../../../package.json' with { type: 'json' };
import { isFree, speaksPostgres } from './sockets.mjs';

const LAUNCH = fileURLToPath(new URL('./launch.mjs', import.meta.url));

test('knows every command that package.json sends to it', () => {
  const { status, stderr } = spawnSync(process.execPath, [LAUNCH, 'unknown'], { encoding: 'utf8' });
  const commands = Object.values(rootPackage.scripts).map((script) => script.split(' ').at(-1));

  expect(status).toBe(1);
  expect(/There are: (.*)\./.exec(stderr)?.[1]?.split(', ')).toEqual(commands);
});

test.each([
  ['S', true],
  ['N', true],
  ['HTTP/1.1 400 Bad Request', false],
])('a server that answers PostgreSQL\'s first question with "%s" is one: %s', async (answer, expected) => {
  const server = createServer((socket) => socket.once('data', () => socket.end(answer))).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };

  expect(await isFree(port)).toBe(false);
  expect(await speaksPostgres('localhost', port)).toBe(expected);
  server.close();
  await once(server, 'close');
  expect(await isFree(port)).toBe(true);
  expect(await speaksPostgres('localhost', port)).toBe(false);
});
