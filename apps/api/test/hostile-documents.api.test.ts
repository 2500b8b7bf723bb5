import * as consoleDocuments from '@lindung/graphql-client/generated/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectRefused, partnerOf, shootDocument, statementsDuring } from './attack.js';
import { Client, World } from './world.js';

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const variables = (filter: unknown) => ({ first: 1, filter });
const workers =
  'query ($first: Int, $filter: WorkerFilter) { workers(first: $first, filter: $filter) { totalCount } }';
const everyDouble = (leaf: string): string =>
  `{ ...F0 } ${times(20, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F20 on Query { ${leaf} }`;

/** The lists of graphql-cop and DVGA, and what was measured against other stacks. */
const documents: Array<[name: string, query: string, variables?: unknown]> = [
  ['a field that is nearly right', '{ worker(id: "1") { fullNam } }'],
  ['a root field that is nearly right', '{ worlers(first: 1) { totalCount } }'],
  ['a field of introspection that is nearly right', '{ __schema { directive } }'],
  ['an argument that is nearly right', '{ workers(firs: 1) { totalCount } }'],
  ['a type that is nearly right', 'query ($x: WorkerFiltr) { session { demo } }'],
  ['a fragment on a type that is nearly right', '{ session { ...F } } fragment F on Sesion { demo }'],
  [
    'an enum value that is nearly right',
    '{ workers(first: 1, orderBy: { field: FULL_NAM, direction: ASC }) { totalCount } }',
  ],
  [
    'an enum value that is nearly right, in a variable',
    'query ($o: WorkerOrder) { workers(first: 1, orderBy: $o) { totalCount } }',
    { o: { field: 'FULL_NAM', direction: 'ASCC' } },
  ],
  [
    'an input field that is nearly right',
    '{ workers(first: 1, filter: { villageIdd: "1" }) { totalCount } }',
  ],
  ['an input field that is nearly right, in a variable', workers, variables({ villageIdd: '1' })],
  ['a directive that is nearly right', '{ session @skp(if: true) { demo } }'],
  ['introspection of the schema', '{ __schema { types { name fields { name } } } }'],
  ['introspection of a type', '{ __type(name: "Worker") { name } }'],
  [
    'introspection in a circle',
    `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
  ],
  ['introspection in a fragment', '{ ...F } fragment F on Query { __schema { directives { name } } }'],
  ['101 aliases of a field', `{ ${times(101, (at) => `a${at}: session { demo }`)} }`],
  ['101 aliases of __typename', `{ ${times(101, (at) => `a${at}: __typename`)} }`],
  [
    '101 aliases spread over fragments',
    `{ ${times(10, (at) => `...F${at}`)} } ${times(10, (fragment) => `fragment F${fragment} on Query { ${times(11, (at) => `a${fragment}_${at}: __typename`)} }`)}`,
  ],
  [
    '16 sign-ins in one document',
    `mutation { ${times(16, (at) => `a${at}: signIn(input: { username: "abc", password: "${at}" }) { demo }`)} }`,
  ],
  ['10 unknown directives', `{ session { demo ${'@aa'.repeat(10)} } }`],
  ['1,000 duplicate directives', `{ session { demo ${'@aa'.repeat(1_000)} } }`],
  ['500 duplicates of a directive that exists', `{ session { demo ${'@include(if:true)'.repeat(280)} } }`],
  ['500 times the same field', `{ session { ${'demo '.repeat(500)} } }`],
  ['500 times the same field in inline fragments', `{ session { ${'... { demo } '.repeat(400)} } }`],
  ['500 times the same fragment', `{ session { ${'...F '.repeat(500)} } } fragment F on Session { demo }`],
  ['a depth of 13', `{ ${'session { '.repeat(12)}demo${' }'.repeat(12)} }`],
  ['a depth of 600', `{ ${'session { '.repeat(600)}demo${' }'.repeat(600)} }`],
  ['lists in lists', `{ workers(first: ${'['.repeat(900)}1${']'.repeat(900)}) { totalCount } }`],
  ['a circle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['a fragment in itself', '{ session { ...A } } fragment A on Session { demo ...A }'],
  ['fragments that double 20 times', everyDouble('__typename')],
  ['fragments that double 20 times around a list', everyDouble('workers(first: 200) { nodes { id } }')],
  ['10,000 fragments', `{ __typename } ${times(10_000, (at) => `fragment F${at} on Query { __typename }`)}`],
  [
    '200 fragments that nothing uses',
    `{ __typename } ${times(200, (at) => `fragment F${at} on Query { __typename }`)}`,
  ],
  ['2,001 tokens', `{ ${'a '.repeat(2_001)} }`],
  ['400,000 tokens', `{ ${'a '.repeat(400_000)} }`],
  ['a page of 99,999,999', '{ workers(first: 99999999) { nodes { id } } }'],
  ['a page of 99,999,999 in a variable', workers, { first: 99_999_999 }],
  ['a page of 99,999,999 as a default', 'query ($n: Int = 99999999) { workers(first: $n) { nodes { id } } }'],
  ['a page of 99,999,999 from the end', '{ workers(last: 99999999) { nodes { id } } }'],
  ['a page beyond the integers', '{ workers(first: 99999999999) { nodes { id } } }'],
  [
    '14 pages of 200 with many fields',
    `{ ${times(14, (at) => `a${at}: agreements(first: 200) { nodes { id number title kind status region { id code name } } }`)} }`,
  ],
  ['no document', ''],
  ['a syntax error', 'qwerty cop {abc}'],
  ['an open brace', '{ session { demo }'],
  ['a directive without a selection', 'query @skip { session { demo } }'],
  ['a NUL in the document', '{ session { demo } }\u0000'],
  ['a lone surrogate in the document', '{ session { \ud800 } }'],
  ['two operations without a name', 'query A { session { demo } } query B { session { demo } }'],
  ['a subscription', 'subscription { workers { id } }'],
  ['a type system definition', 'type Worker { nik: String } { session { demo } }'],
  ['a deferred part', '{ session { ... @defer { demo } } }'],
  ['text for a number', workers, { first: 'ten' }],
  ['a list for an object', workers, variables([1])],
  ['an object for text', workers, variables({ q: { $ne: null } })],
  ['a number for text', workers, variables({ q: 1 })],
  ['a fraction for a whole number', workers, { first: 1.5 }],
  ['null for what must be there', 'query ($id: ID!) { worker(id: $id) { id } }', { id: null }],
  ['variables that are a list', workers, [1]],
  ['variables that are text', workers, 'first=1'],
  ['a NIK in an impossible variable', workers, { first: '7371010101800001' }],
];

const pages: ReadonlyArray<readonly [name: string, query: string, code: string]> = [
  ['no size', '{ workers { totalCount } }', 'PAGE_SIZE_REQUIRED'],
  ['both ends', '{ workers(first: 1, last: 1) { totalCount } }', 'PAGE_SIZE_REQUIRED'],
  ['nobody', '{ workers(first: 0) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'],
  ['minus one', '{ workers(first: -1) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'],
  ['201', '{ workers(first: 201) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'],
];

describe('a hostile document', () => {
  let world: World;
  const clients: Record<string, Client> = {};
  beforeAll(async () => {
    world = await World.create();
    clients['nobody'] = world.anybody;
    clients['an officer'] = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    clients['a partner'] = await partnerOf(world, '73.72', ['workers:read', 'agreements:read']);
  });
  afterAll(() => world.close());

  it.each(documents)('is refused before anything runs: %s', async (_name, query, sent = {}) => {
    const statements = await statementsDuring(world, async () => {
      for (const client of Object.values(clients)) expectRefused(await shootDocument(client, query, sent));
    });
    expect(statements).toBe(0);
  });

  it.each(pages)('that asks for a page of %s runs no statement', async (_name, query, code) => {
    const statements = await statementsDuring(world, async () => {
      for (const [who, client] of Object.entries(clients)) {
        const answer = await shootDocument(client, query);
        expect(answer.code).toBe(who === 'nobody' ? 'UNAUTHENTICATED' : code);
        expect(JSON.parse(answer.text)).toMatchObject({ data: null });
      }
    });
    expect(statements).toBe(0);
  });

  it.each([
    ['id', 'Dokumen GraphQL ini tidak sesuai dengan skema. Cannot query field "nothing" on type "Query".'],
    ['en', 'This GraphQL document does not fit the schema. Cannot query field "nothing" on type "Query".'],
  ])('is told what is wrong with it, in %s', async (language, message) => {
    const reader = new Client(world, { ...clients['an officer']?.headers, 'accept-language': language });
    expect((await reader.send('{ nothing }')).errors).toMatchObject([
      { message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it.each([
    ['id', '{', 'Permintaan ini tidak dapat dibaca.'],
    ['en', '{', 'This request cannot be read.'],
    ['id', 'x'.repeat(2_000_000), 'Isi permintaan ini terlalu besar.'],
    ['en', 'x'.repeat(2_000_000), 'The body of this request is too large.'],
  ])('that can not be read at all is told so in %s', async (language, payload, message) => {
    const answer = await world.server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      payload,
    });
    expect(answer.json()).toMatchObject({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('is none that the console sends, with pages of 200', async () => {
    const sent: string[] = Object.values(consoleDocuments)
      .filter((exported) => exported instanceof consoleDocuments.TypedDocumentString)
      .map(String)
      .filter((text) => !/^\s*fragment/.test(text));
    expect(sent.length).toBeGreaterThan(40);
    const id = '00000000-0000-7000-8000-000000000000';
    const variables = { first: 200, id, listId: id, lineId: id, billId: id, jobId: id, month: '2024-05' };
    for (const document of sent) {
      const answer = await shootDocument(clients['an officer'] ?? world.anybody, document, variables);
      expect(answer.text, document).not.toMatch(/At most|too many|There is no|PARSE_FAILED|COSTLY|INTERNAL/);
    }
  });
});
