import { asSuperuser } from './as-superuser.js';
import { type Client, key, type World } from './world.js';

const create = 'mutation ($input: CreateWorkerInput!) { record: createWorker(input: $input) { id version } }';
export const update = 'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }';
export const pairs = `query ($filter: DuplicatePairFilter) { duplicatePairs(first: 50, filter: $filter) {
  nodes { id version state one { id } other { id } } } }`;
export const preview = `query ($pairId: ID!, $survivorId: ID!) { workerMergePreview(pairId: $pairId, survivorId: $survivorId) {
  obstacle survivorVersion absorbedVersion differing lacking missing listsPassing listsEnding placesPassing observations memberships } }`;
export const merge = `mutation ($input: MergeWorkersInput!) { mergeWorkers(input: $input) { id fullName phone merges { id } } }`;
export const undo = `mutation ($input: UndoWorkerMergeInput!) { undoWorkerMerge(input: $input) { id fullName phone } }`;
const worker = `query ($id: ID!) { worker(id: $id) { id fullName nikMasked phone address version
  merges { id isSurvivor other { id fullName } taken mergedBy undoneAt undoableUntil undoObstacle editedSince } } }`;
export const list =
  'query ($filter: WorkerFilter) { workers(first: 50, filter: $filter) { totalCount nodes { id } } }';
/** Puts somebody onto a list, past an import. */
export const listed = `INSERT INTO candidate (list_id, person_id, added_in, regency_id) SELECT $1, id, 1, regency_id FROM person WHERE id = $2`;
/** A decile with its source. */
export const told = { decileSource: 'P3KE', decileObservedOn: '2024-03-01' };
export const reason = 'KTP dan KK dilihat: satu orang';

interface Preview {
  readonly obstacle: string | null;
  readonly survivorVersion: number;
  readonly absorbedVersion: number;
  readonly differing: readonly string[];
}
interface WorkerView {
  readonly fullName: string;
  readonly nikMasked: string | null;
  readonly phone: string | null;
  readonly version: number;
  readonly merges: ReadonlyArray<{ readonly id: string; readonly isSurvivor: boolean }>;
}

/** What is done with two records of one person in Parepare, by an officer of it unless another is named. */
export function mergeGround(world: World, officer: Client, here: string) {
  let people = 0;
  const register = async (input: object, client = officer) =>
    (
      await client.ask<{ record: { id: string } }>(create, {
        input: { idempotencyKey: key(), sex: 'MALE', villageId: here, ...input },
      })
    ).record.id;
  /** Two records that a search finds to be of one person; the second one with the number and the phone. */
  const twice = async (first: object = {}, second: object = {}, { bothNumbered = false } = {}) => {
    people += 1;
    const name = `Abdul ${'bcdfghjklmnp'[people]}arunrang ${'aeiou'[people % 5]}lim`;
    const birthDate = `1971-02-${birthDay()}`;
    const nik = `737204${birthDay()}0271000`;
    const slip = bothNumbered ? { nik: `${nik}2` } : {};
    const one = await register({ fullName: name, birthDate, ...slip, ...first });
    const other = await register({
      fullName: name.replace('arun', 'arum'),
      birthDate,
      nik: `${nik}1`,
      phone: '081234567890',
      ...second,
    });
    return { one, other, pair: await pairOf(one) };
  };
  /** The day in February 1971 on which the last two were born. */
  const birthDay = () => String(people).padStart(2, '0');
  const pairOf = async (workerId: string, client = officer, state = 'OPEN') => {
    const { duplicatePairs } = await client.ask<{
      duplicatePairs: { nodes: Array<{ id: string; version: number; state: string }> };
    }>(pairs, { filter: { workerId, state } });
    const [pair] = duplicatePairs.nodes;
    if (!pair) throw new Error('no pair was found');
    return pair;
  };
  const previewOf = async (pairId: string, survivorId: string, client = officer) =>
    (await client.ask<{ workerMergePreview: Preview }>(preview, { pairId, survivorId })).workerMergePreview;
  const inputOf = async (
    pair: { id: string; version: number },
    survivorId: string,
    takes: readonly string[] = [],
    client = officer,
  ) => {
    const { survivorVersion, absorbedVersion } = await previewOf(pair.id, survivorId, client);
    return {
      input: {
        idempotencyKey: key(),
        ...pick(pair),
        survivorId,
        survivorVersion,
        absorbedVersion,
        takes,
        reason,
      },
    };
  };
  const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
  const merged = async (
    pair: { id: string; version: number },
    survivorId: string,
    takes: readonly string[] = [],
    client = officer,
  ) => {
    const { mergeWorkers } = await client.ask<{ mergeWorkers: { merges: [{ id: string }] } }>(
      merge,
      await inputOf(pair, survivorId, takes, client),
    );
    return mergeWorkers.merges[0].id;
  };
  const propose = (listId: string, lineId: string) =>
    officer.ask(`mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats: 1,
        startsOn: '2024-05-01',
      },
    });
  const parting = (id: string) => ({ input: { idempotencyKey: key(), id, reason: 'Ternyata dua orang' } });
  const read = async (id: string, client = officer) =>
    (await client.ask<{ worker: WorkerView | null }>(worker, { id })).worker;
  const isListed = async (id: string, client = officer) => {
    const { workers } = await client.ask<{ workers: { totalCount: number } }>(list, {
      filter: { ids: [id] },
    });
    return workers.totalCount === 1;
  };
  /** What the database holds of some people and their lists, but for versions, instants and how a number is encrypted. */
  const held = (ids: readonly string[]) =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ held: unknown }>(
        `SELECT jsonb_build_object(
           'persons', (SELECT jsonb_agg(to_jsonb(p) - 'updated_at' - 'version' ORDER BY p.id) FROM person p WHERE p.id = ANY ($1)),
           'candidates', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.list_id, c.person_id) FROM candidate c WHERE c.person_id = ANY ($1)),
           'waiting', (SELECT jsonb_agg(jsonb_build_object('person', w.person_id, 'line', w.line_id, 'since', w.entered_on) ORDER BY w.person_id)
             FROM waiting_place w WHERE w.person_id = ANY ($1) AND w.left_on IS NULL),
           'lists', (SELECT jsonb_agg(jsonb_build_object('id', l.id, 'merged', l.merged) ORDER BY l.id) FROM candidate_list l),
           'deciles', (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM decile_observation o WHERE o.person_id = ANY ($1)),
           'pairs', (SELECT jsonb_agg(jsonb_build_object('one', d.one_id, 'other', d.other_id, 'state', d.state) ORDER BY d.one_id, d.other_id)
             FROM duplicate_pair d WHERE d.one_id = ANY ($1) OR d.other_id = ANY ($1))) AS held`,
        [ids],
      );
      return rows[0]?.held;
    });
  return {
    register,
    twice,
    birthDay,
    pairOf,
    previewOf,
    inputOf,
    merged,
    propose,
    parting,
    read,
    isListed,
    held,
  };
}
