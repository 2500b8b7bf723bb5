import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const boardOf = `query ($listId: ID!, $villageId: ID) { enrolmentBoard(listId: $listId, villageId: $villageId) {
  people stages { stage reason people oldestSince } } }`;
const onStage = `query ($listId: ID!, $filter: BoardCandidateFilter) {
  boardCandidates(listId: $listId, first: 50, filter: $filter) { nodes { id stage reason since worker { fullName } } } }`;
const candidaciesOf = `query ($workerId: ID!) { candidacies(workerId: $workerId, first: 10) { nodes { id stage reason } } }`;
const done = (mutation: string, answer = 'id') =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { made: ${mutation}(input: $input) { ${answer} } }`;

interface Board {
  readonly people: number;
  readonly stages: ReadonlyArray<{ stage: string; reason: string | null; people: number }>;
}

describe('the board of a candidate list', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let branch: Client;
  let operator: Client;
  let district: Client;
  let lineId: string;
  let listId: string;
  let villageId: string;
  let ids: string[];

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    branch = await world.user('BRANCH_OFFICER', { officeId: await newBranch(world, ['73.72']) });
    ({ lineId } = await signedAgreement(world, officer, 3));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 8);
    const [village, districtId] = [await world.regionId('73.72.01.1004'), await world.regionId('73.72.01')];
    villageId = String(village);
    ids = await asSuperuser(world, async (db) => {
      await db.query('UPDATE person SET village_id = $1, district_id = $2', [village, districtId]);
      await db.query('UPDATE candidate SET village_id = $1, district_id = $2', [village, districtId]);
      const { rows } = await db.query<{ id: string }>('SELECT id FROM person ORDER BY id');
      return rows.map(({ id }) => id);
    });
    operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.01.1004' });
    district = await world.user('DISTRICT_OFFICER', { region: '73.72.01' });
  });
  afterAll(() => world.close());

  const board = async (of: object = {}, client: Client = officer) =>
    (await client.ask<{ enrolmentBoard: Board }>(boardOf, { listId, ...of })).enrolmentBoard;
  /** How many stand where: `STAGE` or `STAGE/REASON`. */
  const counts = async () =>
    Object.fromEntries(
      (await board()).stages.map(({ stage, reason, people }) => [
        reason === null ? stage : `${stage}/${reason}`,
        people,
      ]),
    );
  const at = (place: number): string => {
    const id = ids[place];
    if (id === undefined) throw new Error('there are eight');
    return id;
  };
  const checkId = async () => {
    const { villageChecks } = await operator.ask<{ villageChecks: { nodes: Array<{ id: string }> } }>(
      'query { villageChecks(first: 5, filter: { isOpen: true }) { nodes { id } } }',
    );
    return villageChecks.nodes[0]?.id ?? '';
  };
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });
  const propose = async (number: string) =>
    (
      await officer.ask<{ made: { id: string; version: number } }>(
        done('proposeDecree', 'id version'),
        input({
          lineId,
          listId,
          number,
          title: 'Penetapan peserta',
          startsOn: '2024-06-01',
          seats: 3,
        }),
      )
    ).made;

  it('turns the pages of a list of many who came at one moment, each of them once', async () => {
    const waiting = `query ($after: String) { identityMatches(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      identityMatches: {
        nodes: Array<{ id: string }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null && seen.length < 20;) {
      const { nodes, pageInfo } = (await officer.ask<Page>(waiting, { after })).identityMatches;
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('says of a list without a demand that all of it may be proposed', async () => {
    expect(await counts()).toEqual({ READY: 8 });
  });

  it('says for whom each of them waits: the village, its minutes, the district', async () => {
    await officer.ask(done('demandChecks', 'version'), input({ id: listId, version: 1, upTo: 'DISTRICT' }));
    expect(await counts()).toEqual({ 'VILLAGE/NOT_JUDGED': 8 });
    const rows = [
      { workerId: at(0), verdict: 'REJECTED', reason: 'NOT_VULNERABLE' },
      { workerId: at(1), verdict: 'DOUBTFUL', reason: 'MOVED' },
      ...ids.slice(2).map((workerId) => ({ workerId, verdict: 'CONFIRMED' })),
    ];
    const id = await checkId();
    await operator.ask(done('judgeCandidates'), input({ checkId: id, rows }));
    expect(await counts()).toEqual({
      'VILLAGE/MINUTES_OPEN': 6,
      'VILLAGE/DOUBTFUL': 1,
      'REFUSED/BY_VILLAGE': 1,
    });
    await world.server.http.inject({
      method: 'PUT',
      url: `/village-checks/${id}/minutes?name=berita-acara.pdf`,
      headers: { 'x-lindung': '1', 'content-type': 'application/pdf', ...operator.headers },
      payload: pdfOf(),
    });
    await operator.ask(
      done('fileMinutes'),
      input({ id, number: 'BA 1/2024', heldOn: '2024-05-30', chair: 'Kepala desa (contoh)', present: 24 }),
    );
    expect(await counts()).toEqual({ DISTRICT: 6, 'VILLAGE/DOUBTFUL': 1, 'REFUSED/BY_VILLAGE': 1 });
    await district.ask(
      done('returnCandidates', 'waiting'),
      input({ listId, rows: [{ workerId: at(2), note: 'Mohon dicek lagi' }] }),
    );
    await district.ask(
      done('confirmVerdicts', 'waiting'),
      input({ listId, workerIds: ids.slice(3), villageId: null }),
    );
    expect(await counts()).toEqual({
      READY: 5,
      'VILLAGE/DOUBTFUL': 1,
      'VILLAGE/RETURNED': 1,
      'REFUSED/BY_VILLAGE': 1,
    });
  });

  it('asks the village where they live now about who has moved since the list was made', async () => {
    await asSuperuser(world, async (db) => {
      await db.query('UPDATE person SET village_id = $2 WHERE id = $1', [
        at(2),
        await world.regionId('73.72.01.1005'),
      ]);
    });
    expect(await counts()).toMatchObject({ 'VILLAGE/NOT_JUDGED': 1, 'VILLAGE/DOUBTFUL': 1 });
  });

  it('follows them through the proposal, the decree and the file for the office to the number', async () => {
    const decree = await propose('SK 1/2024');
    expect(await counts()).toMatchObject({ PROPOSED: 3, READY: 2 });
    await approver.ask(
      done('enactDecree', 'status'),
      input({ id: decree.id, version: decree.version, decreedOn: '2024-05-31' }),
    );
    expect(await counts()).toMatchObject({ TO_SUBMIT: 3, WAITING: 2 });
    // The doors of the board lead to these people alone, whoever else is proposed or enrolled.
    const other = await emptyList(officer, lineId);
    for (const [list, people, decrees] of [
      [listId, 3, 1],
      [other, 0, 0],
    ] as const)
      expect(
        await officer.ask(
          `query ($id: ID!) { memberships(first: 1, filter: { candidateListId: $id, submission: WAITING }) { totalCount }
             decrees(first: 1, filter: { candidateListId: $id }) { totalCount } }`,
          { id: list },
        ),
      ).toEqual({ memberships: { totalCount: people }, decrees: { totalCount: decrees } });
    await officer.ask(done('startOfficeFile'), input({ decreeId: decree.id, people: 3, again: false }));
    await runWaitingJobs(world.services);
    // Planted candidates have no names of parts that the shipped layout needs; whoever is left out stays.
    const afterFile = await counts();
    expect((afterFile['SUBMITTED'] ?? 0) + (afterFile['TO_SUBMIT/LEFT_OUT'] ?? 0)).toBe(3);
    const { memberships } = await officer.ask<{
      memberships: { nodes: Array<{ id: string; version: number }> };
    }>('query { memberships(first: 10, filter: { status: ENROLLED }) { nodes { id version } } }');
    const [first] = memberships.nodes;
    await branch.ask(
      done('recordMembershipNumber'),
      input({ membershipId: first?.id, version: first?.version, membershipNumber: '24051300001' }),
    );
    expect(await counts()).toMatchObject({ NUMBERED: 1 });
  });

  it('says of whom the office answered with a no, or with something else, until somebody settles it', async () => {
    const answered = async (outcome: string, place: number) =>
      asSuperuser(world, (db) =>
        db.query(
          `INSERT INTO office_answer_row (job_id, line_no, decree_id, readable, outcome, enrolment_id, confirmed_at, regency_id)
           SELECT (SELECT max(j.id::text)::uuid FROM job j), $2, e.decree_id, true, $1, e.id, now(), e.regency_id FROM enrolment e
           WHERE e.membership_number IS NULL AND e.status = 'ENROLLED' ORDER BY e.id OFFSET $2 - 1 LIMIT 1`,
          [outcome, place],
        ),
      );
    const open = async () => {
      const counted = Object.entries(await counts()).flatMap(([at, people]) => {
        const [stage = '', reason] = at.split('/');
        return ['TO_SUBMIT', 'SUBMITTED'].includes(stage) ? [[reason ?? 'NONE', people] as const] : [];
      });
      return Object.fromEntries(counted);
    };
    await answered('REFUSED_BY_OFFICE', 1);
    await answered('NAME_DIFFERS', 2);
    expect(await open()).toEqual({ OFFICE_REFUSED: 1, ANSWER_OPEN: 1 });
    await asSuperuser(world, (db) =>
      db.query(
        `UPDATE office_answer_row SET resolution = 'DISMISSED', resolved_by = $1, resolved_at = now(), resolution_reason = 'Salah ketik'`,
        [branch.userId],
      ),
    );
    const settled = Object.keys(await open());
    expect(settled.filter((reason) => ['OFFICE_REFUSED', 'ANSWER_OPEN'].includes(reason))).toEqual([]);
  });

  it('calls those ready whom the list calls eligible, and says of the others what bars them', async () => {
    const barred = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), barred, 6);
    await asSuperuser(world, async (db) => {
      const { rows } = await db.query<{ id: string }>(
        'SELECT person_id AS id FROM candidate WHERE list_id = $1 ORDER BY person_id',
        [barred],
      );
      for (const [place, change] of [
        'nik_index = NULL, nik_cipher = NULL, nik_tail = NULL',
        `status = 'DECEASED'`,
        `status = 'EMIGRATED'`,
        `status = 'MOVED'`,
      ].entries())
        await db.query(`UPDATE person SET ${change} WHERE id = $1`, [rows[place]?.id]);
    });
    const { stages } = await board({ listId: barred });
    expect(Object.fromEntries(stages.map(({ stage, reason, people }) => [reason ?? stage, people]))).toEqual({
      READY: 2,
      NO_NIK: 1,
      DIED: 1,
      EMIGRATED: 1,
      MOVED: 1,
    });
    const { boardCandidates } = await officer.ask<{ boardCandidates: { nodes: Array<{ id: string }> } }>(
      onStage,
      { listId: barred, filter: { stage: 'READY' } },
    );
    const { candidates } = await officer.ask<{
      candidates: { nodes: Array<{ id: string; eligible: boolean }> };
    }>(
      'query ($listId: ID, $lineId: ID) { candidates(listId: $listId, lineId: $lineId, first: 50) { nodes { id eligible } } }',
      { listId: barred, lineId },
    );
    expect(boardCandidates.nodes.map(({ id }) => id).sort()).toEqual(
      candidates.nodes.flatMap(({ id, eligible }) => (eligible ? [id] : [])).sort(),
    );
  });

  it('counts each of them once, and shows the same people under each number', async () => {
    const { people, stages } = await board();
    expect(people).toBe(8);
    for (const { stage, reason, people: counted } of stages) {
      const { boardCandidates } = await officer.ask<{
        boardCandidates: { nodes: Array<{ stage: string; reason: string | null }> };
      }>(onStage, { listId, filter: { stage } });
      expect(boardCandidates.nodes.filter((node) => node.reason === reason)).toHaveLength(counted);
    }
    expect((await board({ villageId })).people).toBe(7);
    expect((await board({ villageId: String(await world.regionId('73.72.01.1005')) })).people).toBe(1);
  });

  it('turns the pages of all and of one stage, each of them once, with the stage that the counts tell', async () => {
    const page = `query ($listId: ID!, $filter: BoardCandidateFilter, $after: String) {
      boardCandidates(listId: $listId, first: 3, filter: $filter, after: $after) {
        nodes { id stage } totalCount pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      readonly boardCandidates: {
        readonly nodes: ReadonlyArray<{ id: string; stage: string }>;
        readonly totalCount: number;
        readonly pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const pages = async (filter: object | null) => {
      const seen: Array<{ id: string; stage: string }> = [];
      for (let after: string | null | undefined; after !== null;) {
        const { boardCandidates } = await officer.ask<Page>(page, { listId, filter, after });
        seen.push(...boardCandidates.nodes);
        expect(seen.length).toBeLessThanOrEqual(boardCandidates.totalCount);
        after = boardCandidates.pageInfo.hasNextPage ? boardCandidates.pageInfo.endCursor : null;
      }
      return seen;
    };
    const all = await pages(null);
    expect(all.map(({ id }) => id)).toEqual(ids);
    for (const stage of new Set(all.map((each) => each.stage)))
      expect(await pages({ stage })).toEqual(all.filter((each) => each.stage === stage));
    expect(await pages({ stage: 'ENDED' })).toEqual([]);
  });

  it('tells of a person on another list that the membership came through this one', async () => {
    const other = await emptyList(officer, lineId);
    const [member] = await asSuperuser(world, async (db) => {
      const { rows } = await db.query<{ id: string }>(
        `INSERT INTO candidate (list_id, person_id, added_in, regency_id, village_id)
         SELECT $1, e.person_id, 1, e.regency_id, e.village_id FROM enrolment e WHERE e.membership_number IS NOT NULL
         RETURNING person_id AS id`,
        [other],
      );
      return rows;
    });
    const { candidacies } = await officer.ask<{
      candidacies: { nodes: Array<{ id: string; stage: string; reason: string | null }> };
    }>(candidaciesOf, { workerId: member?.id });
    expect(candidacies.nodes).toEqual([
      { id: listId, stage: 'NUMBERED', reason: null },
      { id: other, stage: 'NUMBERED', reason: 'OTHER_LIST' },
    ]);
  });

  it('is nobody else’s: another regency finds no list, and a village is not asked', async () => {
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    expect(await elsewhere.refusal(boardOf, { listId })).toBe('NOT_FOUND');
    expect(
      (await elsewhere.ask<{ boardCandidates: { nodes: object[] } }>(onStage, { listId })).boardCandidates
        .nodes,
    ).toEqual([]);
    expect(await operator.refusal(boardOf, { listId })).toBe('FORBIDDEN');
    expect(await officer.refusal(boardOf, { listId, villageId: 'x' })).toBe('NOT_FOUND');
  });
});
