import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { violatedConstraint } from '../constraint-violation.js';
import { personalColumns } from '../testing/personal-columns.js';
import { plantRows } from '../testing/plant-rows.js';
import { addChain, asRegency, type Chain, ownerOf, takeSeat } from '../testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
/** A member with everything that the tables can hold, and others who were never more than registered. */
let member: string;
let others: readonly string[];

beforeAll(async () => {
  world = await createTestDatabase();
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  chain = await addChain(world.database, { owner, home, people: 5 });
  await plantRows(world.database, chain);
  [member = '', ...others] = chain.people;
  await superuser(`UPDATE legal_hold SET lifted_by = placed_by, lifted_at = now(), lift_reason = 'Selesai'`);
  await rules();
  await asIfSince('2020-01-01');
});
afterAll(() => world.drop());

const asProvince = (userId: string | null = null): ActingAs => ({
  as: 'ASSIGNMENT',
  jurisdiction: { level: 'PROVINCE' },
  userId,
});
const superuser = <T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]> => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.ownerUrl).pathname;
  return asAdmin(url.href, async (client) => (await client.query<T>(text, values)).rows);
};
const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => undefined, violatedConstraint);

/** A row in force for every kind: a year for whoever was never enrolled, ten for members, five for the rest. */
async function rules(): Promise<void> {
  for (const [kind, months] of [
    ['CANDIDATE_NEVER_ENROLLED', 12],
    ['MEMBERSHIP_ENDED', 120],
    ['PERSON_CHANGE', 60],
    ['PERSON_REQUEST', 60],
  ] as const) {
    const id = uuidv7();
    await world.database.write(asProvince(chain.proposer), (tx) =>
      tx.query(
        `INSERT INTO retention_rule (id, kind, months, citation, certainty, valid_from, proposed_by)
         VALUES ($1, $2, $3, 'UU 27/2022 Pasal 43', 'TO_BE_VERIFIED', '2015-01-01', $4)`,
        [id, kind, months, chain.proposer],
      ),
    );
    await world.database.write(asProvince(chain.approver), (tx) =>
      tx.query(
        `UPDATE retention_rule SET status = 'IN_FORCE', decided_by = $2, decided_at = now(), reason = 'Contoh' WHERE id = $1`,
        [id, chain.approver],
      ),
    );
  }
}

/** As if all that is known of the people were known since a day: no clock decides what these tests find. */
async function asIfSince(day: string): Promise<void> {
  const noon = `'${day} 12:00+08'`;
  await superuser(`
    SET session_replication_role = replica;
    UPDATE person SET created_at = ${noon};
    UPDATE candidate_list_version SET imported_at = ${noon};
    UPDATE decile_observation SET recorded_at = ${noon};
    UPDATE person_change SET changed_at = ${noon};
    RESET session_replication_role`);
}

interface Due {
  readonly kind: string;
  readonly person: string;
}
const due = async (day: string): Promise<Due[]> => {
  const [rows = []] = await world.database.read<Due[][]>(asProvince(), [
    {
      text: `SELECT kind, person_id AS person FROM due_for_erasure($1) ORDER BY kind, person_id`,
      values: [day],
    },
  ]);
  return rows;
};
const dueOf = async (day: string, kind: string) =>
  (await due(day)).flatMap((row) => (row.kind === kind ? row.person : []));

const propose = async (day: string): Promise<string> => {
  const id = uuidv7();
  const listed = await due(day);
  await world.database.write(asProvince(chain.proposer), async (tx) => {
    await tx.query(
      `INSERT INTO erasure_run (id, due_on, items, reason, proposed_by) VALUES ($1, $2, $3, 'Masa simpan habis', $4)`,
      [id, day, listed.length, chain.proposer],
    );
    await tx.query(
      `INSERT INTO erasure_item (run_id, kind, person_id, rule_id, due_on, regency_id, district_id, village_id)
       SELECT $1, d.kind, d.person_id, d.rule_id, d.due_on, d.regency_id, d.district_id, d.village_id FROM due_for_erasure($2) d`,
      [id, day],
    );
  });
  return id;
};
const decide = (id: string, day: string, status = 'CARRIED_OUT', by = chain.approver) =>
  world.database.write(asProvince(by), (tx) =>
    tx.query(
      `UPDATE erasure_run SET status = $4, decided_by = $2, decided_at = now(), decided_on = $3, decision_reason = 'Sesuai jadwal' WHERE id = $1`,
      [id, by, day, status],
    ),
  );
const outcomes = async (run: string) =>
  new Map(
    (
      await superuser<{ person: string; outcome: string | null }>(
        `SELECT person_id AS person, outcome FROM erasure_item WHERE run_id = $1 AND kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED')`,
        [run],
      )
    ).map(({ person, outcome }) => [person, outcome]),
  );
