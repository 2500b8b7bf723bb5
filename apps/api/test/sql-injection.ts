import type { OperationName } from '@lindung/domain/access/policy';
import { isAllowed } from '@lindung/domain/access/policy';
import type { Role } from '@lindung/domain/access/role';
import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import { pino } from 'pino';
import { expect } from 'vitest';

import { buildApiSchema } from '../src/schema.js';
import { expectNoLeak, partnerOf, shootDocument } from './attack.js';
import { argumentsOf, documentOf, type RootField, rootFieldsOf } from './generated-documents.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, World } from './world.js';

/** Texts that would do something if a statement were put together from text; none is the beginning of anything planted. */
export const sqlPayloads: readonly string[] = [
  ...`' '' " "" \` \\ \\' ') ((((( '::int '-- /* */ ; $1 $2 $$ $a$ ? ?? :name % %% _ Orang% Orang_0 \\% [0-9]% {1} {} {NULL} {"a":1} [] NULL NaN::int infinity -infinity epoch 1e308 0x1F -1 0 9223372036854775808 1/0 %27 \\x27`.split(
    ' ',
  ),
  `\r\n'`,
  `' OR '1'='1`,
  `' OR 1=1 --`,
  `') OR ('1'='1`,
  `1 OR 1=1`,
  `1) OR (1=1`,
  `\\' OR 1=1 --`,
  `'/**/OR/**/1=1--`,
  `\uff07 OR 1=1`,
  `'; DROP TABLE person CASCADE; --`,
  `1; UPDATE app_user SET active = false`,
  `'; SELECT pg_sleep(60); --`,
  `' || pg_sleep(60) || '`,
  `(SELECT 1 FROM pg_sleep(60))`,
  `' UNION ALL SELECT username, password_hash FROM app_user --`,
  `id DESC, (SELECT 1 FROM pg_sleep(60))`,
  `CASE WHEN 1=1 THEN 1 ELSE 1/(SELECT 0) END`,
  `CAST('a' AS int)`,
  `$.** ? (@ == 1)`,
  `current_setting('role')`,
  `00000000-0000-0000-0000-000000000000`,
  `\u0000`,
  `a\u0000b`,
  `\ud800`,
  `'`.repeat(5_000),
];

const texts = ['String', 'ID', 'RegionCode', 'Date', 'DateTime', 'YearMonth'];
type Path = readonly string[];

/** Where in an argument a text can stand. */
function textsIn(type: GraphQLInputType, path: Path): Path[] {
  if (isNonNullType(type)) return textsIn(type.ofType, path);
  if (isListType(type)) return textsIn(type.ofType, [...path, '0']);
  if (isScalarType(type)) return texts.includes(type.name) ? [path] : [];
  return isInputObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => textsIn(field.type, [...path, field.name]))
    : [];
}

/** The value with another one at the path; a number in the path stands for a list of one. */
function withAt(value: unknown, [head, ...rest]: Path, put: unknown): unknown {
  if (head === undefined) return put;
  if (head === '0') return [withAt(undefined, rest, put)];
  return {
    ...(value as object | undefined),
    [head]: withAt((value as Record<string, unknown> | undefined)?.[head], rest, put),
  };
}

export interface Place {
  readonly root: RootField;
  readonly path: Path;
}

export const nameOf = ({ root, path }: Place): string => `${root.field.name} ${path.join('.')}`;

/** Every place of every query where a client can put a text; those of the trail first, which keeps what the others ask for. */
export const placesOfQueries = (): Place[] =>
  rootFieldsOf(buildApiSchema())
    .filter(({ kind }) => kind === 'query')
    .toSorted((a, b) => Number(b.field.name === 'auditEvents') - Number(a.field.name === 'auditEvents'))
    .flatMap((root) =>
      root.field.args.flatMap(({ name, type }) => textsIn(type, [name])).map((path) => ({ root, path })),
    );

