import type { FastifyInstance } from 'fastify';

import { sessionCookie } from '../http/request-of.js';

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly extensions: { readonly code: string };
  }>;
}

/** A user of the demo at the API's own door: signs in, sends documents and files, and may do what the role may do. */
export class DemoVisitor {
  private constructor(
    private readonly http: FastifyInstance,
    private readonly username: string,
    private readonly cookie: string | undefined,
  ) {}

  /** @throws Error when the account is not there or has another password */
  static async signIn(http: FastifyInstance, username: string, password: string): Promise<DemoVisitor> {
    const stranger = new DemoVisitor(http, username, undefined);
    const answer = await stranger.post(
      `mutation ($input: SignInInput!) { signIn(input: $input) { assignment { id } } }`,
      { input: { username, password } },
    );
    stranger.requireData(answer.body);
    const token = answer.cookies.find(({ name }) => name === sessionCookie)?.value;
    return new DemoVisitor(http, username, `${sessionCookie}=${token}`);
  }

  /** Sends a document that must succeed. @throws Error with the code of the refusal */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    return this.requireData<Data>((await this.post(query, variables)).body);
  }

  /** Uploads a file. @returns its id */
  async upload(name: string, content: Buffer): Promise<string> {
    const answer = await this.http.inject({
      method: 'PUT',
      url: `/files?name=${encodeURIComponent(name)}`,
      headers: { ...this.headers, 'content-type': 'application/octet-stream' },
      payload: content,
    });
    if (answer.statusCode !== 201)
      throw new Error(`${this.username} could not upload ${name}: ${answer.statusCode}`);
    return answer.json<{ id: string }>().id;
  }

  private get headers() {
    return { 'x-lindung': '1', ...(this.cookie === undefined ? {} : { cookie: this.cookie }) };
  }

  private post(query: string, variables: object) {
    return this.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: this.headers,
      payload: { query, variables },
    });
  }

  private requireData<Data>(body: string): Data {
    const { data, errors } = JSON.parse(body) as Answer<Data>;
    const [refusal] = errors ?? [];
    if (refusal)
      throw new Error(
        `${this.username} was refused: ${refusal.message} ${JSON.stringify(refusal.extensions)}`,
      );
    return data;
  }
}
