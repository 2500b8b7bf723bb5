import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { IdentityProvider } from './identity-provider.js';

describe('what an identity provider says of itself', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });

  /** A server on this machine; answers its address. */
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const says =
    (told: (own: string) => object): RequestListener =>
    ({ headers }, response) => {
      const own = `http://${headers.host}`;
      const metadata = {
        issuer: own,
        authorization_endpoint: `${own}/auth`,
        token_endpoint: `${own}/token`,
        jwks_uri: `${own}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ...metadata, ...told(own) }));
    };
  const invitedBy = (issuer: string) =>
    new IdentityProvider({
      issuer,
      clientId: 'lindung',
      clientSecret: 'rahasia',
      name: 'SSO',
      publicUrl: 'https://lindung.example',
      secondFactor: [],
    }).invite();

  it('leads to it with state, nonce and the digest of a secret that stays here, each new', async () => {
    const issuer = await serve(says(() => ({})));
    const [one, other] = [await invitedBy(issuer), await invitedBy(issuer)];
    const asked = new URL(one.url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://lindung.example/sign-in/callback',
      code_challenge_method: 'S256',
      state: one.visit.state,
      nonce: one.visit.nonce,
    });
    expect(one.url).not.toContain(one.visit.verifier);
    for (const part of ['state', 'nonce', 'verifier'] as const) {
      expect(one.visit[part]).toMatch(/^[\w-]{43}$/);
      expect(one.visit[part]).not.toBe(other.visit[part]);
    }
  });

  it.each<[what: string, told: (own: string) => object]>([
    ['another issuer', () => ({ issuer: 'https://evil.example' })],
    ['a part of itself', (own) => ({ issuer: `${own}/realm` })],
    ['no issuer', () => ({ issuer: undefined })],
  ])('is not believed when it names %s', async (_what, told) => {
    await expect(invitedBy(await serve(says(told)))).rejects.toThrow(/expected issuer|invalid response/);
  });

  it('is not looked for where it points to', async () => {
    let asked = 0;
    const elsewhere = await serve((request, response) => {
      asked += 1;
      says(() => ({}))(request, response);
    });
    const issuer = await serve(({ url }, response) =>
      response.writeHead(302, { location: `${elsewhere}${url}` }).end(),
    );
    await expect(invitedBy(issuer)).rejects.toThrow('unexpected HTTP response status code');
    expect(asked).toBe(0);
  });
});
