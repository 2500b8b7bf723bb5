import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { asSuperuser } from './as-superuser.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const demand = 'mutation ($input: DemandChecksInput!) { demandChecks(input: $input) { version checksUpTo } }';
const judge =
  'mutation ($input: JudgeCandidatesInput!) { judgeCandidates(input: $input) { id tally { unjudged } } }';
const file = `mutation ($input: FileMinutesInput!) { fileMinutes(input: $input) { minutes { number filedBy } paper { name } } }`;
const confirm = 'mutation ($input: ConfirmVerdictsInput!) { confirmVerdicts(input: $input) { waiting own } }';
const sendBack =
  'mutation ($input: ReturnCandidatesInput!) { returnCandidates(input: $input) { waiting own } }';
const checksOf = `query ($isOpen: Boolean) { villageChecks(first: 50, filter: { isOpen: $isOpen }) { nodes {
  id listId listName upTo round village { id } minutes { number } tally { people unjudged confirmed rejected doubtful returned settled } } } }`;
const awaitedOf =
  'query ($waits: Boolean) { villageChecks(first: 50, filter: { waitsForDistrict: $waits }) { nodes { round } } }';
const peopleOf = `query ($listId: ID!, $filter: CheckedCandidateFilter) { checkedCandidates(listId: $listId, first: 50, filter: $filter) { nodes {
  id worker { fullName nikMasked } village { verdict reason note } district { verdict note } } } }`;
const judged = `query ($listId: ID!) { candidates(listId: $listId, first: 50) { nodes { id eligible reasons { reason citation } } } }`;
const minutes = { number: 'BA 1/2024', heldOn: '2024-05-30', chair: 'Kepala desa (contoh)', present: 24 };

interface Check {
  readonly id: string;
  readonly round: number;
  readonly listName: string;
  readonly upTo: string | null;
  readonly tally: Readonly<Record<string, number>>;
}
interface Person {
  readonly id: string;
  readonly village: { verdict: string; reason: string | null } | null;
}

/** The first of what has to be there. */
const firstOf = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('there is none');
  return row;
};

