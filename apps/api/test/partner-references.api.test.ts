import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { partnerOf } from './attack.js';
import { candidate, newList } from './candidate-file.js';
import { listed, mergeGround, undo } from './merge-ground.js';
import { type Client, key, World } from './world.js';

const add = `mutation ($input: AddCandidatesInput!) { addCandidates(input: $input) {
  rows { reference outcome candidateId problems { code } } } }`;
const read = `query ($id: ID!, $references: [String!]) { addedCandidates(candidateListId: $id, references: $references, first: 10) {
  nodes { reference candidateId } } }`;

interface Row {
  readonly outcome: string;
  readonly candidateId: string | null;
  readonly problems: ReadonlyArray<{ readonly code: string }>;
}

/** A made-up person as a program sends one, under a reference. */
function sent(n: number, reference: string) {
  const line = candidate(n);
  return {
    reference,
    nik: line.NIK,
    fullName: line['Nama Lengkap'],
    birthDate: line['Tanggal Lahir'],
    sex: line['Jenis Kelamin'],
    villageCode: line['Kode Wilayah'],
    occupation: line.Pekerjaan,
    decile: line.Desil,
  };
}

describe('references of a partner', () => {
  let world: World;
  let officer: Client;
  let partner: Client;
  let ground: ReturnType<typeof mergeGround>;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    partner = await partnerOf(world, '73.72', ['candidates:write']);
    ground = mergeGround(world, officer, String(await world.regionId('73.72.04.1003')));
  });
  afterAll(() => world.close());

  const input = (candidateListId: string, rows: readonly object[]) => ({
    input: { idempotencyKey: key(), candidateListId, rows },
  });
  const addTo = async (listId: string, rows: readonly object[]): Promise<readonly Row[]> =>
    (await partner.ask<{ addCandidates: { rows: Row[] } }>(add, input(listId, rows))).addCandidates.rows;

  it('that were used again while two records were one stay with whom they were given to when the records are parted', async () => {
    const list = await newList(officer);
    const [first] = await addTo(list, [sent(1, 'SATU')]);
    const { one, other, pair } = await ground.twice();
    await asSuperuser(world, async (client) => {
      for (const id of [one, other]) await client.query(listed, [list, id]);
      await client.query(
        `UPDATE candidate c SET partner_id = p.partner_id, partner_reference = 'DUA', partner_row = p.partner_row
         FROM candidate p WHERE p.list_id = $1 AND p.partner_reference = 'SATU' AND c.list_id = $1 AND c.person_id = $2`,
        [list, other],
      );
    });
    const merge = await ground.merged(pair, one);
    const [again] = await addTo(list, [sent(2, 'DUA')]);
    expect(again?.outcome).toBe('ADDED');
    await officer.ask(undo, ground.parting(merge));
    expect(await partner.ask(read, { id: list })).toEqual({
      addedCandidates: {
        nodes: [
          { reference: 'DUA', candidateId: again?.candidateId },
          { reference: 'SATU', candidateId: first?.candidateId },
        ],
      },
    });
    expect(await ground.isListed(other)).toBe(true);
    // And what nobody used meanwhile is there again.
    const parted = await ground.merged(await ground.pairOf(one), one);
    await officer.ask(undo, ground.parting(parted));
    expect(await addTo(list, [sent(2, 'DUA')])).toMatchObject([{ outcome: 'UPDATED_NOTHING' }]);
  });

  it('go onto lists that the application finds: those of the area of its key, the newest first', async () => {
    const lists = `query ($first: Int!, $after: String) { listsToAddTo(first: $first, after: $after) {
      totalCount nodes { id name sourceDate region { code } } pageInfo { hasNextPage endCursor } } }`;
    interface Lists {
      readonly listsToAddTo: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{ id: string; name: string; region: { code: string } }>;
        readonly pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const [before, list, elsewhere] = [await newList(officer), await newList(officer), await newList(barru)];
    const { listsToAddTo } = await partner.ask<Lists>(lists, { first: 200 });
    const ids = listsToAddTo.nodes.map(({ id }) => id);
    expect(listsToAddTo.nodes[0]).toMatchObject({ id: list, region: { code: '73.72' } });
    expect(ids).toEqual([...ids].sort().reverse());
    expect(ids).toContain(before);
    expect(ids).not.toContain(elsewhere);
    expect(listsToAddTo.totalCount).toBe(ids.length);
    const first = (await partner.ask<Lists>(lists, { first: 1 })).listsToAddTo;
    const next = await partner.ask<Lists>(lists, { first: 1, after: first.pageInfo.endCursor });
    expect(next.listsToAddTo.nodes[0]?.id).toBe(ids[1]);
    const reader = await partnerOf(world, '73.72', ['coverage:read']);
    expect(await reader.refusal(lists, { first: 1 })).toBe('FORBIDDEN');
    expect(await officer.refusal(lists, { first: 1 })).toBe('FORBIDDEN');
  });

  it('that hold a NUL are refused in the row, and asked for tell which field is wrong, without breaking anything', async () => {
    const list = await newList(officer);
    expect(await addTo(list, [sent(11, 'A\u0000B'), sent(12, 'AB')])).toMatchObject([
      { outcome: 'REFUSED', problems: [{ code: 'REFERENCE_INVALID' }] },
      { outcome: 'ADDED' },
    ]);
    for (const references of [['\u0000'], ['AB', 'A\u0000B'], ['AB\u001f']]) {
      const { errors } = await partner.send(read, { id: list, references });
      expect(errors).toMatchObject([
        { extensions: { code: 'VALIDATION', field: `references.${references.length - 1}` } },
      ]);
    }
  });

  it('tell the state in the order of the domain, and who is restricted or lives elsewhere not at all', async () => {
    const list = await newList(officer);
    await addTo(list, [sent(21, 'RAGU'), sent(22, 'KANTOR'), sent(23, 'PINDAH'), sent(24, 'BATAS')]);
    await asSuperuser(world, async (client) => {
      await client.query('SET session_replication_role = replica');
      const judged = (reference: string, step: string, verdict: string) =>
        client.query(
          `INSERT INTO candidate_check (list_id, person_id, step, turn, verdict, reason, note, judged_by, regency_id, village_id, check_id)
           SELECT list_id, person_id, $3, 1, $4, CASE WHEN $3 = 'VILLAGE' THEN 'MOVED' END, CASE WHEN $3 = 'PRECHECK' THEN 'Ganda' END,
             $5, regency_id, village_id, CASE WHEN $3 = 'VILLAGE' THEN gen_random_uuid() END FROM candidate WHERE list_id = $1 AND partner_reference = $2`,
          [list, reference, step, verdict, officer.userId],
        );
      await judged('RAGU', 'VILLAGE', 'DOUBTFUL');
      await judged('KANTOR', 'VILLAGE', 'DOUBTFUL');
      await judged('KANTOR', 'PRECHECK', 'REJECTED');
      const person = `WHERE id = (SELECT person_id FROM candidate WHERE list_id = $1 AND partner_reference = $2)`;
      await client.query(`UPDATE person SET restricted_on = '2024-05-31' ${person}`, [list, 'BATAS']);
      await client.query(`UPDATE person SET regency_id = $3 ${person}`, [
        list,
        'PINDAH',
        await world.regionId('73.11'),
      ]);
    });
    const { addedCandidates } = await partner.ask<{
      addedCandidates: { nodes: ReadonlyArray<{ reference: string; state: string }> };
    }>(
      `query ($id: ID!) { addedCandidates(candidateListId: $id, references: [" KANTOR ", "RAGU", "PINDAH", "BATAS"], first: 10) {
         nodes { reference state } } }`,
      { id: list },
    );
    expect(addedCandidates.nodes).toEqual([
      { reference: 'KANTOR', state: 'REJECTED' },
      { reference: 'RAGU', state: 'IN_QUESTION' },
    ]);
  });
});
