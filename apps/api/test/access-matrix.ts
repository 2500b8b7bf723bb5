import { covers, type Jurisdiction } from '@lindung/domain/access/jurisdiction';
import { grantOf, isAllowed, type OperationName } from '@lindung/domain/access/policy';
import { grantOfRecord } from '@lindung/domain/access/timeline';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { buildApiSchema } from '../src/schema.js';
import { asSuperuser } from './as-superuser.js';
import { newList } from './candidate-file.js';
import { everyRoleOnEveryLevel, peopleAround, type Somebody } from './everybody.js';
import { documentOf, rootFieldsOf } from './generated-documents.js';
import { type Kind, KINDS, kinds, type Owned, parts, PARTS, readOwned, TIMELINES } from './owned-records.js';
import { plantRegion } from './planted-region.js';
import { newBranch } from './planted.js';
import { key, type World } from './world.js';

/** A village, its neighbour in the district, one of another district, and one of another regency. */
const own = '73.72.04.1003';
const neighbour = '73.72.04.1001';
const otherDistrict = '73.72.01.1004';
const otherRegency = '73.11.01.2004';

/** Somebody with the area that the assignment or the key is for. */
export interface MatrixActor extends Somebody {
  readonly jurisdiction: Jurisdiction;
}

/** A world in which every level owns something, and everybody who could ask for it. */
export interface Matrix {
  readonly world: World;
  readonly actors: readonly MatrixActor[];
  readonly owned: readonly Owned[];
  /** The beginning of a key, and how its application knows persons. */
  readonly partners: ReadonlyMap<
    string,
    { seal: (id: string) => string; open: (text: string) => string | undefined }
  >;
}

/** Where an answer differs from what the policy says. */
export type Difference = Readonly<Record<string, unknown>>;

const roots = new Map(rootFieldsOf(buildApiSchema()).map((root) => [root.field.name, root]));
const documentFor = (name: string, given: readonly string[], depth: number): string => {
  const root = roots.get(name);
  if (!root) throw new Error(`There is no operation ${name}`);
  return documentOf(root, given, depth);
};

/** Plants what every level owns in four villages of two regencies, and everybody around them. */
export async function plantMatrix(world: World): Promise<Matrix> {
  const parepare = await newBranch(world, ['73.72']);
  const both = await newBranch(world, ['73.72', '73.11'], 'PIONEER_BRANCH');
  const none = await newBranch(world, []);
  await plantRegion(world, '73.72', parepare);
  await plantRegion(world, '73.11', both);
  for (const code of [own, neighbour, otherDistrict, otherRegency]) await plantVillage(world, code);
  const on = (...levels: readonly string[]) =>
    everyRoleOnEveryLevel.filter(({ level }) => levels.includes(level));
  const groups = [
    await around(world, own, parepare, ['73.72'], everyRoleOnEveryLevel),
    await around(world, own, both, ['73.72', '73.11'], on('OFFICE')),
    await around(world, own, none, [], on('OFFICE')),
    await around(world, neighbour, none, [], on('VILLAGE')),
    await around(world, otherDistrict, none, [], on('DISTRICT', 'VILLAGE')),
    await around(world, otherRegency, none, [], on('REGENCY', 'DISTRICT', 'VILLAGE')),
  ];
  return { world, actors: groups.flat(), owned: await readOwned(world), partners: await partnersOf(world) };
}

/** A person whom the village registered, a list of the village and one of its district. */
async function plantVillage(world: World, code: string): Promise<void> {
  const operator = await world.user('VILLAGE_OPERATOR', { region: code });
  const person = { fullName: 'Warga Contoh', birthDate: '1980-02-03', sex: 'FEMALE' };
  await operator.ask('mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }', {
    input: { idempotencyKey: key(), ...person, villageId: String(await world.regionId(code)) },
  });
  await newList(operator);
  await newList(await world.user('DISTRICT_OFFICER', { region: code.slice(0, 8) }));
}

async function around(
  world: World,
  villageCode: string,
  officeId: string,
  served: readonly string[],
  wanted: typeof everyRoleOnEveryLevel,
): Promise<MatrixActor[]> {
  const regionAt = (length: number) => world.regionId(villageCode.slice(0, length));
  const regencyIds = await Promise.all(served.map((code) => world.regionId(code)));
  const areas = {
    PROVINCE: { level: 'PROVINCE' },
    SYSTEM: { level: 'SYSTEM' },
    OFFICE: { level: 'OFFICE', officeId, regencyIds },
    REGENCY: { level: 'REGENCY', regionId: await regionAt(5) },
    DISTRICT: { level: 'DISTRICT', regionId: await regionAt(8) },
    VILLAGE: { level: 'VILLAGE', regionId: await regionAt(13) },
  } as const;
  const people = await peopleAround(world, villageCode, officeId, wanted);
  return people.map((somebody) => ({ ...somebody, jurisdiction: areas[somebody.level] }));
}

