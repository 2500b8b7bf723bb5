import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Provider } from 'oidc-provider';

/** What Lindung is at the provider. */
export const clientAtProvider = { clientId: 'lindung', clientSecret: randomBytes(24).toString('base64url') };
/** Where browsers find the Lindung of a test. */
export const publicUrl = 'http://127.0.0.1:4999';

/** Who signs in at the provider next, and how it was asked to. */
export interface AtProvider {
  readonly subject: string;
  readonly amr?: readonly string[];
}

/** A server on a free port of this machine, with its address. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });

/** A real provider of OpenID Connect on this machine, at which people sign in without a form. */
export class RealProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly state: { next: AtProvider },
  ) {}

  static async start(): Promise<RealProvider> {
    const state: { next: AtProvider } = { next: { subject: 'nobody' } };
    const running: { provider?: Provider; answer?: ReturnType<Provider['callback']> } = {};
    const server = createServer((request, response) => {
      const run = async () => {
        if (request.url?.startsWith('/interaction/') !== true) return running.answer?.(request, response);
        const { subject, amr } = state.next;
        const login = { accountId: subject, ...(amr ? { amr: [...amr] } : {}) };
        return running.provider?.interactionFinished(request, response, { login });
      };
      run().catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    const issuer = await listening(server);
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientAtProvider.clientId,
          client_secret: clientAtProvider.clientSecret,
          redirect_uris: [`${publicUrl}/sign-in/callback`],
          post_logout_redirect_uris: [`${publicUrl}/`],
        },
      ],
      claims: { openid: ['sub', 'amr'] },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId,
          accountId: oidc.session?.accountId,
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    });
    Object.assign(running, { provider, answer: provider.callback() });
    return new RealProvider(server, issuer, state);
  }

  stop(): Promise<void> {
    return closed(this.server);
  }

  /** Goes where a browser is sent, signs in as somebody, and comes back. @returns the query with which it comes back */
  async visit(url: string, who: AtProvider): Promise<string> {
    this.state.next = who;
    const jar = new Map<string, string>();
    let next = url;
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the provider answers ${answer.status}: ${await answer.text()}`);
      next = new URL(location, next).href;
      if (next.startsWith(publicUrl)) return new URL(next).search.slice(1);
    }
    throw new Error('the provider sends the browser around in circles');
  }
}