const hold = async (person: string): Promise<string> => {
  const id = uuidv7();
  await world.database.write(asProvince(chain.proposer), (tx) =>
    tx.query(
      `INSERT INTO legal_hold (id, scope, person_id, reason, document_number, placed_by, regency_id, district_id, village_id)
       SELECT $1, 'PERSON', p.id, 'Klaim beasiswa', 'KLM-1', $2, p.regency_id, p.district_id, p.village_id FROM person p WHERE p.id = $3`,
      [id, chain.proposer, person],
    ),
  );
  return id;
};
const lift = (id: string) =>
  world.database.write(asProvince(chain.approver), (tx) =>
    tx.query(
      `UPDATE legal_hold SET lifted_by = $2, lifted_at = now(), lift_reason = 'Selesai' WHERE id = $1`,
      [id, chain.approver],
    ),
  );

test('every column that can say something of somebody ends by a row of the schedule, or says nothing of anybody', async () => {
  const found = await superuser<{ place: string }>(
    `SELECT c.table_name || '.' || c.column_name AS place FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name !~ '^bill_line_\\d'
       AND c.udt_name IN ('text', '_text', 'bytea', 'jsonb', 'json', 'date', 'int2', 'varchar', 'bpchar')`,
  );
  const known = Object.entries(personalColumns).flatMap(([table, endings]) =>
    Object.values(endings).flatMap((columns) => columns.split(' ').map((column) => `${table}.${column}`)),
  );
  expect(new Set(known).size).toBe(known.length);
  expect(found.map(({ place }) => place).sort()).toEqual(known.sort());
});

test('whoever was never enrolled is due from the day on which the time is over, and a member is not while there is a bill or a request', async () => {
  expect(await due('2020-12-31')).toEqual([]);
  expect(new Set(await dueOf('2021-01-01', 'CANDIDATE_NEVER_ENROLLED'))).toEqual(new Set(others));
  expect(await dueOf('2040-01-01', 'MEMBERSHIP_ENDED')).toEqual([]);
});

test('whoever is held or was listed since is not due, and is again when that is over', async () => {
  const [held = '', listed = ''] = others;
  const holdId = await hold(held);
  await superuser(`
    SET session_replication_role = replica;
    WITH next AS (
      INSERT INTO candidate_list_version (list_id, number, job_id, file_name, file_sha256, imported_by, imported_at, lines, added,
        changed, unchanged, refused, regency_id)
      VALUES ('${chain.listId}', 2, gen_random_uuid(), 'list.csv', '\\x00', '${chain.proposer}', '2020-06-30 12:00+08', 1, 1, 0, 0, 0,
        ${chain.owner.regencyId}) RETURNING list_id, number)
    INSERT INTO candidate (list_id, person_id, added_in, regency_id, district_id, village_id)
    SELECT n.list_id, p.id, n.number, p.regency_id, p.district_id, p.village_id FROM next n, person p WHERE p.id = '${listed}'`);
  const kept = await dueOf('2021-06-29', 'CANDIDATE_NEVER_ENROLLED');
  expect(kept).not.toContain(held);
  expect(kept).not.toContain(listed);
  await lift(holdId);
  expect(new Set(await dueOf('2021-06-30', 'CANDIDATE_NEVER_ENROLLED'))).toEqual(new Set(others));
});

test('a list is proposed once, decided by a second person, and spares whom a hold keeps by then', async () => {
  const [held = '', gone = ''] = others;
  const run = await propose('2021-07-01');
  expect(await refusal(propose('2021-07-01'))).toBe('uq_erasure_run_waiting');
  expect(await refusal(decide(run, '2021-07-01', 'CARRIED_OUT', chain.proposer))).toBe(
    'ck_erasure_run_two_people',
  );
  await hold(held);
  await decide(run, '2021-07-01');
  const became = await outcomes(run);
  expect(became.get(held)).toBe('SPARED');
  expect(became.get(gone)).toBe('ERASED');
  expect(await refusal(decide(run, '2021-07-01', 'DECLINED'))).toBe('ck_frozen');
  const seen = await world.database.write(asProvince(), (tx) =>
    tx.query<{ id: string }[]>(`SELECT id FROM person WHERE id = ANY ($1::uuid[])`, [[held, gone]]),
  );
  expect(seen).toEqual([{ id: held }]);
});

test('nobody is erased who is held or in use, whoever tries, and whoever is erased stays so', async () => {
  const [held = '', gone = ''] = others;
  const erase = (person: string) =>
    superuser(
      `UPDATE person SET full_name = NULL, nik_cipher = NULL, nik_index = NULL, nik_tail = NULL, birth_date = NULL, birth_place = NULL,
         occupation = NULL, address = NULL, phone = NULL, nik_warnings = '{}', erased_on = '2021-07-01' WHERE id = $1`,
      [person],
    );
  expect(await refusal(erase(held))).toBe('ck_person_held');
  expect(await refusal(erase(member))).toBe('ck_person_in_use');
  expect(await refusal(superuser(`UPDATE person SET full_name = 'Kembali' WHERE id = $1`, [gone]))).toBe(
    'ck_frozen',
  );
  const again = world.database.write(chain.acting, (tx) => takeSeat(tx, chain, gone));
  expect(await refusal(again)).toBe('ck_not_erased');
  const alone = world.database.write(chain.acting, async (tx) => {
    const id = uuidv7();
    await tx.query(
      `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
       SELECT $1, 'Warga Baru', '1980-01-01', 'FEMALE', p.regency_id, p.district_id, p.village_id FROM person p WHERE p.id = $2`,
      [id, held],
    );
    await tx.query(
      `UPDATE person SET full_name = NULL, birth_date = NULL, erased_on = '2021-07-01' WHERE id = $1`,
      [id],
    );
  });
  await expect(alone).rejects.toThrow(/row-level security|permission denied/);
});

