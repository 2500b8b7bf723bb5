import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';

import { businessDate } from '@lindung/domain/shared/business-date';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createServer } from '../src/server.js';
import { asSuperuser } from './as-superuser.js';
import { signedAgreement } from './planted.js';
import { Client, key, World } from './world.js';

const createClient = `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id name keys { id } } }`;
const createKey = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret key { id prefix scopes region { code } expiresAt revokedAt lastUsedAt } } }`;
const rotate = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret key { id prefix replaces scopes region { code } } } }`;
const revoke = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { id keys { id revokedAt } } }`;
const read = `query ($id: ID!) { apiClient(id: $id) { name keys { prefix lastUsedAt } } }`;
const agreements = `{ agreements(first: 10) { totalCount nodes { region { code } } } }`;

interface CreatedKey {
  readonly createApiKey: {
    readonly secret: string;
    readonly key: { readonly id: string; readonly prefix: string; readonly expiresAt: string };
  };
}

describe("partners' keys", () => {
  let world: World;
  let system: Client;
  let clientId: string;
  let parepareId: string;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    parepareId = String(await world.regionId('73.72'));
    for (const region of ['73.72', '73.11'])
      await signedAgreement(world, await world.user('PROGRAMME_OFFICER', { region }), 1);
    clientId = await register('Aplikasi Parepare');
  });
  afterAll(() => world.close());

  const register = async (name: string) => {
    const input = { idempotencyKey: key(), name, organisation: 'Diskominfo' };
    const answer = await system.ask<{ createApiClient: { id: string } }>(createClient, { input });
    return answer.createApiClient.id;
  };
  const inputOf = (fields: object = {}) => ({
    idempotencyKey: key(),
    clientId,
    scopes: ['agreements:read'],
    regionId: parepareId,
    expiresOn: '2024-12-31',
    ...fields,
  });
  const make = async (fields: object = {}) =>
    (await system.ask<CreatedKey>(createKey, { input: inputOf(fields) })).createApiKey;
  const bearer = (secret: string) => new Client(world, { authorization: `Bearer ${secret}` });

  it('are followed by one other, with which they work for some days, and end by themselves', async () => {
    const { secret, key: old } = await make();
    const rotating = (fields: object = {}) => ({
      input: {
        idempotencyKey: key(),
        keyId: old.id,
        expiresOn: '2024-12-31',
        oldEndsOn: '2024-06-14',
        ...fields,
      },
    });
    expect(await system.refusal(rotate, rotating({ oldEndsOn: '2024-07-02' }))).toBe(
      'API_KEY_OVERLAP_INVALID',
    );
    const wanted = rotating();
    const { rotateApiKey } = await system.ask<{ rotateApiKey: CreatedKey['createApiKey'] }>(rotate, wanted);
    expect(rotateApiKey.key).toMatchObject({
      replaces: old.prefix,
      scopes: ['agreements:read'],
      region: { code: '73.72' },
    });
    expect(await system.refusal(rotate, wanted)).toBe('API_KEY_SHOWN_ONCE');
    expect(await system.refusal(rotate, rotating())).toBe('API_KEY_REPLACED');
    for (const works of [secret, rotateApiKey.secret])
      expect(await bearer(works).ask(agreements)).toMatchObject({ agreements: { totalCount: 1 } });

    await asSuperuser(world, async (owner) => {
      const { rows } = await owner.query<{ end: Date }>(
        'SELECT expires_at AS end FROM api_key WHERE id = $1',
        [old.id],
      );
      expect(rows[0]?.end.toISOString()).toBe('2024-06-14T16:00:00.000Z');
      await expect(
        owner.query(`UPDATE api_key SET expires_at = expires_at + interval '1 day' WHERE id = $1`, [old.id]),
      ).rejects.toThrow('never prolonged');
    });
    const day = businessDate('2024-06-15');
    await expect(world.services.apiKeys.find(rotateApiKey.secret, day)).resolves.toBeDefined();
    world.services.apiKeys.forget();
    await expect(world.services.apiKeys.find(secret, day)).rejects.toThrow('API_KEY_INVALID');
    world.services.apiKeys.forget();
  });

  it('are not followed once they are revoked', async () => {
    const { key: old } = await make();
    await system.ask(revoke, { input: { idempotencyKey: key(), keyId: old.id } });
    const input = { idempotencyKey: key(), keyId: old.id, expiresOn: '2024-12-31', oldEndsOn: '2024-06-14' };
    expect(await system.refusal(rotate, { input })).toBe('API_KEY_OVER');
  });

  it('read what their scopes name, in their region alone', async () => {
    const { secret } = await make();
    const partner = bearer(secret);
    expect(await partner.ask(agreements)).toEqual({
      agreements: { totalCount: 1, nodes: [{ region: { code: '73.72' } }] },
    });
    expect(await partner.refusal(`{ bills(first: 1) { nodes { id } } }`)).toBe('FORBIDDEN');
    expect(await partner.refusal(`{ payers(first: 1) { nodes { id } } }`)).toBe('FORBIDDEN');
    expect(await partner.refusal(`{ users(first: 1) { nodes { id } } }`)).toBe('FORBIDDEN');
  });

  it('work from the beginning of the first day to the end of the last, and a year at most', async () => {
    const { key: made, secret } = await make({ expiresOn: '2024-05-31' });
    expect(made.expiresAt).toBe('2024-05-31T16:00:00.000Z');
    expect((await bearer(secret).send(agreements)).errors).toBeUndefined();
    for (const expiresOn of ['2024-05-30', '2025-06-02']) {
      expect(await system.refusal(createKey, { input: inputOf({ expiresOn }) })).toBe(
        'API_KEY_EXPIRY_INVALID',
      );
    }
  });

  it('are refused once they have expired, and count as used no more', async () => {
    const { secret } = await make();
    await asSuperuser(world, async (owner) => {
      await owner.query(`UPDATE api_key SET expires_at = '2024-05-30T16:00:00Z' WHERE secret_hash = $1`, [
        createHash('sha256').update(secret).digest(),
      ]);
    });
    expect(await bearer(secret).refusal(agreements)).toBe('API_KEY_INVALID');
    const used = await asSuperuser(world, async (owner) => {
      const { rows } = await owner.query('SELECT last_used_at AS at FROM api_key WHERE secret_hash = $1', [
        createHash('sha256').update(secret).digest(),
      ]);
      return rows as unknown;
    });
    expect(used).toEqual([{ at: null }]);
  });

  it('stop at once when they are revoked, and revoking again changes nothing', async () => {
    const { secret, key: made } = await make();
    const partner = bearer(secret);
    await partner.ask(agreements);
    const input = { idempotencyKey: key(), keyId: made.id };
    const first = await system.ask<{ revokeApiKey: { keys: Array<{ id: string; revokedAt: string }> } }>(
      revoke,
      {
        input,
      },
    );
    const revokedAt = first.revokeApiKey.keys.find(({ id }) => id === made.id)?.revokedAt;
    expect(revokedAt).not.toBeNull();
    expect(await partner.refusal(agreements)).toBe('API_KEY_INVALID');
    const again = await system.ask<typeof first>(revoke, { input: { ...input, idempotencyKey: key() } });
    expect(again.revokeApiKey.keys.find(({ id }) => id === made.id)?.revokedAt).toBe(revokedAt);
    expect(await system.refusal(revoke, { input: { idempotencyKey: key(), keyId: key() } })).toBe(
      'NOT_FOUND',
    );
  });

  it('are refused when they are unknown, mutilated, or in the address of the request', async () => {
    const { secret } = await make();
    for (const wrong of [`${secret}x`, secret.slice(0, -1), `slsk_${'a'.repeat(43)}`])
      expect(await bearer(wrong).refusal(agreements)).toBe('API_KEY_INVALID');
    const answer = await world.server.http.inject({
      method: 'POST',
      url: `/graphql?api_key=${secret}&authorization=Bearer%20${secret}`,
      payload: { query: agreements },
    });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each([
    ['id', 'Kunci API ini tidak dikenal, sudah lewat masa berlakunya, atau sudah dicabut.'],
    ['en', 'This API key is unknown, has expired or was withdrawn.'],
  ])('that are not valid are told so, and nothing of a session, in %s', async (language, message) => {
    const partner = new Client(world, {
      ...bearer(`slsk_${'a'.repeat(43)}`).headers,
      'accept-language': language,
    });
    expect((await partner.send(agreements)).errors).toMatchObject([{ message }]);
  });

  it('are no session and become none, and a cookie beside a key counts for nothing', async () => {
    const { secret } = await make();
    const partner = bearer(secret);
    expect(await partner.ask(`{ session { user { id } permissions } }`)).toEqual({
      session: { user: null, permissions: [] },
    });
    expect(await partner.refusal(`mutation { signOut { user { id } } }`)).toBe('FORBIDDEN');
    expect(
      await partner.refusal(
        `mutation ($id: ID!) { chooseAssignment(input: { assignmentId: $id }) { user { id } } }`,
        { id: key() },
      ),
    ).toBe('FORBIDDEN');
    const both = new Client(world, { ...system.headers, ...partner.headers });
    expect(await both.refusal(`{ users(first: 1) { nodes { id } } }`)).toBe('FORBIDDEN');
  });

  it.each(['Bearer slsk_short', 'Bearer kunci', 'Bearer', 'Basic YTpi', 'slsk_', ''])(
    'that are none ("%s") are refused, also beside the cookie of somebody who may',
    async (authorization) => {
      const both = new Client(world, { ...system.headers, authorization });
      expect(await both.refusal(`{ users(first: 1) { nodes { id } } }`)).toBe('API_KEY_INVALID');
    },
  );

  it.each(['bearer', 'BEARER'])('are taken from an authorization that says "%s" too', async (scheme) => {
    const { secret } = await make();
    const partner = new Client(world, { ...system.headers, authorization: `${scheme} ${secret}` });
    expect((await partner.send(agreements)).errors).toBeUndefined();
    expect(await partner.refusal(`{ users(first: 1) { nodes { id } } }`)).toBe('FORBIDDEN');
  });

  it('write nothing, whatever their scopes', async () => {
    const { secret } = await make({
      scopes: ['coverage:read', 'agreements:read', 'bills:read', 'workers:read'],
    });
    const input = { idempotencyKey: key(), employerNumber: 'ABCD1234', name: 'x' };
    expect(
      await bearer(secret).refusal(
        `mutation ($input: CreatePayerInput!) { createPayer(input: $input) { id } }`,
        { input },
      ),
    ).toBe('FORBIDDEN');
  });

  it('are told apart from those of another application, and by the time of their last use', async () => {
    const other = await register('Aplikasi lain');
    const { secret, key: made } = await make({ clientId: other });
    const before = await system.ask(read, { id: other });
    expect(before).toEqual({
      apiClient: { name: 'Aplikasi lain', keys: [{ prefix: made.prefix, lastUsedAt: null }] },
    });
    await bearer(secret).ask(agreements);
    const after = await system.ask<{ apiClient: { keys: [{ lastUsedAt: string }] } }>(read, { id: other });
    expect(after.apiClient.keys[0].lastUsedAt).not.toBeNull();
  });

  it('show their secret once: the same request again answers with a code and makes no second key', async () => {
    const other = await register('Aplikasi sekali');
    const input = inputOf({ clientId: other });
    const answers = await Promise.all([1, 2, 3].map(() => system.send<CreatedKey>(createKey, { input })));
    const shown = answers.filter(({ errors }) => errors === undefined);
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(shown).toHaveLength(1);
    expect(refused.map(({ extensions }) => extensions)).toMatchObject(
      Array(2).fill({
        code: 'API_KEY_SHOWN_ONCE',
        params: { keyId: shown[0]?.data.createApiKey.key.id },
      }),
    );
    const { apiClient } = await system.ask<{ apiClient: { keys: unknown[] } }>(read, { id: other });
    expect(apiClient.keys).toHaveLength(1);
  });

  it('refuse scopes, regions and applications that do not exist', async () => {
    const refusalOf = (fields: object) => system.refusal(createKey, { input: inputOf(fields) });
    expect(await refusalOf({ scopes: ['nik:write'] })).toBe('VALIDATION');
    expect(await refusalOf({ scopes: [] })).toBe('VALIDATION');
    expect(await refusalOf({ regionId: '99999999' })).toBe('NOT_FOUND');
    expect(await refusalOf({ clientId: key() })).toBe('NOT_FOUND');
  });

  it('leave their secret in no table and in no log; its hash alone is kept', async () => {
    const lines: string[] = [];
    const log = pino(
      { level: 'trace' },
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          lines.push(chunk.toString());
          done();
        },
      }),
    );
    const server = await createServer({
      services: { ...world.services, log },
      log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    const send = (headers: object, query: string, variables: object = {}) =>
      server.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headers },
        payload: { query, variables },
      });
    const made = await send(system.headers, createKey, { input: inputOf() });
    const { secret } = made.json<{ data: CreatedKey }>().data.createApiKey;
    const authorization = { authorization: `Bearer ${secret}` };
    await send(authorization, agreements);
    await send(authorization, `{ nothing }`);
    await send(authorization, `{ users(first: 1) { nodes { id } } }`);
    await server.stop();

    const body = secret.slice('slsk_'.length + 7);
    expect(lines.join('\n')).not.toContain(body);
    const holding = await asSuperuser(world, async (owner) => {
      const tables = await owner.query<{ name: string }>(
        `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
      );
      const found: string[] = [];
      for (const { name } of tables.rows) {
        const hit = await owner.query(`SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0 LIMIT 1`, [body]);
        if (hit.rowCount) found.push(name);
      }
      const hashed = await owner.query('SELECT FROM api_key WHERE secret_hash = $1', [
        createHash('sha256').update(secret).digest(),
      ]);
      return { found, hashes: hashed.rowCount };
    });
    expect(holding).toEqual({ found: [], hashes: 1 });
  });
});
