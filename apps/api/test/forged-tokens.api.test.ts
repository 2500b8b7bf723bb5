import { createHmac } from 'node:crypto';

import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { IdentityProvider } from '../src/access/identity-provider.js';
import { visitCookie } from '../src/http/request-of.js';
import { createServer, type LindungServer } from '../src/server.js';
import { account } from './accounts.js';
import { asSuperuser } from './as-superuser.js';
import { clientAtProvider, publicUrl } from './real-provider.js';
import { type Moment, TokenForger } from './token-forger.js';
import { type GraphqlAnswer, World } from './world.js';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned =
  (alg: string) =>
  ({ claims }: Moment) =>
    `${encoded({ alg, kid: 'one' })}.${encoded(claims)}.`;
const hmac =
  (secret: string) =>
  ({ claims }: Moment) => {
    const text = `${encoded({ alg: 'HS256', kid: 'one' })}.${encoded(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
const with_ =
  (over: object) =>
  ({ claims, sign }: Moment) =>
    sign({ ...claims, ...over });
const without =
  (name: string) =>
  ({ claims, sign }: Moment) =>
    sign(Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name)));
const withHeader =
  (header: object) =>
  ({ claims, sign }: Moment) =>
    sign(claims, header);
const byStranger =
  (header: object) =>
  async ({ claims, issuer }: Moment) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const { exportJWK } = await import('jose');
    const jwk = await exportJWK(publicKey);
    const said = Object.fromEntries(
      Object.entries(header).map(([name, value]) => [
        name,
        value === 'KEY' ? jwk : String(value).replace('HERE', issuer),
      ]),
    );
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one', ...said })
      .sign(privateKey);
  };
const now = () => Math.floor(Date.now() / 1000);

/** T-17: what no token may be, each by its maker. */
const forgeries: ReadonlyArray<readonly [string, (moment: Moment) => Promise<string> | string]> = [
  ...['none', 'None', 'NONE', 'nOnE'].map(
    (alg) => [`signed with nothing, alg ${alg}`, unsigned(alg)] as const,
  ),
  ['signed with nothing, without alg', ({ claims }) => `${encoded({ kid: 'one' })}.${encoded(claims)}.`],
  ['HS256 with the public key', (moment) => hmac(JSON.stringify(moment.publicKey))(moment)],
  ['HS256 with the modulus of the public key', (moment) => hmac(String(moment.publicKey.n))(moment)],
  ['HS256 with the secret of the client', hmac(clientAtProvider.clientSecret)],
  ['HS256 with an empty secret', hmac('')],
  ['signed by a stranger', byStranger({})],
  ['signed by a key in its header', byStranger({ jwk: 'KEY' })],
  ['signed by a key at jku', byStranger({ jku: 'HERE/evil-jwks' })],
  ['signed by a key at x5u', byStranger({ x5u: 'HERE/evil-x5u' })],
  ['kid as a path', byStranger({ kid: '../../../../dev/null' })],
  ['kid as SQL', byStranger({ kid: `one' UNION SELECT 'x` })],
  ['a critical header that nobody knows', withHeader({ crit: ['b64'], b64: false })],
  ['an audience that is another', with_({ aud: 'somebody-else' })],
  ['two audiences, for another party', with_({ aud: ['somebody-else', 'lindung'], azp: 'somebody-else' })],
  ['no audience', without('aud')],
  ['an issuer that is another', with_({ iss: 'https://evil.example' })],
  ['an issuer with a slash more', ({ claims, sign, issuer }) => sign({ ...claims, iss: `${issuer}/` })],
  ['no issuer', without('iss')],
  ['no subject', without('sub')],
  ['a subject that is a number', with_({ sub: 7 })],
  ['over since a minute', ({ claims, sign }) => sign({ ...claims, exp: now() - 60 })],
  ['no end', without('exp')],
  ['an end that is a text', with_({ exp: '9999999999' })],
  ['not yet valid', ({ claims, sign }) => sign({ ...claims, nbf: now() + 3_600 })],
  ['no time of issue', without('iat')],
  ['another nonce', with_({ nonce: 'another' })],
  ['no nonce', without('nonce')],
  [
    'a claim twice, the last one wrong',
    ({ claims }) =>
      `${encoded({ alg: 'RS256', kid: 'one' })}.${Buffer.from(`${JSON.stringify(claims).slice(0, -1)},"sub":"other"}`).toString('base64url')}.AAAA`,
  ],
  ['a signature cut off', async ({ claims, sign }) => (await sign(claims)).slice(0, -8)],
  ['a signature left out', async ({ claims, sign }) => (await sign(claims)).replace(/\.[^.]*$/, '.')],
  ['two parts', async ({ claims, sign }) => (await sign(claims)).replace(/\.[^.]*$/, '')],
  ['four parts', async ({ claims, sign }) => `${await sign(claims)}.e30`],
  [
    'claims changed after signing',
    async ({ claims, sign }) => {
      const [header, , signature] = (await sign(claims)).split('.');
      return `${header}.${encoded({ ...claims, sub: 'other' })}.${signature}`;
    },
  ],
  [
    'a megabyte',
    ({ claims }) =>
      `${encoded({ alg: 'RS256', kid: 'one' })}.${encoded({ ...claims, pad: 'x'.repeat(1_000_000) })}.AAAA`,
  ],
  ['no token at all', () => ''],
  ['a text', () => 'not a token'],
];

describe('a token that the provider would not have sent', () => {
  let world: World;
  let forger: TokenForger;
  let server: LindungServer;
  beforeAll(async () => {
    [world, forger] = await Promise.all([World.create(), TokenForger.start()]);
    server = await createServer({
      services: {
        ...world.services,
        provider: new IdentityProvider({
          ...clientAtProvider,
          issuer: forger.issuer,
          name: 'SSO',
          publicUrl,
          secondFactor: [],
        }),
      },
      log: world.services.log,
      trustProxy: false,
      ownDocuments: 'OF_EVERYBODY',
    });
    const { id } = await account(world);
    await asSuperuser(world, (admin) =>
      admin.query(`INSERT INTO linked_identity (issuer, subject, user_id) VALUES ($1, 'forged', $2)`, [
        forger.issuer,
        id,
      ]),
    );
  });
  afterAll(async () => {
    await server.stop();
    await Promise.all([world.close(), forger.stop()]);
  });

  const comeWith = async (forge: (moment: Moment) => Promise<string> | string) => {
    const answer = await server.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: 'mutation { signInWithProvider }' },
    });
    const { data } = answer.json<GraphqlAnswer<{ signInWithProvider: string }>>();
    const kept = answer.cookies.find(({ name }) => name === visitCookie)?.value ?? '';
    const query = forger.comesBack(data.signInWithProvider, forge);
    const { headers } = await server.http.inject({
      url: `/sign-in/callback?${query}`,
      cookies: { [visitCookie]: kept },
    });
    return headers.location;
  };

  it('is not the one of this test that is as it must be, which opens the account', async () => {
    expect(await comeWith(({ claims, sign }) => sign(claims))).toBe('/#/');
  });

  it.each(forgeries)('opens nothing: %s', async (_what, forge) => {
    expect(await comeWith(forge)).toBe('/#/login?problem=PROVIDER_FAILED');
  });

  it('makes the server fetch nothing from where it points', () => {
    expect(forger.fetched).toEqual([]);
  });
});