/** What every row says of the money and the seats, without the persons behind it. */
const money = () =>
  superuser<{ sums: string }>(
    `SELECT jsonb_build_object(
       'figures', (SELECT jsonb_agg(to_jsonb(s) ORDER BY s.measure, s.member_group, s.effective_on, s.regency_id) FROM (
          SELECT measure, member_group, effective_on, regency_id, sum(amount) AS amount FROM summary_figure GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0) s),
       'bills', (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.id) FROM bill b),
       'lines', (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.month, l.person_id) FROM bill_line l),
       'seats', (SELECT jsonb_agg(to_jsonb(q) ORDER BY q.id) FROM quota_entry q),
       'enrolments', (SELECT jsonb_agg(to_jsonb(e) - 'membership_number' - 'version' ORDER BY e.id) FROM enrolment e)) AS sums`,
  );

test('of an erased member nothing is left but what was paid and counted, in no column of any table', async () => {
  const mark = 'ZZTANDAZZ';
  await superuser(
    `UPDATE person SET full_name = $2, birth_place = $2, occupation = $2, address = $2, phone = '0811999888777', nik_tail = '01',
       nik_cipher = convert_to($2, 'UTF8'), nik_index = decode(repeat('5a', 32), 'hex') WHERE id = $1`,
    [member, mark],
  );
  await superuser(`UPDATE enrolment SET membership_number = $2 WHERE person_id = $1`, [member, mark]);
  await superuser(
    `UPDATE person_request SET status = 'GRANTED', answer = $2, answered_at = now(), answered_by = received_by WHERE person_id = $1`,
    [member, mark],
  );
  await superuser(
    `UPDATE staged_candidate SET person_id = $1, full_name = $2, cells = $2 WHERE job_id = (SELECT job_id FROM staged_candidate LIMIT 1)`,
    [member, mark],
  );
  await superuser(`UPDATE job SET state = 'CANCELLED', finished_at = now()`);
  await world.database.write(asRegency(chain.owner.regencyId, chain.finance), (tx) =>
    tx.query(
      `UPDATE bill SET status = 'PAID', paid_on = '2024-06-10', payment_reference = 'SP2D', paid_by = acting_user()`,
    ),
  );
  await asIfSince('2020-01-01');
  const before = await money();
  const run = await propose('2034-12-31');
  await decide(run, '2034-12-31');
  expect((await outcomes(run)).get(member)).toBe('ERASED');
  expect(
    await refusal(superuser(`UPDATE enrolment SET membership_number = 'M-1' WHERE person_id = $1`, [member])),
  ).toBe('ck_not_erased');
  expect(await money()).toEqual(before);

  const tables = await superuser<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  const traces = [mark, Buffer.from(mark).toString('hex'), '5a'.repeat(32), '0811999888777'];
  const left = [];
  for (const { name } of tables) {
    const rows = await superuser<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    if (rows.some(({ row }) => traces.some((trace) => row.includes(trace)))) left.push(name);
  }
  expect(left).toEqual([]);
});

test('old changes of a person end while the person stays, and a list that was changed is not carried out', async () => {
  const [held = ''] = others;
  await superuser(
    `UPDATE legal_hold SET lifted_by = placed_by, lifted_at = now(), lift_reason = 'Selesai' WHERE lifted_at IS NULL`,
  );
  await superuser(`UPDATE person SET address = 'Jalan Baru 1' WHERE id = $1`, [held]);
  await superuser(`
    SET session_replication_role = replica;
    UPDATE person_change SET changed_at = '2020-01-01 12:00+08';
    UPDATE person SET created_at = '2024-12-31 12:00+08' WHERE erased_on IS NULL;
    RESET session_replication_role`);
  const run = await propose('2025-01-01');
  expect(await dueOf('2025-01-01', 'PERSON_CHANGE')).toEqual([held]);
  await superuser(
    `INSERT INTO erasure_item (run_id, kind, person_id, rule_id, due_on, regency_id, district_id, village_id)
     SELECT run_id, 'PERSON_REQUEST', person_id, rule_id, due_on, regency_id, district_id, village_id FROM erasure_item WHERE run_id = $1 LIMIT 1`,
    [run],
  );
  expect(await refusal(decide(run, '2025-01-01'))).toBe('ck_erasure_run_list');
  await superuser(`DELETE FROM erasure_item WHERE run_id = $1 AND kind = 'PERSON_REQUEST'`, [run]);
  await decide(run, '2025-01-01');
  expect(await superuser(`SELECT no FROM person_change WHERE person_id = $1`, [held])).toEqual([]);
  expect(await superuser(`SELECT address FROM person WHERE id = $1`, [held])).toEqual([
    { address: 'Jalan Baru 1' },
  ]);
});
