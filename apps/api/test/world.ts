import { randomUUID } from 'node:crypto';

import { openKeyRing } from '@lindung/db/access/key-ring';
import { PLANTED_PASSWORD_HASH, plantUser } from '@lindung/db/testing/plant-user';
import type { PgBouncer } from '@lindung/db/testing/pgbouncer';
import { createTestDatabase } from '@lindung/db/testing/test-database';
import type { Role } from '@lindung/domain/access/role';
import { type BusinessDate, businessDate } from '@lindung/domain/shared/business-date';
import type { Logger } from 'pino';

import { type MovableClock, movableClock } from '../src/clock.js';
import { sessionCookie } from '../src/http/request-of.js';
import type { Budgets } from '../src/graphql/request-budgets.js';
import type { Services } from '../src/request-context.js';
import { createServer, type LindungServer } from '../src/server.js';
import { createServices } from '../src/services.js';
import { WatchedLog } from './watched-log.js';

export interface GraphqlAnswer<Data> {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: {
      readonly code: string;
      readonly params?: Record<string, unknown>;
      readonly field?: string;
      readonly requestId: string;
    };
  }>;
}

/** Somebody who asks: a user in one assignment, a partner, or nobody. */
export class Client {
  constructor(
    readonly world: World,
    readonly headers: Readonly<Record<string, string>>,
    readonly userId: string | null = null,
    readonly assignmentId: string | null = null,
  ) {}

  /** Sends a document over HTTP and answers as it came. */
  async answer(query: string, variables: object = {}): Promise<{ status: number; body: string }> {
    const { statusCode, body } = await this.world.server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...this.headers },
      payload: JSON.stringify({ query, variables }),
    });
    return { status: statusCode, body };
  }

  /** Sends a document over HTTP and answers its data and errors. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: object = {},
  ): Promise<GraphqlAnswer<Data>> {
    const { body } = await this.answer(query, variables);
    return JSON.parse(body) as GraphqlAnswer<Data>;
  }

  /** Sends a document that must succeed. */
  async ask<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.send<Data>(query, variables);
    if (answer.errors)
      throw new Error(`${JSON.stringify(answer.errors, null, 1)}\n${query}\n${JSON.stringify(variables)}`);
    return answer.data;
  }

  /** Sends a document that must be refused, and answers the first error's code. */
  async refusal(query: string, variables: object = {}): Promise<string> {
    const answer = await this.send(query, variables);
    return answer.errors?.[0]?.extensions.code ?? 'NOT REFUSED';
  }
}

/** Where an assignment is: a region by its code, an office, or a level that has neither. */
export type Place =
  { readonly region: string } | { readonly officeId: string } | { readonly level: 'PROVINCE' | 'SYSTEM' };

/** What opens the keys of personal data in tests. */
export const masterKeyOfTests = Buffer.alloc(32, 7);

/** What is other than usual. */
export interface WorldOptions {
  readonly today?: BusinessDate;
  readonly log?: Logger;
  readonly budgets?: Budgets;
  readonly demo?: boolean;
  /** In front of the database. */
  readonly pooler?: PgBouncer;
}

/** A server on a database of its own, with the regions of South Sulawesi and nothing else. */
export class World {
  private constructor(
    readonly server: LindungServer,
    readonly services: Services,
    private readonly database: Awaited<ReturnType<typeof createTestDatabase>>,
    private readonly stopping: AbortController,
    readonly ownerUrl: string,
    private readonly watched: WatchedLog,
    /** Moves the business day. */
    readonly clock: MovableClock,
  ) {}

  static async create({
    today = businessDate('2024-05-31'),
    log,
    budgets,
    demo = false,
    pooler,
  }: WorldOptions = {}): Promise<World> {
    const testDatabase = await createTestDatabase(10, pooler);
    const stopping = new AbortController();
    const watched = new WatchedLog();
    const clock = movableClock(today);
    const services = createServices({
      database: testDatabase.database,
      keyRing: await openKeyRing(testDatabase.database, masterKeyOfTests),
      clock,
      log: log ?? watched.log,
      stopping: stopping.signal,
      demo,
      ...(budgets ? { budgets } : {}),
    });
    const server = await createServer({
      services,
      log: services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    return new World(server, services, testDatabase, stopping, testDatabase.ownerUrl, watched, clock);
  }

  /** @throws Error when a line of the log told of a person, whatever the test was about */
  async close(): Promise<void> {
    this.stopping.abort();
    for (const later of this.later) await later.stop();
    await this.server.stop();
    await this.database.drop();
    this.watched.requireSilence();
  }

  private readonly later: LindungServer[] = [];

  /** The same database as another server sees it on another day; it stops with the world. */
  async onDay(today: BusinessDate): Promise<World> {
    const clock = movableClock(today);
    const services = createServices({
      database: this.services.database,
      keyRing: this.services.keyRing,
      clock,
      log: this.services.log,
      stopping: this.stopping.signal,
      demo: false,
    });
    const server = await createServer({
      services,
      log: services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    this.later.push(server);
    return new World(server, services, this.database, this.stopping, this.ownerUrl, this.watched, clock);
  }

  readonly anybody = new Client(this, {});

  /** The id of the region that carries a code today. */
  async regionId(code: string): Promise<number> {
    const [rows] = await this.services.database.read<Array<Array<{ region_id: number }>>>({ as: 'GATE' }, [
      { text: 'SELECT region_id FROM region_version WHERE code = $1 AND valid_to IS NULL', values: [code] },
    ]);
    const id = rows?.[0]?.region_id;
    if (id === undefined) throw new Error(`No region ${code}`);
    return id;
  }

  /** A user with one assignment, signed in with a second factor. */
  async user(
    role: Role,
    place: Place,
    validFrom: BusinessDate = businessDate('2020-01-01'),
  ): Promise<Client> {
    const level = 'level' in place ? place.level : 'officeId' in place ? 'OFFICE' : levelOfCode(place.region);
    const regionId =
      'region' in place
        ? await this.regionId(place.region)
        : level === 'PROVINCE'
          ? await this.regionId('73')
          : null;
    const officeId = 'officeId' in place ? place.officeId : null;
    const { userId, assignmentId } = await plantUser(
      this.services.database,
      { role, level, regionId, officeId, validFrom },
      () => `${role} ${randomUUID().slice(0, 4)}`,
    );
    return this.enter(userId, assignmentId, true);
  }

  /** The same user in a session for which no second factor was shown. */
  atTheDoor({ userId, assignmentId }: Client): Promise<Client> {
    return this.enter(userId ?? '', assignmentId, false);
  }

  private async enter(userId: string, assignmentId: string | null, secondFactor: boolean): Promise<Client> {
    const opened = await this.services.sessions.open({
      userId,
      knownHash: PLANTED_PASSWORD_HASH,
      assignmentId,
      device: null,
      address: null,
      secondFactor,
    });
    return new Client(this, { cookie: `${sessionCookie}=${opened?.token}` }, userId, assignmentId);
  }
}

const levelOfCode = (code: string) =>
  (({ 2: 'PROVINCE', 5: 'REGENCY', 8: 'DISTRICT', 13: 'VILLAGE' }) as const)[code.length as 2 | 5 | 8 | 13];

/** A new idempotency key. */
export const key = (): string => randomUUID();
