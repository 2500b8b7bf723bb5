import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
import { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres-error.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { freePort } from './free-port.js';

// Half of the tests make a cluster, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HERE = fileURLToPath(new URL('.', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/embedded', import.meta.url));

/** Making a cluster takes a second, starting one a twentieth: the tests that don't need a new one share this. */
const SHARED = emptyPath();
beforeAll(async () => {
  const server = await startEmbeddedPostgres({ dataDir: SHARED, durable: false });
  await server.stop();
});
afterAll(() => rmSync(SHARED, { recursive: true, force: true }));

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A path with spaces, where root's database account can go too. */
function emptyPath(): string {
  return join(temporaryFolder(), `lindung embedded ${randomBytes(6).toString('hex')}`);
}

/** A data folder that nothing has been put into yet, removed after the test. */
function newDataDir(): string {
  const folder = emptyPath();
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(
  dataDir: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  cleanUps.push(() => server.stop());
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusalOf(
  attempt: Promise<EmbeddedPostgres>,
): Promise<{ code: EmbeddedPostgresErrorCode; sentence: string }> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) return { code: error.code, sentence: error.message };
    throw error;
  }
  throw new Error('It was not refused.');
}

const setting = async (server: EmbeddedPostgres, name: string): Promise<unknown> =>
  (await query(server.superuserUrl, `select current_setting('${name}') as value`))[0]?.['value'];

