import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { asSuperuser } from './as-superuser.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const OLD = '73.72.01.1004';
const NEW = '73.72.02.1001';
const done = (mutation: string, answer = 'id') =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { made: ${mutation}(input: $input) { ${answer} } }`;
const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });

describe('candidates who move', () => {
  let world: World;
  let officer: Client;
  let oldOperator: Client;
  let newOperator: Client;
  let newDistrict: Client;
  let province: Client;
  let listId: string;
  let ids: readonly string[];

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { lineId } = await signedAgreement(world, officer, 9);
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 6);
    await live(OLD);
    ids = await asSuperuser(
      world,
      async (db) => (await db.query<{ id: string }>('SELECT id FROM person ORDER BY id')).rows,
    ).then((rows) => rows.map(({ id }) => id));
    oldOperator = await world.user('VILLAGE_OPERATOR', { region: OLD });
    newOperator = await world.user('VILLAGE_OPERATOR', { region: NEW });
    newDistrict = await world.user('DISTRICT_OFFICER', { region: NEW.slice(0, 8) });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    await officer.ask(done('demandChecks', 'version'), input({ id: listId, version: 1, upTo: 'DISTRICT' }));
  });
  afterAll(() => world.close());

  /** The registry says that some live in a village from now on; without ids everybody. */
  const live = async (code: string, some?: readonly string[]) => {
    const [villageId, districtId, regencyId] = [
      await world.regionId(code),
      await world.regionId(code.slice(0, 8)),
      await world.regionId(code.slice(0, 5)),
    ];
    await asSuperuser(world, (db) =>
      db.query(
        'UPDATE person SET village_id = $1, district_id = $2, regency_id = $3 WHERE $4::uuid[] IS NULL OR id = ANY ($4)',
        [villageId, districtId, regencyId, some ?? null],
      ),
    );
  };
  const open = async (client: Client) => {
    const { villageChecks } = await client.ask<{
      villageChecks: { nodes: Array<{ id: string; tally: { people: number; unjudged: number } }> };
    }>(
      'query { villageChecks(first: 9, filter: { isOpen: true }) { nodes { id tally { people unjudged } } } }',
    );
    return villageChecks.nodes;
  };
  const seen = async (client: Client) => {
    const { checkedCandidates } = await client.ask<{ checkedCandidates: { nodes: Array<{ id: string }> } }>(
      'query ($listId: ID!) { checkedCandidates(listId: $listId, first: 9) { nodes { id } } }',
      { listId },
    );
    return checkedCandidates.nodes.map(({ id }) => id).toSorted();
  };
  const counts = async (client = officer) => {
    const { enrolmentBoard } = await client.ask<{
      enrolmentBoard: { stages: Array<{ stage: string; reason: string | null; people: number }> };
    }>('query ($listId: ID!) { enrolmentBoard(listId: $listId) { stages { stage reason people } } }', {
      listId,
    });
    return Object.fromEntries(enrolmentBoard.stages.map((of) => [`${of.stage} ${of.reason}`, of.people]));
  };
  const judge = async (client: Client, rows: object[]) =>
    client.ask(done('judgeCandidates'), input({ checkId: (await open(client))[0]?.id, rows }));
  const some = (from: number, to: number) => ids.slice(from, to);

  it('has whoever moved within the regency checked by the village where they live now, and by no other', async () => {
    await judge(oldOperator, [
      { workerId: ids[0], verdict: 'CONFIRMED' },
      { workerId: ids[1], verdict: 'REJECTED', reason: 'MOVED' },
      { workerId: ids[2], verdict: 'CONFIRMED' },
    ]);
    await live(NEW, some(0, 2));
    expect(await open(oldOperator)).toMatchObject([{ tally: { people: 4, unjudged: 3 } }]);
    expect(await open(newOperator)).toMatchObject([{ tally: { people: 2, unjudged: 2 } }]);
    expect(await seen(newOperator)).toEqual(some(0, 2));
    expect(await seen(newDistrict)).toEqual(some(0, 2));
    expect(await seen(oldOperator)).toEqual(some(2, 6));
    expect(await counts()).toEqual({ 'VILLAGE NOT_JUDGED': 5, 'VILLAGE MINUTES_OPEN': 1 });
    await judge(newOperator, [{ workerId: ids[1], verdict: 'CONFIRMED' }]);
  });

  it('leaves what village and district are done with', async () => {
    const id = (await open(oldOperator))[0]?.id ?? '';
    await world.server.http.inject({
      method: 'PUT',
      url: `/village-checks/${id}/minutes?name=berita-acara.pdf`,
      headers: { 'x-lindung': '1', 'content-type': 'application/pdf', ...oldOperator.headers },
      payload: pdfOf(),
    });
    const minutes = { number: 'BA 1/2024', heldOn: '2024-05-30', chair: 'Kepala desa (contoh)', present: 24 };
    await oldOperator.ask(done('fileMinutes'), input({ id, ...minutes }));
    const oldDistrict = await world.user('DISTRICT_OFFICER', { region: OLD.slice(0, 8) });
    await oldDistrict.ask(
      done('confirmVerdicts', 'waiting'),
      input({ listId, workerIds: [ids[2]], villageId: null }),
    );
    await live(NEW, some(2, 3));
    expect(await counts()).toMatchObject({ 'READY null': 1 });
    expect(await seen(newOperator)).toEqual(some(0, 2));
  });

  it('waits for nobody who lives in another regency: they are out of the list, as the province sees with the reason', async () => {
    await live('73.09.01.1001', some(5, 6));
    expect(Object.values(await counts()).reduce((sum, people) => sum + people, 0)).toBe(5);
    expect(await counts(province)).toMatchObject({ 'BARRED MOVED': 1 });
    expect(await seen(oldOperator)).toEqual(some(3, 5));
  });

  it('ends the open check of a village that nobody of the list lives in any longer', async () => {
    await live(OLD, some(0, 1));
    expect(await open(newOperator)).toMatchObject([{ tally: { people: 1 } }]);
    const third = '73.72.02.1002';
    await live(third, some(0, 1));
    const operator = await world.user('VILLAGE_OPERATOR', { region: third });
    expect(await open(operator)).toHaveLength(1);
    await live(NEW, some(0, 1));
    expect(await open(operator)).toHaveLength(0);
    expect(await open(newOperator)).toMatchObject([{ tally: { people: 2 } }]);
  });
});
