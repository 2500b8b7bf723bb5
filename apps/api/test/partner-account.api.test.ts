import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

/** Looks past row-level security. */
const sql = async (world: World, text: string, values: readonly unknown[]): Promise<object[]> =>
  asSuperuser(world, async (client) => (await client.query<object>(text, [...values])).rows);

describe('the account of a partner', () => {
  let world: World;
  let province: Client;
  let partnerId: string;

  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const { createApiClient } = await province.ask<{ createApiClient: { id: string } }>(
      `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }`,
      { input: { idempotencyKey: key(), name: 'Lini Desa', organisation: 'Dinas (contoh)' } },
    );
    partnerId = createApiClient.id;
  });
  afterAll(() => world.close());

  it('is there with the application, and no list of accounts tells of it', async () => {
    const { users } = await province.ask<{ users: { nodes: Array<{ id: string }> } }>(
      '{ users(first: 200) { nodes { id } } }',
    );
    expect(users.nodes.map(({ id }) => id)).not.toContain(partnerId);
    expect(await sql(world, 'SELECT name FROM app_user WHERE client_id = $1', [partnerId])).toEqual([
      { name: 'Lini Desa' },
    ]);
  });

  it('is let in by nobody and given no role, by the application or by SQL', async () => {
    expect(
      await province.refusal(
        `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }`,
        {
          input: {
            idempotencyKey: key(),
            userId: partnerId,
            role: 'APPROVER',
            level: 'REGENCY',
            regionId: String(await world.regionId('73.72')),
            validFrom: '2024-05-31',
          },
        },
      ),
    ).toBe('NOT_FOUND');
    expect(
      await province.refusal(`mutation ($input: SignInInput!) { signIn(input: $input) { user { id } } }`, {
        input: { username: `mitra:${partnerId}`, password: '' },
      }),
    ).not.toBe('NOT REFUSED');
    for (const text of [
      `INSERT INTO session (id, token_hash, user_id, expires_at) VALUES (gen_random_uuid(), '\\x01', $1, now())`,
      `INSERT INTO linked_identity (issuer, subject, user_id) VALUES ('https://masuk.example', 'x', $1)`,
      `UPDATE app_user SET password_hash = '$argon2id$x' WHERE id = $1`,
    ])
      await expect(sql(world, text, [partnerId])).rejects.toThrow(/nobody signs in|ck_app_user_client/);
  });

  it.each([
    ['adds no candidates for the whole province', 'candidates:write', '73', 'API_KEY_WRITES_IN_REGENCY'],
    ['posts no payments for the whole province', 'payments:write', '73', 'API_KEY_PAYS_IN_REGENCY'],
    ['posts no payments for a district', 'payments:write', '73.72.01', 'API_KEY_PAYS_IN_REGENCY'],
  ])('%s', async (_, scope, region, code) => {
    expect(
      await province.refusal(
        `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
        {
          input: {
            idempotencyKey: key(),
            clientId: partnerId,
            scopes: [scope],
            regionId: String(await world.regionId(region)),
            expiresOn: '2024-12-31',
          },
        },
      ),
    ).toBe(code);
  });
});