describe('the check of candidates by their villages', () => {
  let world: World;
  let officer: Client;
  let operator: Client;
  let head: Client;
  let district: Client;
  let elsewhere: Client;
  let listId: string;
  let ids: readonly string[];

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { lineId } = await signedAgreement(world, officer, 9);
    listId = await emptyList(officer, lineId);
    const regencyId = await world.regionId('73.72');
    await plantCandidates(world.services, regencyId, listId, 8);
    // An import writes where somebody lives beside the list; all eight live in one ward.
    const [village, elsewhereId] = [
      await world.regionId('73.72.01.1004'),
      await world.regionId('73.72.01.1005'),
    ];
    const districtId = await world.regionId('73.72.01');
    await asSuperuser(world, async (db) => {
      await db.query('UPDATE person SET village_id = $1, district_id = $2', [village, districtId]);
      await db.query('UPDATE candidate SET village_id = $1, district_id = $2', [village, districtId]);
    });
    operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.01.1004' });
    head = await world.user('VILLAGE_HEAD', { region: '73.72.01.1004' });
    elsewhere = await world.user('VILLAGE_OPERATOR', { region: '73.72.01.1005' });
    district = await world.user('DISTRICT_OFFICER', { region: '73.72.01' });
    expect(elsewhereId).not.toBe(village);
  });
  afterAll(() => world.close());

  const idAt = (place: number): string => firstOf(ids.slice(place));
  const checks = async (client: Client, isOpen: boolean | null = null) =>
    (await client.ask<{ villageChecks: { nodes: Check[] } }>(checksOf, { isOpen })).villageChecks.nodes;
  const people = async (client: Client, filter: object = {}) =>
    (await client.ask<{ checkedCandidates: { nodes: Person[] } }>(peopleOf, { listId, filter }))
      .checkedCandidates.nodes;
  const eligible = async () => {
    const { candidates } = await officer.ask<{
      candidates: { nodes: Array<{ id: string; eligible: boolean; reasons: Array<{ reason: string }> }> };
    }>(judged, { listId });
    return new Map(candidates.nodes.map((one) => [one.id, one.reasons.map(({ reason }) => reason)]));
  };
  const say = (client: Client, checkId: string, input: object) =>
    client.send(judge, { input: { idempotencyKey: key(), checkId, ...input } });

  it('is opened in every village with candidates by the regency, which says how far it goes; until then nobody waits for it', async () => {
    expect([...(await eligible()).values()].flat()).not.toContain('CHECK_PENDING');
    expect(await checks(operator)).toEqual([]);
    const { demandChecks } = await officer.ask<{ demandChecks: { checksUpTo: string } }>(demand, {
      input: { idempotencyKey: key(), id: listId, version: 1, upTo: 'DISTRICT' },
    });
    expect(demandChecks.checksUpTo).toBe('DISTRICT');
    const check = firstOf(await checks(operator));
    expect(check).toMatchObject({ round: 1, upTo: 'DISTRICT', tally: { people: 8, unjudged: 8 } });
    expect(check.listName).toMatch(/^Daftar/);
    expect(await checks(elsewhere)).toEqual([]);
    expect(await people(elsewhere)).toEqual([]);
    ids = (await people(operator)).map(({ id }) => id);
    expect(ids).toHaveLength(8);
    const reasons = await eligible();
    expect(ids.every((id) => reasons.get(id)?.includes('CHECK_PENDING'))).toBe(true);
  });

  it('takes a verdict with its reason for each person, and asks for a note where the reason is another one', async () => {
    const check = firstOf(await checks(operator));
    const [first, second, third] = ids;
    const wrong = { rows: [{ workerId: first, verdict: 'REJECTED' }] };
    expect((await say(operator, check.id, wrong)).errors?.[0]).toMatchObject({
      extensions: { code: 'VALIDATION', field: 'rows.0.reason' },
    });
    const withNik = {
      rows: [{ workerId: first, verdict: 'REJECTED', reason: 'OTHER', note: '7372014507890123' }],
    };
    expect((await say(operator, check.id, withNik)).errors?.[0]?.extensions.params).toMatchObject({
      fields: [{ field: 'rows.0.note', code: 'TEXT_HOLDS_NIK' }],
    });
    const rows = [
      { workerId: first, verdict: 'REJECTED', reason: 'DIED' },
      { workerId: second, verdict: 'DOUBTFUL', reason: 'OTHER', note: 'Alamat belum ditemukan' },
      { workerId: third, verdict: 'CONFIRMED' },
    ];
    expect((await say(operator, check.id, { rows })).data).toMatchObject({
      judgeCandidates: { tally: { unjudged: 5 } },
    });
    expect((await say(elsewhere, check.id, { rows })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const refused = (await eligible()).get(idAt(0));
    expect(refused).toContain('CHECK_REFUSED');
    expect(refused).not.toContain('CHECK_PENDING');
  });

  it('confirms all who are not judged yet when they are as many as were shown, and leaves what was said of single ones', async () => {
    const check = firstOf(await checks(head));
    expect((await say(head, check.id, { expectedCount: 4 })).errors?.[0]).toMatchObject({
      extensions: { code: 'CHECK_COUNT_CHANGED', params: { shown: 4, now: 5 } },
    });
    expect((await say(head, check.id, { expectedCount: 5 })).data).toMatchObject({
      judgeCandidates: { tally: { unjudged: 0 } },
    });
    expect((await say(head, check.id, { expectedCount: 5 })).errors?.[0]?.extensions.code).toBe(
      'CHECK_NOBODY',
    );
    expect((await people(head, { villageVerdict: 'REJECTED' })).map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('is closed by the minutes with their signed paper, after which the village says no more of whom it judged', async () => {
    const check = firstOf(await checks(operator));
    const upload = (name: string) =>
      world.server.http.inject({
        method: 'PUT',
        url: `/village-checks/${check.id}/minutes?name=${name}`,
        headers: { 'x-lindung': '1', 'content-type': 'application/pdf', ...operator.headers },
        payload: pdfOf(),
      });
    expect((await upload('lama.pdf')).statusCode).toBe(201);
    const kept = await upload('berita-acara.pdf');
    const { fileMinutes } = await operator.ask<{ fileMinutes: object }>(file, {
      input: { idempotencyKey: key(), id: check.id, ...minutes },
    });
    expect(fileMinutes).toMatchObject({
      minutes: { number: 'BA 1/2024' },
      paper: { name: 'berita-acara.pdf' },
    });
    expect((await upload('lain.pdf')).json()).toMatchObject({
      errors: [{ extensions: { code: 'MINUTES_PAPER_KEPT' } }],
    });
    const get = (client: Client) =>
      world.server.http.inject({
        url: `/minutes-papers/${kept.json<{ id: string }>().id}`,
        headers: client.headers,
      });
    expect((await get(district)).rawPayload.equals(pdfOf())).toBe(true);
    expect((await get(elsewhere)).statusCode).toBe(404);
    expect(
      (await say(operator, check.id, { rows: [{ workerId: ids[2], verdict: 'CONFIRMED' }] })).errors?.[0]
        ?.extensions.code,
    ).toBe('CHECK_FILED');
    // Who is in doubt gets another check, and holds nobody up.
    const open = await checks(operator, true);
    expect(open).toMatchObject([{ round: 2, tally: { people: 1, unjudged: 1 } }]);
    expect(
      (
        await say(operator, firstOf(open).id, {
          rows: [{ workerId: ids[2], verdict: 'REJECTED', reason: 'MOVED' }],
        })
      ).errors?.[0]?.extensions.code,
    ).toBe('CHECK_FILED');
  });

  it('goes on to the district, which lets the verdicts of others stand and sends single people back with a note', async () => {
    const part = { idempotencyKey: key(), listId };
    expect((await people(district, { waitsFor: 'DISTRICT' })).length).toBe(7);
    const awaited = async (waits: boolean) =>
      (await district.ask<{ villageChecks: { nodes: Array<{ round: number }> } }>(awaitedOf, { waits }))
        .villageChecks.nodes;
    expect(await awaited(true)).toHaveLength(1);
    expect(await district.refusal(confirm, { input: { ...part, workerIds: [ids[1]] } })).toBe(
      'CHECK_NOT_JUDGED',
    );
    await district.ask(sendBack, {
      input: { idempotencyKey: key(), listId, rows: [{ workerId: ids[7], note: 'Periksa alamatnya lagi' }] },
    });
    expect(await district.refusal(confirm, { input: { ...part, expectedCount: 7 } })).toBe(
      'CHECK_COUNT_CHANGED',
    );
    const { confirmVerdicts } = await district.ask<{ confirmVerdicts: object }>(confirm, {
      input: { ...part, idempotencyKey: key(), expectedCount: 6 },
    });
    expect(confirmVerdicts).toEqual({ waiting: 0, own: 0 });
    expect(await awaited(true)).toEqual([]);
    const reasons = await eligible();
    expect(ids.filter((id) => !reasons.get(id)?.some((reason) => reason.startsWith('CHECK_')))).toEqual(
      ids.slice(2, 7),
    );
    expect(reasons.get(idAt(0))).toContain('CHECK_REFUSED');
    expect(reasons.get(idAt(7))).toContain('CHECK_PENDING');
    expect(await checks(operator, true)).toMatchObject([
      { round: 2, tally: { people: 2, unjudged: 2, confirmed: 0, returned: 1, settled: 0 } },
    ]);
    expect(await checks(operator, false)).toMatchObject([
      {
        round: 1,
        tally: { people: 8, unjudged: 0, confirmed: 6, rejected: 1, doubtful: 1, returned: 1, settled: 6 },
      },
    ]);
  });

  it('is asked of the village again for whom the district sent back, and of another officer than the one who judged', async () => {
    const open = firstOf(await checks(operator, true));
    const rows = [{ workerId: ids[1], verdict: 'CONFIRMED' }];
    await operator.ask(judge, { input: { idempotencyKey: key(), checkId: open.id, rows } });
    // Who was sent back is not judged in this check before it says so.
    expect((await say(operator, open.id, { expectedCount: 1 })).data).toMatchObject({
      judgeCandidates: { tally: { unjudged: 0 } },
    });
    expect(firstOf(await checks(operator, true)).tally).toMatchObject({
      people: 2,
      confirmed: 2,
      returned: 0,
    });
    await operator.ask(file, {
      input: { idempotencyKey: key(), id: open.id, ...minutes, number: 'BA 2/2024' },
    });
    expect(await checks(operator, true)).toEqual([]);
    // The operator becomes an officer of the district as well.
    await officer.ask('mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        userId: operator.userId,
        role: 'DISTRICT_OFFICER',
        level: 'DISTRICT',
        regionId: String(await world.regionId('73.72.01')),
        validFrom: '2024-05-31',
      },
    });
    const { rows: given } = await asSuperuser(world, (db) =>
      db.query<{ id: string }>(`SELECT id FROM assignment WHERE user_id = $1 AND level = 'DISTRICT'`, [
        operator.userId,
      ]),
    );
    await operator.ask(
      'mutation ($id: ID!) { chooseAssignment(input: { assignmentId: $id }) { user { id } } }',
      { id: given[0]?.id },
    );
    expect(
      await operator.refusal(confirm, { input: { idempotencyKey: key(), listId, workerIds: [ids[1]] } }),
    ).toBe('CHECK_SAME_PERSON');
    expect(
      await operator.refusal(confirm, { input: { idempotencyKey: key(), listId, expectedCount: 2 } }),
    ).toBe('CHECK_SAME_PERSON');
    await expect(
      asSuperuser(world, (db) =>
        db.query(`UPDATE candidate_check SET made_by = judged_by WHERE step = 'DISTRICT' AND is_current`),
      ),
    ).rejects.toMatchObject({ constraint: 'ck_candidate_check_two_people' });
    await district.ask(confirm, { input: { idempotencyKey: key(), listId, workerIds: [ids[1], ids[7]] } });
    const reasons = await eligible();
    expect(ids.filter((id) => !reasons.get(id)?.some((reason) => reason.startsWith('CHECK_'))).length).toBe(
      7,
    );
  });
});