const partnersOf = (world: World): Promise<Matrix['partners']> =>
  asSuperuser(world, async (client) => {
    const { rows } = await client.query<{ client_id: string; prefix: string }>(
      `SELECT client_id, prefix FROM api_key`,
    );
    const { keyRing } = world.services;
    return new Map(rows.map(({ client_id, prefix }) => [prefix, keyRing.partnerIds(client_id)]));
  });

/** Whether the policy and the territory let somebody see a record in its own list. */
function reaches(
  { role, level, jurisdiction, client }: MatrixActor,
  { kind, owner, by, home }: Owned,
): boolean {
  const grant = grantOf(role, kind);
  if (!grant) return false;
  if (grant.scope === 'ANY') return true;
  if (grant.scope === 'SELF') return by === client.userId;
  // A village is told of the memberships of those who live there, which the regency owns.
  const isTold = kind === 'memberships' && (level === 'DISTRICT' || level === 'VILLAGE');
  if (isTold) return home !== null && covers(jurisdiction, home);
  if (kind === 'widerLooks' && level === 'OFFICE') return false;
  return covers(jurisdiction, owner);
}

/** The ids that any answer may tell: of the own area, and what its memberships hang on. */
function knownTo(actor: MatrixActor, { owned: all }: Matrix): ReadonlySet<string> {
  const known = all.filter((object) => reaches(actor, object) || covers(actor.jurisdiction, object.owner));
  return new Set(known.flatMap(({ id, mentions }) => [id, ...mentions]));
}

const partnerOf = ({ partners }: Matrix, { client }: MatrixActor) =>
  partners.get(client.headers['authorization']?.slice('Bearer '.length).slice(0, 12) ?? '');

/** The known records whose ids stand in an answer to somebody. */
function toldIn(matrix: Matrix, actor: MatrixActor, data: unknown): readonly Owned[] {
  const partner = partnerOf(matrix, actor);
  const text = JSON.stringify(data ?? null).replace(/[\w-]{30,}/g, (word) => partner?.open(word) ?? word);
  return matrix.owned.filter(({ id }) => text.includes(id));
}

/** Asks for every list, and for each of the objects, and compares what is told with what the policy says. */
export async function compareReads(
  matrix: Matrix,
  actor: MatrixActor,
  objects: readonly Owned[],
): Promise<readonly Difference[]> {
  const known = knownTo(actor, matrix);
  const different: Difference[] = [];
  const ask = async (query: OperationName, kind: Kind, args: object, expected: readonly string[]) => {
    const { data, errors } = await actor.client.send<Record<string, { totalCount?: number } | null> | null>(
      documentFor(query, Object.keys(args), 3),
      args,
    );
    const told = toldIn(matrix, actor, data);
    const beyond = told.filter(({ id }) => !known.has(id)).map((object) => `${object.kind} ${object.id}`);
    const shown = new Set(told.filter((object) => object.kind === kind).map(({ id }) => id));
    const missing = expected.filter((id) => !shown.has(id));
    const total = data?.[query]?.totalCount ?? expected.length;
    const codes = (errors ?? []).map(({ extensions }) => extensions.code).join();
    const isRight = beyond.length + missing.length === 0 && total === expected.length;
    if (!isRight || codes !== (isAllowed(actor.role, query) ? '' : 'FORBIDDEN'))
      different.push({
        by: actor.what,
        query,
        args,
        codes,
        beyond,
        missing,
        total,
        expected: expected.length,
      });
  };
  for (const kind of kinds) {
    const expected = matrix.owned.filter((object) => object.kind === kind && reaches(actor, object));
    await ask(
      kind,
      kind,
      { first: 50 },
      expected.map(({ id }) => id),
    );
  }
  for (const object of objects) {
    const { one } = KINDS[object.kind];
    if (one === undefined) continue;
    const id =
      object.kind === 'workers' ? (partnerOf(matrix, actor)?.seal(object.id) ?? object.id) : object.id;
    await ask(one, object.kind, { id }, reaches(actor, object) ? [object.id] : []);
  }
  return different;
}

/** Asks for what each of the objects consists of and for what was done to it: all of it, or as if it were not there. */
export async function compareParts(
  matrix: Matrix,
  actor: MatrixActor,
  objects: readonly Owned[],
): Promise<readonly Difference[]> {
  const known = knownTo(actor, matrix);
  const different: Difference[] = [];
  const ask = async (query: OperationName, args: object, object: Owned, expected: number | undefined) => {
    const { data, errors } = await actor.client.send<Record<string, { totalCount: number } | null> | null>(
      documentFor(query, Object.keys(args), 3),
      args,
    );
    const beyond = toldIn(matrix, actor, data).filter(({ id }) => !known.has(id));
    const codes = (errors ?? []).map(({ extensions }) => extensions.code).join();
    const total = data?.[query]?.totalCount;
    const isRight = !isAllowed(actor.role, query)
      ? codes === 'FORBIDDEN'
      : codes === ''
        ? expected === undefined || total === expected
        : codes === 'NOT_FOUND' && expected === 0;
    if (!isRight || beyond.length > 0)
      different.push({ by: actor.what, query, args, codes, total, expected, beyond, kind: object.kind });
  };
  for (const object of objects) {
    for (const part of parts.filter((name) => PARTS[name].of === object.kind)) {
      // A list without candidates may have no line by which they would be judged.
      if (part === 'candidates' && object.parts[part] === undefined) continue;
      const args = { first: 50, [PARTS[part].named]: object.id };
      await ask(part, args, object, reaches(actor, object) ? (object.parts[part] ?? 0) : 0);
    }
    const record = TIMELINES[object.kind];
    if (!record) continue;
    const isSeen = grantOfRecord(actor.role, record) !== undefined && reaches(actor, object);
    await ask('timeline', { first: 50, record, id: object.id }, object, isSeen ? undefined : 0);
  }
  return different;
}

