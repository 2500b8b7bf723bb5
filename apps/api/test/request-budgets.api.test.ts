import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { partnerOf, shootDocument, statementsDuring } from './attack.js';
import { type Client, type GraphqlAnswer, key, World } from './world.js';

const budgets = { user: 2_000, partner: 400, stranger: 300, door: 300 };
const workers = '{ workers(first: 10) { nodes { id fullName } } }';

interface Told {
  readonly extensions?: {
    readonly rateLimit?: { cost: number; limit: number; remaining: number; resetAt: string };
  };
}

describe('what somebody may ask for in a minute', () => {
  let world: World;
  let partner: Client;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create({ budgets });
    partner = await partnerOf(world, '73.72', ['workers:read']);
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const spend = async (client: Client): Promise<number> => {
    for (let answers = 0; ; answers += 1) if ((await client.answer(workers)).status !== 200) return answers;
  };

  it('a partner is told with every answer: what it cost, what is left, and when all is there again', async () => {
    const [first, second] = await Promise.all([partner.send(workers), partner.send(workers)]).then(
      (answers) =>
        answers
          .map((answer) => (answer as Told).extensions?.rateLimit)
          .sort((a, b) => (b?.remaining ?? 0) - (a?.remaining ?? 0)),
    );
    expect(first?.cost).toBeGreaterThan(10);
    expect(first).toMatchObject({ limit: 400, remaining: 400 - (first?.cost ?? 0) });
    expect(second?.remaining).toBe((first?.remaining ?? 0) - (first?.cost ?? 0));
    expect(Date.parse(first?.resetAt ?? '') - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('is refused beyond it before any statement runs, with the seconds to wait, in words and for programs', async () => {
    expect(await spend(partner)).toBeGreaterThan(2);
    const statements = await statementsDuring(world, async () => {
      const { statusCode, headers, body } = await world.server.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...partner.headers },
        payload: JSON.stringify({ query: workers }),
      });
      expect(statusCode).toBe(429);
      const wait = Number(headers['retry-after']);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(JSON.parse(body)).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('Wait') as string,
            extensions: { code: 'THROTTLED', params: { retryAfterSeconds: wait } },
          },
        ],
      });
    });
    expect(statements).toBe(0);
  });

  it('is counted for each key and each user apart: nobody waits for another', async () => {
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const otherKey = await partnerOf(world, '73.72', ['workers:read']);
    await spend(officer);
    expect((await shootDocument(officer, workers)).code).toBe('THROTTLED');
    for (const client of [colleague, otherKey]) expect((await client.answer(workers)).status).toBe(200);
  });

  it('is counted for what a document asks, not for the documents: aliases and variables count', async () => {
    const client = await partnerOf(world, '73.72', ['workers:read']);
    const many = `query ($n: Int) { a: workers(first: $n) { nodes { id } } b: workers(first: $n) { nodes { id } } }`;
    const costOf = async (n: number) =>
      ((await client.send(many, { n })) as Told).extensions?.rateLimit?.cost ?? 0;
    const [of10, of40] = [await costOf(10), await costOf(40)];
    expect(of10).toBeGreaterThanOrEqual(20);
    expect(of40).toBeGreaterThan(3 * of10);
  });

  it('a stranger that reads without end keeps nobody out who signs in from the same address, nor the other way round', async () => {
    const session = '{ session { user { username } } }';
    const enter = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { username } } }';
    for (const [flood, spared] of [
      [session, enter],
      [enter, session],
    ] as const) {
      const remoteAddress = `10.7.0.${flood.length}`;
      const knock = async (query: string): Promise<string | undefined> => {
        const variables = query === enter ? { input: { username: key(), password: 'salah' } } : {};
        const { body } = await world.server.http.inject({
          method: 'POST',
          url: '/graphql',
          remoteAddress,
          payload: { query, variables },
        });
        return (JSON.parse(body) as GraphqlAnswer<unknown>).errors?.[0]?.extensions.code;
      };
      while ((await knock(flood)) !== 'THROTTLED');
      expect(await knock(spared)).toBe(spared === enter ? 'SIGN_IN_FAILED' : undefined);
    }
  });
});
