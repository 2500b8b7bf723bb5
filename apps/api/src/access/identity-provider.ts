import * as oidc from 'openid-client';

/** Where the provider sends the browser back to, below the address of Lindung. */
export const signInPath = '/sign-in';
const callbackPath = `${signInPath}/callback`;

/** The identity provider of an installation (OpenID Connect). */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
  /** Where browsers find Lindung. */
  readonly publicUrl: string;
  /** What the provider says in `amr` or `acr` where it has asked for a second factor. */
  readonly secondFactor: readonly string[];
}

/** What is known of a visit to the provider until the browser comes back. */
export interface Visit {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly hasSecondFactor: boolean;
}

/** How long an answer of the provider is waited for, in seconds. */
const patience = 10;

/** Authorization code with PKCE, state and nonce. What the provider says of itself is asked for at the first use, and kept. */
export class IdentityProvider {
  private known: Promise<oidc.Configuration> | undefined;

  constructor(private readonly settings: ProviderSettings) {}

  get name(): string {
    return this.settings.name;
  }

  get issuer(): string {
    return this.settings.issuer;
  }

  /** Where to send the browser, and what to know when it comes back. */
  async invite(): Promise<{ readonly url: string; readonly visit: Visit }> {
    const visit = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.address(callbackPath),
      scope: 'openid',
      state: visit.state,
      nonce: visit.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(visit.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, visit };
  }

  /**
   * Who came back with this query, as the provider signed it for us.
   * @throws Error when state, nonce, signature, issuer, audience or time are not as they must be, or the provider fails
   */
  async identify(query: string, { state, nonce, verifier }: Visit): Promise<Identity> {
    const tokens = await oidc.authorizationCodeGrant(
      await this.configuration(),
      new URL(`${this.address(callbackPath)}?${query}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    );
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no identity');
    const said = [claims.acr, ...(Array.isArray(claims.amr) ? (claims.amr as unknown[]) : [])];
    return {
      issuer: claims.iss,
      subject: claims.sub,
      hasSecondFactor: said.some(
        (value) => typeof value === 'string' && this.settings.secondFactor.includes(value),
      ),
    };
  }

  /** Where the browser also signs out of the provider; undefined where the provider has no such place or can't be reached. */
  async signOutUrl(): Promise<string | undefined> {
    try {
      const configuration = await this.configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.address('/') }).href;
    } catch {
      return undefined;
    }
  }

  private address(path: string): string {
    return new URL(path, this.settings.publicUrl).href;
  }

  private configuration(): Promise<oidc.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      execute: [
        // The signature is looked at, although the token comes over a connection of our own.
        oidc.enableNonRepudiationChecks,
        // The settings allow an address without TLS on this machine alone.
        ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
      ],
    });
  }
}