describe('the embedded PostgreSQL', () => {
  test('sorts by code point in UTF-8, keeps time in UTC and takes further settings', async () => {
    const server = await start(SHARED, { settings: { work_mem: '5MB' } });

    const sorted = await query(
      server.superuserUrl,
      `select string_agg(x, '' order by x) as all from unnest('{é,b,B,a}'::text[]) x`,
    );
    expect(sorted).toEqual([{ all: 'Babé' }]);
    expect(await setting(server, 'timezone')).toBe('UTC');
    expect(await setting(server, 'work_mem')).toBe('5MB');
  });

  test('lets nobody in without the password, which only its owner can read', async () => {
    const server = await start(SHARED);

    await expect(query(server.url('postgres', 'postgres', 'wrong'), 'select 1')).rejects.toThrow('password');
    expect(statSync(join(SHARED, 'superuser-password')).mode & 0o777).toBe(0o600);
  });

  test('is safe against power failure when durable, and not otherwise', async () => {
    const durable = await start(SHARED, { durable: true });
    expect(await setting(durable, 'fsync')).toBe('on');
    expect(await setting(durable, 'synchronous_commit')).toBe('on');
    await durable.stop();

    const fast = await start(SHARED);
    expect(await setting(fast, 'fsync')).toBe('off');
  });

  test('keeps its data from one start to the next', async () => {
    const first = await start(SHARED);
    await query(first.superuserUrl, 'create table kept as select 744 as seats');
    await first.stop();

    const second = await start(SHARED);
    expect(await query(second.superuserUrl, 'select seats from kept')).toEqual([{ seats: 744 }]);
  });

  test('serves two folders side by side', async () => {
    const [one, other] = await Promise.all([start(SHARED), start(newDataDir())]);
    await query(one.superuserUrl, 'create table only_here ()');

    expect(one.port).not.toBe(other.port);
    await expect(query(other.superuserUrl, 'select from only_here')).rejects.toThrow('does not exist');
  });

  test('refuses a second start on one folder and says why', async () => {
    const first = await start(SHARED);

    expect(await refusalOf(start(SHARED))).toEqual({
      code: 'ALREADY_RUNNING',
      sentence: `Lindung is already running in this folder (database ${SHARED}: process ${postmasterOf(SHARED)}, port ${first.port}). Stop that one first, with Ctrl-C in its window, or start from another clone.`,
    });
    expect(await query(first.superuserUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  test('lets one of two starts have a folder in which there is nothing yet', async () => {
    const dataDir = newDataDir();
    const starts = await Promise.all([startInProcess(dataDir), startInProcess(dataDir)]);
    expect(new Set(starts.map(({ outcome }) => outcome))).toEqual(new Set(['STARTED', 'ALREADY_RUNNING']));

    await Promise.all(starts.map(({ kill }) => kill()));
    await allEnd(starts.flatMap(({ pids }) => pids));
  });

  test('takes another port when somebody was quicker', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    cleanUps.push(() => other.close());
    const taken = (other.address() as { port: number }).port;
    const ports = [async () => taken, freePort];

    const server = await start(SHARED, { pickPort: () => (ports.shift() ?? freePort)() });
    expect(server.port).not.toBe(taken);
    expect(await query(server.superuserUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'leaves no process when its parent ends by %s',
    async (signal) => {
      const parent = await startInProcess(SHARED);
      expect(parent.pids.filter(isAlive).length).toBeGreaterThan(2);

      await parent.kill(signal);
      await allEnd(parent.pids);
    },
  );

  test('starts again at once after its parent was killed', async () => {
    const parent = await startInProcess(SHARED);
    await parent.kill('SIGKILL');

    const server = await start(SHARED);
    expect(await query(server.superuserUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  test('starts although a crashed server left the id of a process that now is another', async () => {
    const crashed = await start(SHARED);
    const notes = readFileSync(join(SHARED, 'postmaster.pid'), 'utf8');
    await crashed.stop();
    writeFileSync(join(SHARED, 'postmaster.pid'), notes.replace(/^\d+/, String(process.ppid)));

    const server = await start(SHARED);
    expect(await query(server.superuserUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  test('removes its data at the end when told so, also when its parent is killed', async () => {
    const dataDir = newDataDir();
    const parent = await startInProcess(dataDir, { removeAtEnd: true });
    expect(existsSync(dataDir)).toBe(true);

    await parent.kill('SIGKILL');
    await vi.waitFor(() => expect(existsSync(dataDir)).toBe(false), WITHIN);
  });

  test('lives in a folder closed to others, and begins anew when that folder was deleted', async () => {
    const closed = newDataDir();
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'postgres');
    const first = await start(dataDir);
    cleanUps.push(() => rmSync(privateFolderOf(dataDir), { recursive: true, force: true }));
    await query(first.superuserUrl, 'create table of_the_deleted ()');
    await first.stop();
    const again = await start(dataDir);
    expect(await query(again.superuserUrl, 'select count(*)::int from of_the_deleted')).toEqual([
      { count: 0 },
    ]);
    await again.stop();

    const folder = privateFolderOf(dataDir);
    rmSync(dataDir, { recursive: true });
    const fresh = await start(dataDir);
    expect(privateFolderOf(dataDir)).toBe(folder);
    await expect(query(fresh.superuserUrl, 'select from of_the_deleted')).rejects.toThrow('does not exist');
  });

  test.each([
    ['another version', 'PG_VERSION', '15', 'PostgreSQL 15'],
    ['no database', 'letter.txt', 'Dear reader', 'holds no database'],
  ])('leaves a folder with %s alone', async (_what, file, content, sentence) => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, file), content);

    const refusal = await refusalOf(start(dataDir));
    expect(refusal.code).toBe('UNUSABLE_FOLDER');
    expect(refusal.sentence).toContain(sentence);
    expect(readdirSync(dataDir)).toEqual([file]);
  });
});

const WITHIN = { timeout: 20_000, interval: 50 };

const allEnd = (pids: number[]): Promise<void> =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), WITHIN);

/** A process of its own that starts a server, opens a connection that stays busy, and waits to be killed. */
async function startInProcess(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}) {
  const program = `
    import { createRequire } from 'node:module';
    import { startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(join(compiled(), 'embedded-postgres.js')))};
    const { Client } = createRequire(${JSON.stringify(HERE)})('pg');
    try {
      const server = await startEmbeddedPostgres(${JSON.stringify({ dataDir, durable: false, ...options })});
      const client = new Client(server.superuserUrl);
      await client.connect();
      const { rows } = await client.query('select pid from pg_stat_activity');
      console.log(['STARTED', ...rows.map(({ pid }) => pid)].join(' '));
      await client.query('select pg_sleep(600)');
    } catch (error) {
      console.log(error.code);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  cleanUps.push(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [outcome, ...workers] = line.toString().trim().split(' ');
  return {
    outcome,
    /** Ids of the processes of the server, its background workers and its connections. */
    pids: outcome === 'STARTED' ? [postmasterOf(dataDir), ...workers.map(Number)] : [],
    kill: async (signal: NodeJS.Signals = 'SIGKILL') => {
      child.kill(signal);
      await exited;
    },
  };
}

/** The launcher's modules as JavaScript: a process outside of Vitest can't read TypeScript. */
function compiled(): string {
  mkdirSync(COMPILED, { recursive: true });
  for (const file of readdirSync(HERE).filter((name) => !name.includes('.test.'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(HERE, file), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(COMPILED, file.replace(/ts$/, 'js')), outputText);
  }
  return COMPILED;
}

const postmasterOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10);

/** Root's server can't live in a folder that only root may enter; the data folder says where it lives instead. */
function privateFolderOf(dataDir: string): string {
  const note = join(dataDir, 'moved-to.json');
  if (!existsSync(note)) return dataDir;
  return dirname((JSON.parse(readFileSync(note, 'utf8')) as { folder: string }).folder);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
