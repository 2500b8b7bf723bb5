import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser, untilWaiting } from './as-superuser.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { raceForPerson, raceForSeats } from './proposal-race.js';
import { type Client, key, World } from './world.js';

const createList =
  'mutation ($input: CreateCandidateListInput!) { made: createCandidateList(input: $input) { id } }';
const createPayer = 'mutation ($input: CreatePayerInput!) { made: createPayer(input: $input) { id } }';
type Made = { made: { id: string } };

describe('what several ask for at once', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const together = <T>(count: number, one: (at: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => one(at)));
  const list = (name: string, idempotencyKey = key()) => ({
    idempotencyKey,
    name,
    source: 'P3KE',
    sourceDate: '2024-01-01',
  });
  const countOf = (table: string, column: string, value: string) =>
    asSuperuser(world, async (client) =>
      Number(
        (
          await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${column} = $1`, [
            value,
          ])
        ).rows[0]?.n,
      ),
    );

  it('with one key is done once, and all get the same answer', async () => {
    const input = list(`Daftar ${key()}`);
    const answers = await together(20, () => officer.ask<Made>(createList, { input }));
    const ids = new Set(answers.map(({ made }) => made.id));
    expect(ids.size).toBe(1);
    expect(await countOf('candidate_list', 'name', input.name)).toBe(1);
    expect(await countOf('audit_event', 'object_id', [...ids][0] ?? '')).toBe(1);
    expect((await officer.ask<Made>(createList, { input })).made.id).toBe([...ids][0]);
  });

  it('with one key and different bodies is done for one body, and the others are told so', async () => {
    const idempotencyKey = key();
    const names = ['A', 'B'].map((letter) => `Daftar ${letter} ${key()}`);
    const answers = await together(20, (at) =>
      officer.send<Made | null>(createList, { input: list(names[at % 2] ?? '', idempotencyKey) }),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    const winner = codes.indexOf('done') % 2;
    codes.forEach((code, at) => expect(code).toBe(at % 2 === winner ? 'done' : 'IDEMPOTENCY_MISMATCH'));
    expect(await countOf('candidate_list', 'name', names[winner] ?? '')).toBe(1);
    expect(await countOf('candidate_list', 'name', names[1 - winner] ?? '')).toBe(0);
  });

  it('with one key by different people, or as different operations, is done for each', async () => {
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const idempotencyKey = key();
    const mine = await officer.ask<Made>(createList, { input: list(`Daftar ${key()}`, idempotencyKey) });
    const theirs = await colleague.ask<Made>(createList, { input: list(`Daftar ${key()}`, idempotencyKey) });
    expect(theirs.made.id).not.toBe(mine.made.id);
    const employerNumber = key().replaceAll('-', '').slice(0, 8).toUpperCase();
    await officer.ask(createPayer, {
      input: { idempotencyKey, employerNumber, name: 'Pemerintah (contoh)' },
    });
  });

  it('leaves the key free when it fails, whether it is refused before, within or by the database', async () => {
    const taken = `Daftar ${key()}`;
    await officer.ask(createList, { input: list(taken) });
    const idempotencyKey = key();
    expect(await officer.refusal(createList, { input: { ...list('', idempotencyKey) } })).toBe('VALIDATION');
    expect(
      await officer.refusal(createList, { input: { ...list('Daftar', idempotencyKey), lineId: key() } }),
    ).toBe('NOT_FOUND');
    expect(await officer.refusal(createList, { input: list(taken, idempotencyKey) })).toBe(
      'CANDIDATE_LIST_NAME_TAKEN',
    );
    expect(await officer.refusal(createList, { input: list(`Daftar ${key()}`, idempotencyKey) })).toBe(
      'NOT REFUSED',
    );
  });

  it('is another act in another assignment, and its key does not answer for the first', async () => {
    const mover = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const assignmentId = key();
    await asSuperuser(world, async (client) => {
      await client.query(`SELECT set_config('app.user', $1, false)`, [elsewhere.userId]);
      await client.query(
        `INSERT INTO assignment (id, user_id, role, level, region_id, valid_from, granted_by)
         SELECT $1, $2, role, level, region_id, valid_from, user_id FROM assignment WHERE id = $3`,
        [assignmentId, mover.userId, elsewhere.assignmentId],
      );
    });
    const input = list(`Daftar ${key()}`);
    await mover.ask(createList, { input });
    const choose =
      'mutation ($id: ID!) { chooseAssignment(input: { assignmentId: $id }) { assignment { id } } }';
    await mover.ask(choose, { id: assignmentId });
    expect(await mover.refusal(createList, { input })).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('gives no officer to an office that is being closed', async () => {
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const officeId = await newBranch(world, []);
    const { userId } = await world.user('AUDITOR', { region: '73.72' });
    const role = { role: 'BRANCH_OFFICER', level: 'OFFICE', officeId, validFrom: '2024-06-01' };
    const given = await asSuperuser(world, async (closing) => {
      await closing.query('BEGIN');
      await closing.query(`SELECT pg_advisory_xact_lock(hashtextextended('lindung offices', 0))`);
      await closing.query(`UPDATE office_version SET valid_to = '2024-06-30' WHERE office_id = $1`, [
        officeId,
      ]);
      const giving = province.refusal(
        'mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }',
        { input: { idempotencyKey: key(), userId, ...role } },
      );
      await untilWaiting(closing, 1);
      await closing.query('COMMIT');
      return giving;
    });
    expect(given).toBe('OFFICE_CLOSED');
  });

  it.each([2, 20])(
    'gives the last seat to exactly one of %i',
    async (proposers) => {
      for (let round = 0; round < (proposers === 2 ? 8 : 2); round += 1) {
        const { made, refusedWith } = await raceForSeats(world, officer, proposers, 1);
        expect(made).toHaveLength(1);
        expect(refusedWith).toEqual(['QUOTA_EXHAUSTED']);
      }
    },
    60_000,
  );

  it('gives seats to all when there are enough, each to another person', async () => {
    const { made, refusedWith } = await raceForSeats(world, officer, 5, 5);
    expect(refusedWith).toEqual([]);
    expect(made).toHaveLength(5);
    const people = await asSuperuser(
      world,
      async (client) =>
        (await client.query('SELECT DISTINCT person_id FROM enrolment WHERE decree_id = ANY ($1)', [made]))
          .rowCount,
    );
    expect(people).toBe(5);
  });

  it('seats a person once, however many lines of the regency propose that person at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { made, refusedWith } = await raceForPerson(world, officer, 3);
      expect(made).toHaveLength(1);
      expect(refusedWith).toEqual(['NOT_ENOUGH_ELIGIBLE']);
    }
  }, 60_000);

  it('draws one bill of a month, whoever else draws it', async () => {
    const { lineId } = await signedAgreement(world, officer, 3);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 3);
    const decree = {
      idempotencyKey: key(),
      listId,
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats: 3,
      startsOn: '2024-05-01',
    };
    const { made } = await officer.ask<Made>(
      'mutation ($input: ProposeDecreeInput!) { made: proposeDecree(input: $input) { id } }',
      { input: decree },
    );
    const approvers = [
      await world.user('APPROVER', { region: '73.72' }),
      await world.user('APPROVER', { region: '73.72' }),
    ];
    const enacted = await together(10, (at) =>
      (approvers[at % 2] as Client).refusal(
        'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }',
        { input: { idempotencyKey: key(), id: made.id, version: 1, decreedOn: '2024-05-13' } },
      ),
    );
    expect(enacted.sort()).toEqual([...Array<string>(9).fill('CONFLICT'), 'NOT REFUSED']);

    const payers = [
      await world.user('FINANCE_OFFICER', { region: '73.72' }),
      await world.user('FINANCE_OFFICER', { region: '73.72' }),
    ];
    const drawn = await together(10, (at) =>
      (payers[at % 2] as Client).refusal(
        'mutation ($input: DrawBillInput!) { drawBill(input: $input) { id } }',
        { input: { idempotencyKey: key(), lineId, month: '2024-05', people: 3 } },
      ),
    );
    expect(drawn.sort()).toEqual(['NOT REFUSED', ...Array<string>(9).fill('NOTHING_TO_BILL')]);
    expect(await countOf('bill', 'line_id', lineId)).toBe(1);
  });
});
