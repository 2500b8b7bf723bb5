import { spawn, spawnSync } from 'node:child_process';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import rootPackage from '../../../package.json' with { type: 'json' };
import { isFree, isLindung, speaksPostgres } from './sockets.mjs';

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
  const { port } = server.address() as AddressInfo;

  expect(await isFree(port)).toBe(false);
  expect(await speaksPostgres('localhost', port)).toBe(expected);
  server.close();
  await once(server, 'close');
  expect(await isFree(port)).toBe(true);
  expect(await speaksPostgres('localhost', port)).toBe(false);
});

/** What the doctor says under these variables. */
const doctor = async (variables: Record<string, string>): Promise<string> => {
  const child = spawn(process.execPath, [LAUNCH, 'doctor'], {
    env: { ...process.env, DATABASE_URL: undefined, LINDUNG_DATA: undefined, ...variables },
  });
  let said = '';
  child.stdout.on('data', (words: Buffer) => (said += words.toString()));
  child.stderr.on('data', (words: Buffer) => (said += words.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return `${said}exit ${code}`;
};

test.each([
  ['PORT', 'abc', 'PORT is "abc". It must be a whole number from 0 to 65535'],
  ['PORT', '70000', 'PORT is "70000". It must be a whole number from 0 to 65535'],
  ['DATABASE_URL', 'db.example.go.id', 'DATABASE_URL is "db.example.go.id". It must look like postgresql://'],
  ['DATABASE_URL', 'postgres://a:pinisi@:x/', 'DATABASE_URL is "postgres://a:***@:x/". It must look like'],
  ['LINDUNG_DATA', 'package.json', 'LINDUNG_DATA is "package.json": '],
])('the doctor names %s=%s and the remedy', async (name, value, sentence) => {
  const said = await doctor({ [name]: value });
  expect(said).toContain(`not ok  `);
  expect(said).toContain(sentence);
  expect(said).toMatch(/exit 1$/u);
});

test('the doctor looks into the folder that LINDUNG_DATA names', async () => {
  expect(await doctor({ LINDUNG_DATA: 'node_modules/lindung-data' })).toContain(
    'node_modules/lindung-data/postgres is made at the first start',
  );
});

test.each([
  [
    '{"live":true,"service":"lindung"}',
    true,
    'is held by Lindung itself, which runs: open http://127.0.0.1:',
  ],
  ['<html>', false, 'is taken by another program. Stop that program'],
])('a port where %s is served is known for Lindung: %s', async (body, expected, sentence) => {
  const server = createHttpServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  expect(await isLindung(`http://127.0.0.1:${port}/`)).toBe(expected);
  expect(await doctor({ PORT: String(port), HOST: '127.0.0.1' })).toContain(sentence);
  server.close();
});

test('every command takes the place of the shell that npm starts it in, so that npm hands its signals to it', () => {
  expect(Object.values(rootPackage.scripts).filter((script) => !script.startsWith('exec node '))).toEqual([]);
});

test('on Windows every command, the doctor too, says that WSL is needed', () => {
  const onWindows = `data:text/javascript,Object.defineProperty(process, 'platform', { value: 'win32' })`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', onWindows, LAUNCH, 'doctor'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('On Windows it needs WSL');
});