/** Sums and counts of the first page: how many people are protected where somebody looks. */
export async function compareCoverage(matrix: Matrix, actor: MatrixActor): Promise<readonly Difference[]> {
  const query = '{ coverage { total { protected } } }';
  if (!isAllowed(actor.role, 'coverage'))
    return (await actor.client.refusal(query)) === 'FORBIDDEN' ? [] : [{ by: actor.what, query }];
  const { coverage } = await actor.client.ask<{ coverage: { total: { protected: number } } }>(query);
  const expected = matrix.owned.filter(
    ({ kind, home, owner }) =>
      kind === 'memberships' &&
      home !== null &&
      covers(actor.jurisdiction, actor.level === 'DISTRICT' || actor.level === 'VILLAGE' ? home : owner),
  ).length;
  const told = coverage.total.protected;
  return told === expected ? [] : [{ by: actor.what, query, told, expected }];
}

/** Exports every list that the matrix knows; a file holds as many rows as its list. */
export async function compareExports(matrix: Matrix, actor: MatrixActor): Promise<readonly Difference[]> {
  const start = `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`;
  const different: Difference[] = [];
  const lists = {
    WORKERS: 'workers',
    CANDIDATE_LISTS: 'candidateLists',
    AGREEMENTS: 'agreements',
    DECREES: 'decrees',
    BILLS: 'bills',
    MEMBERSHIPS: 'memberships',
  } as const;
  for (const [resource, kind] of Object.entries(lists) as Array<[string, Kind]>) {
    const input = { idempotencyKey: key(), resource, format: 'CSV' };
    const { data, errors } = await actor.client.send<{ startExport: { id: string } } | null>(start, {
      input,
    });
    const isAllowedTo = isAllowed(actor.role, 'startExport') && isAllowed(actor.role, kind);
    if (!data?.startExport || !isAllowedTo) {
      const codes = errors?.map(({ extensions }) => extensions.code).join();
      if (isAllowedTo || codes !== 'FORBIDDEN') different.push({ by: actor.what, resource, codes });
      continue;
    }
    await runWaitingJobs(matrix.world.services);
    const { job } = await actor.client.ask<{ job: { state: string; result: { rows: number } | null } }>(
      `query ($id: ID!) { job(id: $id) { state result { rows } } }`,
      { id: data.startExport.id },
    );
    const expected = matrix.owned.filter((object) => object.kind === kind && reaches(actor, object)).length;
    if (job.result?.rows !== expected) different.push({ by: actor.what, resource, job, expected });
  }
  return different;
}

const edits = {
  workers: { updateWorker: (id: string) => ({ id, version: 1, fullName: 'Diubah' }) },
  candidateLists: {
    updateCandidateList: (id: string) => ({ id, version: 1, name: `Diubah ${id}` }),
    startCandidateImport: (id: string) => ({ listId: id, fileId: id }),
  },
  jobs: {
    cancelJob: (id: string) => ({ jobId: id }),
    retryJob: (id: string) => ({ jobId: id }),
    forgetColumnMapping: (id: string) => ({ jobId: id }),
    reviseImport: (id: string) => ({ jobId: id, acceptedRepairs: [] }),
    confirmImport: (id: string) => ({ jobId: id }),
    undoImport: (id: string) => ({ jobId: id, reason: 'Percobaan dari luar wilayah' }),
  },
} as const satisfies Partial<Record<Kind, Partial<Record<OperationName, (id: string) => object>>>>;

/** Tries to change those of the objects that lie outside of the own area; each looks like one that is not there. */
export async function trespass(
  actor: MatrixActor,
  objects: readonly Owned[],
): Promise<{ readonly tried: number; readonly different: readonly Difference[] }> {
  const different: Difference[] = [];
  let tried = 0;
  for (const object of objects.filter((candidate) => !reaches(actor, candidate))) {
    const of: Partial<Record<OperationName, (id: string) => object>> =
      (edits as Partial<Record<Kind, object>>)[object.kind] ?? {};
    for (const [name, inputOf] of Object.entries(of) as Array<[OperationName, (id: string) => object]>) {
      const input = { idempotencyKey: key(), ...inputOf(object.id) };
      const code = await actor.client.refusal(documentFor(name, ['input'], 0), { input });
      tried += 1;
      if (code !== (isAllowed(actor.role, name) ? 'NOT_FOUND' : 'FORBIDDEN'))
        different.push({ by: actor.what, name, object, code });
    }
  }
  return { tried, different };
}
