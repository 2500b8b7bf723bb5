import { createServer, type Server } from 'node:http';

import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

import { clientAtProvider, closed, listening } from './real-provider.js';

/** What a token is made from, at the moment at which the provider is asked for it. */
export interface Moment {
  readonly issuer: string;
  readonly nonce: string;
  /** The claims of a token that is as it must be. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Signs like the provider, with another header or other claims. */
  readonly sign: (claims: object, header?: object) => Promise<string>;
  readonly publicKey: JWK;
}

/** A provider that sends the token that a test forges, in the place of one that is as it must be. */
export class TokenForger {
  /** Paths that were asked for beside those of the protocol. */
  readonly fetched: string[] = [];
  private nonce = '';
  private forge: (moment: Moment) => Promise<string> | string = ({ claims, sign }) => sign(claims);

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly key: CryptoKey,
    private readonly publicKey: JWK,
  ) {}

  static async start(): Promise<TokenForger> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
    const handler: { forger?: TokenForger } = {};
    const server = createServer((request, response) => {
      const send = (body: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      const answer = async () => {
        const { forger } = handler;
        if (!forger) return;
        const { issuer } = forger;
        if (request.url === '/.well-known/openid-configuration')
          send({
            issuer,
            authorization_endpoint: `${issuer}/auth`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/jwks`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            // What a careless provider may list.
            id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
            authorization_response_iss_parameter_supported: false,
          });
        else if (request.url === '/jwks') send({ keys: [jwk] });
        else if (request.url === '/token')
          send({ access_token: 'a', token_type: 'Bearer', id_token: await forger.token() });
        else {
          forger.fetched.push(request.url ?? '');
          response.writeHead(404).end();
        }
      };
      answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    const forger = new TokenForger(server, await listening(server), privateKey, jwk);
    handler.forger = forger;
    return forger;
  }

  stop(): Promise<void> {
    return closed(this.server);
  }

  /** A browser comes back from an address to which it was sent, with a code for the token that is forged. */
  comesBack(url: string, forge: (moment: Moment) => Promise<string> | string): string {
    const asked = new URL(url).searchParams;
    this.nonce = asked.get('nonce') ?? '';
    this.forge = forge;
    return new URLSearchParams({ code: 'code', state: asked.get('state') ?? '' }).toString();
  }

  private token(): Promise<string> | string {
    const { issuer, nonce, key, publicKey } = this;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: clientAtProvider.clientId,
      sub: 'forged',
      iat: now,
      exp: now + 60,
      nonce,
    };
    const sign = (said: object, header: object = {}) =>
      new SignJWT({ ...said }).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key);
    return this.forge({ issuer, nonce, claims, sign, publicKey });
  }
}
