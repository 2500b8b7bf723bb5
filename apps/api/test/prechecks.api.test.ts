import { SHIPPED_OFFICE_LAYOUT } from '@lindung/domain/exchange/shipped-office-layout';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { putFile } from './candidate-file.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const precheckOf = `query ($listId: ID!) { precheck(listId: $listId) {
  isDemanded waiting confirmed rejected next { ready leftOut { reason count } } files { rows leftOut } } }`;
const made = (mutation: string) =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { made: ${mutation}(input: $input) { id } }`;
const say =
  'mutation ($input: PrecheckCandidatesInput!) { precheckCandidates(input: $input) { waiting confirmed rejected } }';
const judged = `query ($listId: ID!) { candidates(listId: $listId, first: 50) { nodes { id reasons { reason } } } }`;

interface Person {
  readonly id: string;
  readonly nik: string;
  readonly name: string;
}

describe('the pre-check of candidates by the office', () => {
  let world: World;
  let officer: Client;
  let operator: Client;
  let district: Client;
  let branch: Client;
  let listId: string;
  let people: readonly Person[];

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    branch = await world.user('BRANCH_OFFICER', { officeId: await newBranch(world, ['73.72']) });
    const { lineId } = await signedAgreement(world, officer, 9);
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 6);
    const [village, districtId] = [await world.regionId('73.72.01.1004'), await world.regionId('73.72.01')];
    const { keyRing } = world.services;
    people = await asSuperuser(world, async (db) => {
      await db.query('UPDATE candidate SET village_id = $1, district_id = $2', [village, districtId]);
      const { rows } = await db.query<{ id: string }>('SELECT id FROM person ORDER BY id');
      const named = rows.map(({ id }, at) => ({
        id,
        nik: `737201450789012${at + 1}`,
        name: `Orang Contoh${'abcdef'[at]}`,
      }));
      for (const { id, nik, name } of named) {
        const known = nik as Parameters<typeof keyRing.nikIndex>[0];
        await db.query(
          `UPDATE person SET village_id = $2, district_id = $3, nik_cipher = $4, nik_index = $5, full_name = $6 WHERE id = $1`,
          [id, village, districtId, keyRing.encryptNik(known), keyRing.nikIndex(known), name],
        );
      }
      return named;
    });
    operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.01.1004' });
    district = await world.user('DISTRICT_OFFICER', { region: '73.72.01' });
  });
  afterAll(() => world.close());

  const precheck = async (client: Client = branch) =>
    (await client.ask<{ precheck: Record<string, unknown> }>(precheckOf, { listId })).precheck;
  const at = (place: number): Person => {
    const person = people[place];
    if (!person) throw new Error('there are six');
    return person;
  };
  /** Who may not be proposed because of the checks, by the place of each, with what stands against it. */
  const held = async () => {
    const { candidates } = await officer.ask<{
      candidates: { nodes: Array<{ id: string; reasons: Array<{ reason: string }> }> };
    }>(judged, { listId });
    const against = new Map(
      candidates.nodes.map(({ id, reasons }) => [id, reasons.map(({ reason }) => reason)]),
    );
    return people.map(({ id }) => against.get(id)?.find((reason) => reason.startsWith('CHECK_')) ?? null);
  };
  const jobOf = async (id: string) =>
    (
      await branch.ask<{
        job: { state: string; result: { downloadFileId: string | null; added: number; refused: number } };
      }>('query ($id: ID!) { job(id: $id) { state result { rows added refused downloadFileId } } }', { id })
    ).job;
  const previewed = async (lines: readonly string[]): Promise<string> => {
    const { body } = await putFile(branch, Buffer.from(lines.join('\r\n')));
    const { made: job } = await branch.ask<{ made: { id: string } }>(made('startPrecheckAnswer'), {
      input: { idempotencyKey: key(), listId, fileId: body.id },
    });
    await runWaitingJobs(world.services);
    return job.id;
  };
  const outcomes = async (jobId: string) => {
    const { officeAnswerRows: rows } = await branch.ask<{
      officeAnswerRows: { nodes: Array<{ outcome: string }> };
    }>(
      'query ($jobId: ID!) { officeAnswerRows(jobId: $jobId, first: 50) { nodes { lineNo outcome isAccepted } } }',
      {
        jobId,
      },
    );
    return rows.nodes.map(({ outcome }) => outcome);
  };
  const confirmed = async (jobId: string) => {
    await branch.ask(made('confirmOfficeAnswer'), { input: { idempotencyKey: key(), jobId } });
    await runWaitingJobs(world.services);
    return jobOf(jobId);
  };
  const header = 'NIK;Nama Lengkap;Status (Y/T);Keterangan Status Data';
  const line = ({ nik, name }: Person, verdict: string, reason = '') =>
    [nik, name, verdict, reason].join(';');

  it('waits until village and district have confirmed, and until then takes no verdict by any door', async () => {
    await officer.ask(
      'mutation ($input: DemandChecksInput!) { demandChecks(input: $input) { checksUpTo } }',
      { input: { idempotencyKey: key(), id: listId, version: 1, upTo: 'PRECHECK' } },
    );
    expect(await precheck()).toMatchObject({
      isDemanded: true,
      waiting: 0,
      confirmed: 0,
      next: { ready: 0 },
    });
    const input = { idempotencyKey: key(), listId, rows: [{ workerId: at(0).id, verdict: 'CONFIRMED' }] };
    expect(await branch.refusal(say, { input })).toBe('PRECHECK_NOT_IN_TURN');
    expect(await outcomes(await previewed([header, line(at(0), 'Y')]))).toEqual(['NOT_IN_TURN']);
    expect(
      await branch.refusal(made('startPrecheckFile'), {
        input: { idempotencyKey: key(), listId, people: 1 },
      }),
    ).toBe('PRECHECK_NOBODY');
    await expect(
      world.services.database.write(
        {
          as: 'ASSIGNMENT',
          userId: branch.userId,
          jurisdiction: {
            level: 'OFFICE',
            officeId: at(0).id,
            regencyIds: [await world.regionId('73.72')],
          },
        },
        (tx) =>
          tx.query(
            `INSERT INTO candidate_check (list_id, person_id, step, turn, verdict, judged_by, regency_id, district_id, village_id)
             SELECT c.list_id, c.person_id, 'PRECHECK', 1, 'CONFIRMED', $2, c.regency_id, c.district_id, c.village_id
             FROM candidate c WHERE c.person_id = $1`,
            [at(0).id, branch.userId],
          ),
      ),
    ).rejects.toMatchObject({ constraint: 'ck_candidate_check_turn_of' });
  });

  it('gets a file of all who wait, in the layout of the office without what only members have, with room for its answer', async () => {
    const { villageChecks } = await operator.ask<{ villageChecks: { nodes: Array<{ id: string }> } }>(
      'query { villageChecks(first: 5) { nodes { id } } }',
    );
    const checkId = villageChecks.nodes[0]?.id ?? '';
    await operator.ask('mutation ($input: JudgeCandidatesInput!) { judgeCandidates(input: $input) { id } }', {
      input: { idempotencyKey: key(), checkId, expectedCount: 6 },
    });
    await operator.ask('mutation ($input: FileMinutesInput!) { fileMinutes(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        id: checkId,
        number: 'BA 1/2024',
        heldOn: '2024-05-30',
        chair: 'Kepala desa (contoh)',
        present: 24,
      },
    });
    await district.ask(
      'mutation ($input: ConfirmVerdictsInput!) { confirmVerdicts(input: $input) { waiting } }',
      { input: { idempotencyKey: key(), listId, workerIds: people.slice(0, 5).map(({ id }) => id) } },
    );
    expect(await held()).toEqual(people.map(() => 'CHECK_PENDING'));
    await branch.ask(
      'mutation ($input: SaveOfficeTemplateInput!) { saveOfficeTemplate(input: $input) { format } }',
      {
        input: {
          ...SHIPPED_OFFICE_LAYOUT,
          columns: SHIPPED_OFFICE_LAYOUT.columns.filter(({ fact }) =>
            ['NUMBER', 'NIK', 'FULL_NAME', 'START_DATE', 'JKK'].includes(fact),
          ),
          format: 'CSV',
          idempotencyKey: key(),
          validFrom: '2024-05-31',
          note: null,
        },
      },
    );
    expect(await precheck()).toMatchObject({ waiting: 5, next: { ready: 5, leftOut: [] } });
    expect((await precheck(officer))['next']).toBeNull();
    const start = { idempotencyKey: key(), listId, people: 4 };
    expect(await branch.refusal(made('startPrecheckFile'), { input: start })).toBe('PRECHECK_CHANGED');
    const { made: job } = await branch.ask<{ made: { id: string } }>(made('startPrecheckFile'), {
      input: { ...start, idempotencyKey: key(), people: 5 },
    });
    await runWaitingJobs(world.services);
    const { state, result } = await jobOf(job.id);
    expect(state).toBe('SUCCEEDED');
    const file = await world.server.http.inject({
      method: 'GET',
      url: `/files/${result.downloadFileId}`,
      headers: branch.headers,
    });
    const lines = file.rawPayload.toString('utf8').replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toBe('NO;NIK;NAMA_LENGKAP;Status (Y/T);Keterangan Status Data');
    expect(lines).toHaveLength(6);
    expect(lines.some((one) => one.includes(at(0).nik))).toBe(true);
    expect((await precheck())['files']).toEqual([{ rows: 5, leftOut: 0 }]);
  });

  it('reads its answer row by row, in the very file that went out; nothing is recorded before it was seen, and no row holds another', async () => {
    const jobId = await previewed([
      'NO;NIK;NAMA_LENGKAP;Status (Y/T);Keterangan Status Data',
      `1;${line(at(0), 'Y')}`,
      `2;${line(at(1), 'T', 'Sudah aktif sebagai penerima upah')}`,
      `3;${line(at(2), '')}`,
      `4;${line({ ...at(3), name: 'Siapa Lainnya' }, 'Y')}`,
      `5;${line(at(4), 'Y')}`,
      `6;${line(at(4), 'T')}`,
      `7;${line(at(5), 'Y')}`,
      '8;7372014507899999;Orang Asing;Y;',
      '9;7,37E+15;Orang Rusak;Y;',
      `10;${line(at(2), 'T')}`,
    ]);
    expect(await outcomes(jobId)).toEqual([
      'TO_RECORD',
      'TO_RECORD',
      'NO_VERDICT',
      'NAME_DIFFERS',
      'TWO_VERDICTS',
      'TWO_VERDICTS',
      'NOT_IN_TURN',
      'UNKNOWN_PERSON',
      'UNREADABLE',
      'NO_REASON',
    ]);
    expect(await precheck()).toMatchObject({ waiting: 5, confirmed: 0, rejected: 0 });
    expect(await confirmed(jobId)).toMatchObject({ state: 'SUCCEEDED', result: { added: 2, refused: 8 } });
    expect(await precheck()).toMatchObject({ waiting: 3, confirmed: 1, rejected: 1 });
    expect(await held()).toEqual([null, 'CHECK_REFUSED', ...people.slice(2).map(() => 'CHECK_PENDING')]);
    const { checkedCandidates } = await branch.ask<{
      checkedCandidates: { nodes: Array<{ precheck: object | null }> };
    }>(
      `query ($listId: ID!) { checkedCandidates(listId: $listId, first: 9, filter: { q: "Orang Contohb" }) { nodes { precheck { verdict note } } } }`,
      { listId },
    );
    expect(checkedCandidates.nodes).toEqual([
      { precheck: { verdict: 'REJECTED', note: 'Sudah aktif sebagai penerima upah' } },
    ]);
    // Who goes by another name is recorded by whoever looks at it, with a reason.
    await branch.ask(made('resolveOfficeAnswer'), {
      input: {
        idempotencyKey: key(),
        jobId,
        lineNo: 5,
        resolution: 'RECORDED_ANYWAY',
        reason: 'Nama panggilan',
      },
    });
    expect(await precheck()).toMatchObject({ waiting: 2, confirmed: 2, rejected: 1 });
    expect(await outcomes(await previewed([header, line(at(0), 'Y')]))).toEqual(['ALREADY']);
  });

  it('says yes or no of single people too, a no with its reason, and may think better of it', async () => {
    const of = (rows: object[]) => ({ input: { idempotencyKey: key(), listId, rows } });
    expect(await branch.refusal(say, of([{ workerId: at(2).id, verdict: 'REJECTED', note: null }]))).toBe(
      'VALIDATION',
    );
    const rejected = { workerId: at(2).id, verdict: 'REJECTED', note: 'Usia lewat batas' };
    await branch.ask(say, of([rejected, { workerId: at(4).id, verdict: 'CONFIRMED', note: null }]));
    expect(await held()).toEqual([null, 'CHECK_REFUSED', 'CHECK_REFUSED', null, null, 'CHECK_PENDING']);
    await branch.ask(say, of([{ workerId: at(2).id, verdict: 'CONFIRMED', note: null }]));
    expect(await precheck()).toMatchObject({ waiting: 0, confirmed: 4, rejected: 1 });
    expect((await held())[2]).toBeNull();
  });

  it('keeps its answer with a candidacy that passes to another record, and lets one go that is taken back', async () => {
    const about = (db: Parameters<Parameters<typeof asSuperuser>[1]>[0], { id }: Person) =>
      db
        .query<{ count: number }>(
          'SELECT count(*)::int AS count FROM office_answer_row WHERE person_id = $1',
          [id],
        )
        .then(({ rows }) => rows[0]?.count);
    await asSuperuser(world, async (db) => {
      expect(await about(db, at(5))).toBe(1);
      await db.query('DELETE FROM candidate_check WHERE person_id = $1', [at(5).id]);
      await db.query('DELETE FROM candidate WHERE person_id = $1', [at(5).id]);
      expect(await about(db, at(5))).toBe(0);
      const answers = await about(db, at(1));
      expect(answers).toBeGreaterThan(0);
      await db.query('UPDATE candidate SET person_id = $2 WHERE person_id = $1', [at(1).id, at(5).id]);
      expect([await about(db, at(1)), await about(db, at(5))]).toEqual([0, answers]);
    });
  });
});
