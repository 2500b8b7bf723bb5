import * as operations from '@lindung/graphql-client/generated/operations';
import * as trusted from '@lindung/graphql-client/generated/trusted-operations';
import { TrustedDocument } from '@lindung/graphql-client/trusted-document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createServer, type LindungServer } from '../src/server.js';
import { partnerOf, statementsDuring } from './attack.js';
import { Client, type GraphqlAnswer, World } from './world.js';

const own = '{ session { user { id } } }';

describe('a server of people who have a console', () => {
  let world: World;
  let server: LindungServer;
  let officer: Client;
  let partner: Client;
  beforeAll(async () => {
    world = await World.create();
    const { services } = world;
    server = await createServer({
      services,
      log: services.log,
      trustProxy: false,
      ownDocuments: 'OF_PARTNERS',
    });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    partner = await partnerOf(world, '73.72', ['coverage:read']);
  });
  afterAll(async () => {
    await server.stop();
    await world.close();
  });

  const send = async (client: Client, payload: object) => {
    const answer = await server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: client.headers,
      payload,
    });
    const { data, errors } = answer.json<GraphqlAnswer<Record<string, unknown> | undefined>>();
    return { status: answer.statusCode, data, code: errors?.[0]?.extensions.code };
  };

  it('answers each document of the console by its id', async () => {
    expect(await send(officer, { documentId: trusted.SessionDocument.documentId })).toMatchObject({
      status: 200,
      data: { session: { user: { id: officer.userId } } },
    });
    const ids = Object.values(trusted).flatMap((exported) =>
      exported instanceof TrustedDocument ? [exported.documentId] : [],
    );
    const texts = Object.values(operations)
      .filter((exported) => exported instanceof operations.TypedDocumentString)
      .filter((document) => !/^\s*fragment/.test(document.toString()));
    expect(new Set(ids).size).toBe(texts.length);
    for (const documentId of ids)
      expect((await send(officer, { documentId })).code, documentId).not.toBe('DOCUMENT_UNKNOWN');
  });

  it('takes no document of their own from people and strangers, and runs nothing for it', async () => {
    const asked = [world.anybody, officer].map((client) => () => send(client, { query: own }));
    const answers: unknown[] = [];
    expect(
      await statementsDuring(world, async () => {
        for (const ask of asked) answers.push(await ask());
      }),
    ).toBe(0);
    expect(answers).toEqual(asked.map(() => ({ status: 403, data: undefined, code: 'DOCUMENT_NEEDS_KEY' })));
  });

  it('takes documents of their own from partners, within the limits of every document', async () => {
    expect(await send(partner, { query: '{ offices(first: 1) { nodes { id } } }' })).toMatchObject({
      status: 200,
      code: undefined,
    });
    const keyless = new Client(world, { authorization: 'Bearer x' });
    expect((await send(keyless, { query: own })).code).toBe('API_KEY_INVALID');
  });

  it('knows no document by another id, and none by an id and a text', async () => {
    for (const documentId of ['x-sha256:00', '__proto__', 'toString'])
      expect(await send(officer, { documentId })).toMatchObject({ status: 400, code: 'DOCUMENT_UNKNOWN' });
    const { documentId } = trusted.SessionDocument;
    expect((await send(partner, { documentId, query: own })).code).toBe('BAD_REQUEST');
  });
});
