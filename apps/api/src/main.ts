import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openKeyRing } from '@lindung/db/access/key-ring';
import { continueTrail } from '@lindung/db/access/trail-seal';
import { Database } from '@lindung/db/database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@lindung/db/embedded/embedded-postgres';
import { provisionDatabase } from '@lindung/db/provision';
import { loadLaw } from '@lindung/db/programme/load-law';
import { loadRegions } from '@lindung/db/territory/load-regions';
import { pino } from 'pino';

import { IdentityProvider } from './access/identity-provider.js';
import { openFirstAccount } from './access/open-first-account.js';
import { movableClock, systemClock } from './clock.js';
import { demoDay, demoLogIns, loadDemo, requireStage } from './demo/load-demo.js';
import { type Environment, matchingOf, providerOf, readEnvironment } from './env.js';
import { startJobs } from './exchange/exchange.public.js';
import { appPasswordOf, EMBEDDED_DATABASE, poolerUrlOf, usableFolder } from './installation.js';
import { masterKey } from './master-key.js';
import { Progress } from './progress.js';
import type { Services } from './request-context.js';
import { createServer } from './server.js';
import { createServices } from './services.js';
import { HttpMatchingService } from './worker/matching/http-matching-service.js';

const consoleFolder = fileURLToPath(new URL('../../console/dist', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts everything in order, and stops it in the opposite order. */
async function main(): Promise<void> {
  const env = readEnvironment();
  const settings = providerOf(env);
  const matching = matchingOf(env);
  // Tells the launcher that what is printed from here on is ours.
  process.send?.('started');
  await requireFreePort(env.HOST, env.PORT);
  const progress = new Progress(say);
  const log = pino({ level: env.LOG_LEVEL });
  const stopping = new AbortController();
  const undo: Array<() => Promise<unknown>> = [];
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    for (const step of undo.reverse()) await step();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      say(`Stopping (${signal}).`);
      void stop().then(() => process.exit(0), fail);
    });
  }

  try {
    const dataFolder = usableFolder(env.LINDUNG_DATA);
    const key = masterKey(env.LINDUNG_MASTER_KEY, dataFolder);
    const embedded = await startDatabase(env, dataFolder, progress);
    if (embedded) undo.push(() => embedded.stop());
    const { appUrl } = await progress.step('Database ready', () =>
      provisionDatabase({
        adminUrl: embedded?.superuserUrl ?? env.DATABASE_URL ?? '',
        ...(embedded ? { databaseName: EMBEDDED_DATABASE } : {}),
        appPassword: appPasswordOf(key),
        report: progress.report,
      }),
    );
    const database = await Database.open({
      url: appUrl,
      poolSize: env.DATABASE_POOL_SIZE,
      poolerUrl: poolerUrlOf(env, key),
      onConnectionError: (error) => log.warn({ name: error.name }, 'a database connection broke'),
    });
    undo.push(() => database.close());
    if (await continueTrail(database, new Date()))
      say('The trail was brought here from another server; it goes on behind its last seal.');

    const demo = env.LINDUNG_DEMO === undefined ? embedded !== undefined : env.LINDUNG_DEMO !== '0';
    const lastDay = env.LINDUNG_TODAY ?? demoDay;
    const demoClock = movableClock(lastDay);
    const services = createServices({
      database,
      keyRing: await openKeyRing(database, key),
      clock: demo ? demoClock : systemClock(env.LINDUNG_TODAY),
      log,
      stopping: stopping.signal,
      demo,
      publicUrl: env.LINDUNG_URL ?? `http://${env.HOST}:${env.PORT}`,
      provider: settings && new IdentityProvider(settings),
      matching: matching && new HttpMatchingService(matching),
    });
    if (demo) await requireStage(services, lastDay);
    await progress.step('Regions of South Sulawesi', () => loadRegions(database));
    await progress.step('Law as published', () => loadLaw(database));
    const jobs = await startJobs(services);
    undo.push(() => jobs.stop());
    const server = await progress.step('API and console', () =>
      createServer({
        services,
        log,
        trustProxy: env.LINDUNG_TRUST_PROXY === '1',
        ownDocuments: demo ? 'OF_EVERYBODY' : 'OF_PARTNERS',
        ...(existsSync(join(consoleFolder, 'index.html')) ? { consoleFolder } : {}),
      }),
    );
    undo.push(() => server.stop());
    if (demo)
      await progress.step('Demo', () =>
        loadDemo({ http: server.http, services, clock: demoClock }, lastDay, progress.report, {
          accountsAlone: env.LINDUNG_DEMO === 'accounts',
        }),
      );
    const address = await server.http.listen({ host: env.HOST, port: env.PORT });
    say(greeting(address, demo ? lastDay : undefined));
    if (!demo) await sayFirstAccount(services);
  } catch (error) {
    await stop();
    fail(error);
  }
}

async function startDatabase(
  env: Environment,
  dataFolder: string,
  progress: Progress,
): Promise<EmbeddedPostgres | undefined> {
  if (env.DATABASE_URL !== undefined) return undefined;
  return progress.step('Embedded PostgreSQL', () =>
    startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres'), durable: true, report: progress.report }),
  );
}

/** An empty installation gets one account, with a password that is shown here and nowhere again. */
async function sayFirstAccount(services: Services): Promise<void> {
  const account = {
    username: 'sistem',
    name: 'Administrator sistem',
    password: randomBytes(18).toString('base64url'),
  };
  if (!(await openFirstAccount(services, account))) return;
  say(`The first account, shown once: ${account.username}  ${account.password}`);
}

/** Looks at the port before anything is started. @throws Error with the remedy */
async function requireFreePort(host: string, port: number): Promise<void> {
  const problem = await new Promise<string | undefined>((done) => {
    const probe = createNetServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
  if (problem === undefined) return;
  const another = `choose another port: PORT=${port + 1} npm start`;
  if (problem !== 'EADDRINUSE')
    throw new Error(
      `Lindung can't listen on ${host}:${port} (${problem}). Set HOST to an address of this machine, or ${another}`,
    );
  const address = `http://${host}:${port}/`;
  throw new Error(
    (await isLindung(address))
      ? `Lindung runs already: open ${address} (To start a second one, ${another})`
      : `PORT is ${port}, which is taken by another program. Stop that program, or ${another}`,
  );
}

/** Whether the program that holds the port is Lindung, as it says at `/live`. */
async function isLindung(address: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL('/live', address), { signal: AbortSignal.timeout(3_000) });
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null && 'service' in said && said.service === 'lindung';
  } catch {
    return false;
  }
}

function greeting(address: string, demoOn: string | undefined): string {
  const lines = [``, `Lindung is ready.`, `  Console   ${address}/`, `  GraphQL   ${address}/graphql`];
  if (demoOn !== undefined) {
    lines.push(
      ``,
      `Demo of ${demoOn}: made-up workers, log-ins for every role. Passwords alone open it; an installation`,
    );
    lines.push(`also asks for a code from the telephone of whoever decrees, pays or administers.`);
    for (const { username, password, what } of demoLogIns)
      lines.push(`  ${username.padEnd(20)} ${password.padEnd(24)} ${what}`);
  }
  return [...lines, ``, `Ctrl-C stops it.`].join('\n');
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

await main().catch(fail);