export interface InjectionWorld {
  readonly world: World;
  readonly officer: Client;
  /** Who asks, in the order of preference. */
  readonly clients: ReadonlyArray<readonly [Role, Client]>;
  /** Arguments that name something. */
  readonly known: Readonly<Record<string, unknown>>;
  /** What the log got: every error that is not the client's. */
  readonly written: string[];
}

/** A world with a list of candidates, and people who may ask every query. */
export async function injectionWorld(): Promise<InjectionWorld> {
  const written: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void written.push(line) });
  const world = await World.create({ log });
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const clients = [
    ['PROGRAMME_OFFICER', officer],
    ['PROVINCE_ADMIN', await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' })],
    ['DISTRICT_OFFICER', await world.user('DISTRICT_OFFICER', { region: '73.72.04' })],
    ['SYSTEM_ADMIN', await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' })],
    ['DATA_PROTECTION_OFFICER', await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' })],
    ['PARTNER', await partnerOf(world, '73.72', ['candidates:write'])],
  ] as const;
  const { lineId } = await signedAgreement(world, officer, 5);
  const listId = await emptyList(officer, lineId);
  await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
  return { world, officer, clients, known: { first: 5, listId, candidateListId: listId, lineId }, written };
}

/** Puts the payloads into the place, one after the other: each is refused as what it is, or finds nothing. */
export async function expectHarmless(
  place: Place,
  payloads: readonly string[],
  { clients, known, written }: InjectionWorld,
): Promise<void> {
  const { root, path } = place;
  const { name } = root.field;
  const [, client] = clients.find(([role]) => isAllowed(role, name as OperationName)) ?? [];
  if (!client) throw new Error(`Nobody may ask for ${name}`);
  for (const payload of payloads) {
    const asked = {
      ...argumentsOf(root),
      ...Object.fromEntries(
        Object.entries(known).filter(([argument]) => root.field.args.some((arg) => arg.name === argument)),
      ),
    };
    const variables = withAt(asked, path, payload) as Record<string, unknown>;
    const answer = await shootDocument(client, documentOf(root, Object.keys(variables), 2), variables);
    const what = `${nameOf(place)} ${JSON.stringify(payload.slice(0, 80))} ${answer.text.slice(0, 400)}`;
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.code, what).not.toBe('INTERNAL');
    // A refused value may be said again to who sent it.
    const sentBack = JSON.stringify(payload).slice(1, -1);
    expectNoLeak({
      ...answer,
      text: answer.text.replaceAll(JSON.stringify(sentBack).slice(1, -1), '').replaceAll(sentBack, ''),
    });
    if (answer.code !== undefined) continue;
    const found = foundIn(answer.text, name);
    if (isNothing(found)) continue;
    // A search of names goes by words: it finds whom the words alone find, and nobody more.
    const words = withAt(asked, path, wordsOf(payload)) as Record<string, unknown>;
    const byWords = await shootDocument(client, documentOf(root, Object.keys(words), 2), words);
    expect(nameOf(place), what).toBe('workers filter.q');
    expect(found, what).toMatchObject({ totalCount: totalOf(foundIn(byWords.text, name)) });
  }
  expect(written).toEqual([]);
}

const foundIn = (text: string, name: string) =>
  (JSON.parse(text) as { data: Record<string, object | null> }).data[name];

const wordsOf = (payload: string): string =>
  payload
    .normalize('NFKC')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

const totalOf = (found: object | null | undefined): unknown =>
  found && 'totalCount' in found ? found.totalCount : undefined;

/** No record, a list of none or that counts none, sums that are all zero, or a map on which nothing is. */
function isNothing(found: object | null | undefined): boolean {
  if (found === null || found === undefined) return found === null;
  if (Array.isArray(found)) return found.length === 0;
  if ('totalCount' in found) return found.totalCount === 0;
  const values: unknown[] = Object.values(found);
  if (values.length > 0 && values.every((value) => value === 0)) return true;
  const lists = values.filter(Array.isArray);
  return lists.length > 0 && lists.every((list) => list.length === 0);
}
