import { type DocumentNode, execute, type ExecutionResult, Kind, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { compiledQueries, mostCompiled, mostFields } from '../src/graphql/compiled-queries.js';
import type { RequestContext } from '../src/request-context.js';
import { buildApiSchema } from '../src/schema.js';
import { argumentsOf, documentOf, rootFieldsOf } from './generated-documents.js';
import { type PlantedRegion, plantRegion, recordsOf } from './planted-region.js';
import { newBranch } from './planted.js';
import { requestContext } from './request-context.js';
import { type Client, World } from './world.js';

const schema = buildApiSchema();

const operationOf = (document: DocumentNode) => {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation');
  return operation;
};

describe('a compiled query', () => {
  let world: World;
  let officer: Client;
  let parepare: PlantedRegion;
  let context: RequestContext;

  beforeAll(async () => {
    world = await World.create();
    const officeId = await newBranch(world, ['73.72']);
    parepare = await plantRegion(world, '73.72', officeId);
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    context = requestContext(world, {
      userId: officer.userId,
      role: 'PROGRAMME_OFFICER',
      jurisdiction: { level: 'REGENCY', regionId: Number(parepare.regionId) },
    });
  }, 120_000);
  afterAll(() => world.close());

  /** What the answer looks like on the wire, but for cursors, which are sealed anew each time; and what the errors were made of. */
  const seen = ({ data, errors }: ExecutionResult) => ({
    data: JSON.stringify(data ?? null).replaceAll(/ursor":"[^"]+"/g, 'ursor":"sealed"'),
    errors: errors?.map(({ message, path, originalError }) => ({
      message,
      path,
      cause: originalError?.name,
    })),
  });

  async function bothWays(text: string, variables: Record<string, unknown>) {
    const document = parse(text);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const compiledOf = compiledQueries(schema);
    expect(compiledOf(document, operationOf(document))).toBeUndefined();
    const compiled = compiledOf(document, operationOf(document));
    if (!compiled) throw new Error(`Not compiled: ${text}`);
    const interpreted = seen(
      await execute({ schema, document, variableValues: variables, contextValue: context }),
    );
    return { compiled: seen(await compiled(context, variables)), interpreted };
  }

  it.each(
    rootFieldsOf(schema)
      .filter(({ kind }) => kind === 'query')
      .map((root) => [root.field.name, root] as const),
  )('of %s answers every field as graphql-js does, or refuses it as graphql-js does', async (_name, root) => {
    const known = recordsOf(parepare);
    const asked = { ...argumentsOf(root) };
    for (const { name } of root.field.args) {
      const record = known[name === 'id' ? root.field.name : name];
      if (record !== undefined) asked[name] = record;
    }
    const { compiled, interpreted } = await bothWays(documentOf(root, Object.keys(asked), 3), asked);
    expect(compiled).toEqual(interpreted);
  });

  it.each<[what: string, text: string, variables: Record<string, unknown>]>([
    ['other names for fields', '{ a: workers(first: 2) { b: nodes { c: fullName d: fullName } } }', {}],
    [
      'fragments, named, inline and inside each other',
      `query ($n: Int!) { workers(first: $n) { ...page } }
       fragment page on WorkerConnection { nodes { ...name ... on Worker { village { code } } } totalCount }
       fragment name on Worker { fullName village { name } }`,
      { n: 2 },
    ],
    ['the names of types', '{ __typename workers(first: 1) { __typename nodes { __typename id } } }', {}],
    ['the same field in two places', '{ workers(first: 2) { nodes { id } nodes { age } } }', {}],
    [
      'a variable with a default that is not given',
      'query ($n: Int = 1) { workers(first: $n) { nodes { id } } }',
      {},
    ],
    [
      'a null for a filter',
      'query ($q: String) { workers(first: 1, filter: { q: $q }) { nodes { id } } }',
      { q: null },
    ],
    [
      'one root that is refused beside one that is answered',
      '{ apiClients(first: 1) { nodes { id } } regions(first: 1) { nodes { id } } }',
      {},
    ],
    ['a page of a size that is refused', '{ workers(first: 100000) { nodes { id } } }', {}],
    ['a cursor that nobody gave out', '{ workers(first: 1, after: "x") { nodes { id } } }', {}],
  ])('answers %s as graphql-js does', async (_what, text, variables) => {
    const { compiled, interpreted } = await bothWays(text, variables);
    expect(compiled).toEqual(interpreted);
  });

  it('is never made of a mutation, where a directive decides what is selected, or of more than anybody needs', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: id`).join(' ');
    for (const text of [
      'mutation { signOut }',
      'query ($with: Boolean!) { workers(first: 1) { nodes { id age @include(if: $with) } } }',
      'query ($with: Boolean!) { workers(first: 1) { nodes { ...p @skip(if: $with) } } } fragment p on Worker { id }',
      '{ workers(first: 1) { nodes { __proto__: id } } }',
      `{ workers(first: 1) { nodes { ${ids(mostFields)} } } }`,
      `{ workers(first: 1) { nodes { ...p } edges { node { ...p } } } } fragment p on Worker { ${ids(mostFields / 2)} }`,
    ]) {
      const document = parse(text);
      const compiledOf = compiledQueries(schema);
      for (let round = 0; round < 3; round += 1)
        expect(compiledOf(document, operationOf(document))).toBeUndefined();
    }
  });

  it('is forgotten when as many others have come since as are kept', () => {
    const compiledOf = compiledQueries(schema);
    const ask = (document: DocumentNode) => compiledOf(document, operationOf(document));
    const documents = Array.from({ length: mostCompiled + 1 }, (_, at) =>
      parse(`{ regions(first: ${at + 1}) { nodes { id } } }`),
    );
    const [first, second] = documents;
    if (!first || !second) throw new Error('There are no documents');
    const codes = documents.map((document) => [ask(document), ask(document)][1]);
    expect(ask(second)).toBe(codes[1]);
    expect(ask(first)).not.toBe(codes[0]);
  });

  it('is answered over HTTP word for word and with the same status as the first time, errors and wrong variables included', async () => {
    const documents: ReadonlyArray<readonly [text: string, variables: object]> = [
      ['query ($n: Int!) { workers(first: $n) { nodes { id fullName } } }', { n: 2 }],
      ['query ($n: Int!) { workers(first: $n) { nodes { id fullName nik } } }', { n: 'two' }],
      ['query ($n: Int!) { workers(first: $n) { nodes { id fullName sex } } }', {}],
      ['query ($n: Int!) { apiClients(first: $n) { nodes { id } } }', { n: 2 }],
      ['query ($n: Int!) { workers(first: $n) { nodes { id } } }', { n: 100_000 }],
    ];
    for (const [text, variables] of documents) {
      const answers = [];
      for (let round = 0; round < 3; round += 1) {
        const { status, body } = await officer.answer(text, variables);
        answers.push(`${status} ${body.replaceAll(/"requestId":"[^"]+"/g, '')}`);
      }
      expect(new Set(answers).size, answers.join('\n')).toBe(1);
    }
  });
});
