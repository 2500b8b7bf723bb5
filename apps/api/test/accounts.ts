import type { Role } from '@lindung/domain/access/role';
import { TOTP, URI } from 'otpauth';
import { vi } from 'vitest';

import { hashPassword } from '../src/access/password.js';
import { sessionCookie } from '../src/http/request-of.js';
import type { LindungServer } from '../src/server.js';
import { asSuperuser } from './as-superuser.js';
import { Client, type GraphqlAnswer, key, type Place, type World } from './world.js';

/** The password of accounts that tests sign in with; hashed once for all of them. */
export const password = 'kapal berlayar malam';
const passwordHash = hashPassword(password);

export interface Session {
  readonly user: { readonly id: string; readonly username: string } | null;
  readonly needsSecondFactor: boolean;
  readonly assignment: { readonly id: string; readonly role: string } | null;
  readonly assignments: ReadonlyArray<{ readonly id: string; readonly role: string }>;
  readonly permissions: readonly string[];
}

const parts = `user { id username } needsSecondFactor assignment { id role } assignments { id role } permissions`;
export const whoAmI = `{ session { ${parts} } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ${parts} } }`;
export const start = `mutation ($input: StartSecondFactorInput!) { startSecondFactor(input: $input) { secret uri } }`;
export const confirm = `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) {
  recoveryCodes session { ${parts} } } }`;

/** A user with an account that a password opens. */
export interface Account {
  readonly id: string;
  readonly username: string;
  /** Signed in, with a second factor. */
  readonly client: Client;
}

/** Opens an account whose password is that of the tests. */
export async function account(
  world: World,
  role: Role = 'PROGRAMME_OFFICER',
  place: Place = { region: '73.72' },
): Promise<Account> {
  const client = await world.user(role, place);
  const id = client.userId ?? '';
  const username = `u-${key().slice(0, 12)}`;
  await asSuperuser(world, async (admin) =>
    admin.query(`UPDATE app_user SET username = $2, name = 'Rekaan', password_hash = $3 WHERE id = $1`, [
      id,
      username,
      await passwordHash,
    ]),
  );
  return { id, username, client };
}

export interface Sent<Data> {
  readonly data: Data | null;
  readonly code: string | undefined;
  readonly field: string | undefined;
  readonly body: string;
  /** Of the cookie that was set. */
  readonly token: string | undefined;
  /** Whoever goes on with that cookie. */
  readonly after: Client;
}

/** Sends a document from an address and answers what came, with the cookie. */
export async function send<Data>(
  { world, headers }: Client,
  query: string,
  input?: object,
  {
    address = '10.0.0.1',
    at = world.server,
  }: { readonly address?: string; readonly at?: LindungServer } = {},
): Promise<Sent<Data>> {
  const answer = await at.http.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: address,
    headers,
    payload: { query, variables: { input } },
  });
  const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
  const { data, errors } = answer.json<GraphqlAnswer<Data | null>>();
  return {
    data,
    code: errors?.[0]?.extensions.code,
    field: errors?.[0]?.extensions.field,
    body: answer.body,
    token,
    after: new Client(world, { cookie: `${sessionCookie}=${token}` }),
  };
}

/** Knocks with name, password and perhaps a code. */
export const knock = (
  world: World,
  { username }: Pick<Account, 'username'>,
  code?: string,
  { given = password, address = '10.0.0.1' }: { readonly given?: string; readonly address?: string } = {},
): Promise<Sent<{ readonly signIn: Session }>> =>
  send(
    world.anybody,
    signIn,
    { username, password: given, ...(code === undefined ? {} : { code }) },
    { address },
  );

/** A telephone with an authenticator. */
export class Telephone {
  private constructor(
    private readonly totp: TOTP,
    readonly secret: string,
    readonly recoveryCodes: readonly string[],
    /** Whoever has set it up, in the session that goes on. */
    readonly client: Client,
  ) {}

  /** What an authenticator makes of an address. */
  static read(uri: string): TOTP {
    const totp = URI.parse(uri);
    if (!(totp instanceof TOTP)) throw new Error('the address is not that of a TOTP');
    return totp;
  }

  /** Sets up a second factor in a session. Its first code is used up. */
  static async of(client: Client): Promise<Telephone> {
    const begun = await send<{ startSecondFactor: { uri: string; secret: string } }>(client, start, {
      password,
    });
    const { uri = '', secret = '' } = begun.data?.startSecondFactor ?? {};
    const totp = Telephone.read(uri);
    const confirmed = await send<{ confirmSecondFactor: { recoveryCodes: string[] } }>(client, confirm, {
      code: totp.generate({ timestamp: Date.now() - 30_000 }),
    });
    const { recoveryCodes } = confirmed.data?.confirmSecondFactor ?? { recoveryCodes: [] };
    return new Telephone(totp, secret, recoveryCodes, confirmed.after);
  }

  /** The code that it shows so many half minutes from now. */
  code(steps = 0): string {
    return this.totp.generate({ timestamp: Date.now() + steps * 30_000 });
  }

  /** Six digits that it shows neither now nor around now. */
  wrongCode(): string {
    const near = new Set(Array.from({ length: 9 }, (_, at) => this.code(at - 4)));
    return [
      '111111',
      '222222',
      '333333',
      '444444',
      '555555',
      '666666',
      '777777',
      '888888',
      '999999',
      '000000',
    ].find((code) => !near.has(code)) as string;
  }
}

/** A user who has a second factor. */
export async function enrolled(
  world: World,
  role: Role = 'APPROVER',
): Promise<{ readonly who: Account; readonly telephone: Telephone }> {
  const who = await account(world, role);
  return { who, telephone: await Telephone.of(who.client) };
}

/** Stops the clock of the process, so many seconds from now; timers and the database keep theirs. */
export const stopClock = (seconds = 0): void =>
  void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });

/** What the trail says that a user has done. */
export const eventsOf = (
  world: World,
  userId: string,
): Promise<ReadonlyArray<{ readonly operation: string; readonly details: object }>> =>
  asSuperuser(world, async (admin) => {
    const { rows } = await admin.query<{ operation: string; details: object }>(
      `SELECT operation, details FROM audit_event WHERE user_id = $1 ORDER BY id`,
      [userId],
    );
    return rows;
  });
