import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';

import { violatedConstraint } from '../constraint-violation.js';
import { asProvince, createErasing } from '../testing/erasing.js';
import { personalColumns } from '../testing/personal-columns.js';
import { ownerOf, takeSeat } from '../testing/protection-chain.js';

const erasing = await createErasing();
const { world, chain, home, member, others, superuser, rule, due, dueOf, propose, decide, outcomes } =
  erasing;
const { hold, lift, liftAll, erase, keptOn } = erasing;
afterAll(() => world.drop());

const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => undefined, violatedConstraint);

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

test('whoever stands on a list counts from its newest version, also one that changed nothing of them', async () => {
  const [, listed = ''] = others;
  await superuser(`
    SET session_replication_role = replica;
    INSERT INTO candidate_list_version (list_id, number, job_id, file_name, file_sha256, imported_by, imported_at, lines, added,
      changed, unchanged, refused, regency_id)
    VALUES ('${chain.listId}', 3, gen_random_uuid(), 'list.csv', '\\x01', '${chain.proposer}', '2021-03-31 12:00+08', 1, 0, 0, 1, 0,
      ${chain.owner.regencyId})`);
  expect(await dueOf('2022-03-30', 'CANDIDATE_NEVER_ENROLLED')).not.toContain(listed);
  expect(await dueOf('2022-03-31', 'CANDIDATE_NEVER_ENROLLED')).toContain(listed);
  await superuser(`
    SET session_replication_role = replica;
    DELETE FROM candidate_list_version WHERE number = 3`);
});

test(
  'whom a hold keeps by what it is on, wherever they went since, is kept from every erasure and by whoever tries',
  { timeout: 60_000 },
  async () => {
    const [mover = '', comer = '', resident = ''] = others;
    const away = await ownerOf(world.database, '73.11.01.1001');
    const place = async (scope: string, on: { agreement?: string; region?: typeof home }) => {
      const id = uuidv7();
      const { regencyId, districtId, villageId } = on.region ?? { ...chain.owner };
      await world.database.write(asProvince(chain.proposer), (tx) =>
        tx.query(
          `INSERT INTO legal_hold (id, scope, agreement_id, reason, document_number, placed_by, regency_id, district_id, village_id)
         VALUES ($1, $2, $3, 'Pemeriksaan', 'LHP-2', $4, $5, $6, $7)`,
          [id, scope, on.agreement ?? null, chain.proposer, regencyId, districtId, villageId],
        ),
      );
      return id;
    };
    const go = (person: string, to: typeof home) =>
      superuser(`UPDATE person SET regency_id = $2, district_id = $3, village_id = $4 WHERE id = $1`, [
        person,
        to.regencyId,
        to.districtId,
        to.villageId,
      ]);
    await go(comer, away);
    const placed = {
      person: await hold(mover),
      agreement: await place('AGREEMENT', { agreement: chain.agreementId }),
      village: await place('REGION', { region: home }),
      regency: await place('REGION', { region: { ...home, districtId: null, villageId: null } }),
    };
    await superuser(
      `UPDATE legal_hold SET placed_at = placed_at + interval '1 day' WHERE id = ANY ($1::uuid[])`,
      [[placed.village, placed.regency]],
    );
    const [, , , stayed = ''] = others;
    const there = [member, mover, resident, stayed].sort();
    const expected = {
      person: [mover],
      agreement: [member],
      // Who had left before is not kept.
      village: there,
      regency: there,
    };
    const asked = async () => {
      const rows = await superuser<{ hold: string; person: string }>(
        `SELECT hold_id AS hold, person_id AS person FROM held_persons('2036-01-01') ORDER BY person_id`,
      );
      const heldBy = (id: string) => rows.flatMap(({ hold: by, person }) => (by === id ? person : []));
      return {
        person: heldBy(placed.person),
        agreement: heldBy(placed.agreement),
        village: heldBy(placed.village),
        regency: heldBy(placed.regency),
      };
    };
    expect(await asked()).toEqual(expected);

    await superuser(
      `UPDATE legal_hold SET placed_at = placed_at - interval '1 day' WHERE lifted_at IS NULL AND scope = 'REGION'`,
    );
    await go(mover, away);
    await go(comer, home);
    await go(comer, away);
    const everybody = [member, ...others].sort();
    const heldSince = { ...expected, village: everybody, regency: everybody };
    expect(await asked()).toEqual(heldSince);

    for (const name of ['person', 'agreement', 'village', 'regency'] as const) {
      const id = placed[name];
      const held = heldSince[name];
      await superuser(
        `UPDATE legal_hold SET held_until = CASE WHEN id = $1 THEN NULL ELSE '2024-01-01'::date END WHERE id = ANY ($2::uuid[])`,
        [id, Object.values(placed)],
      );
      const oneByOne = await superuser<{ person: string }>(
        `SELECT p.id AS person FROM person p CROSS JOIN LATERAL holds_on(p.id, '2036-01-01') h WHERE h.hold_id = $1 ORDER BY p.id`,
        [id],
      );
      expect(
        oneByOne.map(({ person }) => person),
        name,
      ).toEqual(held);
      const kept = await keptOn('2036-01-01');
      expect(
        everybody.filter((person) => kept.get(person) === 'HOLD'),
        name,
      ).toEqual(held);
      expect(await refusal(erase(held.at(-1) ?? '', '2036-01-01')), name).toBe('ck_person_held');
    }
    await liftAll();
    for (const person of [mover, comer]) await go(person, home);
  },
);

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
  expect(await superuser(`SELECT erased FROM candidate_list`)).toEqual([{ erased: 1 }]);
  expect(await refusal(decide(run, '2021-07-01', 'DECLINED'))).toBe('ck_frozen');
  const seen = await world.database.write(asProvince(), (tx) =>
    tx.query<{ id: string }[]>(`SELECT id FROM person WHERE id = ANY ($1::uuid[])`, [[held, gone]]),
  );
  expect(seen).toEqual([{ id: held }]);
});

test('nobody is erased who is held or in use, whoever tries, and whoever is erased stays so', async () => {
  const [held = '', gone = ''] = others;
  expect(await refusal(erase(held, '2021-07-01'))).toBe('ck_person_held');
  expect(await refusal(erase(member, '2021-07-01'))).toBe('ck_person_in_use');
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

test('old changes of a person end while the person stays, and a list that was changed is not carried out', async () => {
  const [held = ''] = others;
  await liftAll();
  await superuser(`UPDATE person SET address = 'Jalan Baru 1' WHERE id = $1`, [held]);
  await superuser(`
    SET session_replication_role = replica;
    UPDATE person_change SET changed_at = '2020-01-01 12:00+08';
    UPDATE person SET created_at = '2024-12-31 12:00+08' WHERE erased_on IS NULL;
    INSERT INTO bank_account (id, person_id, status, bank, number_cipher, number_index, number_tail, holder_name, is_holder_worker, proposed_by,
      proposed_at, decided_by, decided_at, answer, closed_at, regency_id, district_id, village_id)
    SELECT gen_random_uuid(), p.id, 'DECLINED', b.bank, b.number_cipher, b.number_index, b.number_tail, b.holder_name, false, b.proposed_by,
      now(), '${chain.approver}', now(), 'Buku tidak terbaca', day::timestamptz, p.regency_id, p.district_id, p.village_id
    FROM person p, (SELECT * FROM bank_account LIMIT 1) b, unnest(ARRAY['2020-01-01', '2024-12-01']) AS day WHERE p.id = '${held}';
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
  // So do accounts that were closed as long ago.
  expect(
    await superuser(`SELECT closed_at::date::text AS closed FROM bank_account WHERE person_id = $1`, [held]),
  ).toEqual([{ closed: '2024-12-01' }]);
});

test('a list that was made by a row of the schedule that holds no more erases nothing', async () => {
  const [person = ''] = others;
  await superuser(`SET session_replication_role = replica; DELETE FROM person_change`);
  await superuser(`UPDATE person SET address = 'Jalan Lama 1' WHERE id = $1`, [person]);
  await superuser(`UPDATE person SET address = 'Jalan Lama 2' WHERE id = $1`, [person]);
  await superuser(`
    SET session_replication_role = replica;
    UPDATE person_change SET changed_at = CASE WHEN no = (SELECT max(no) FROM person_change) THEN '2020-01-02'::date ELSE '2010-01-02'::date END`);
  const kept = () => superuser(`SELECT no FROM person_change WHERE person_id = $1`, [person]);
  expect(await kept()).toHaveLength(2);
  const run = await propose('2025-02-01');
  await superuser(
    `UPDATE retention_rule SET valid_to = '2025-02-28' WHERE kind = 'PERSON_CHANGE' AND status = 'IN_FORCE'`,
  );
  await rule('PERSON_CHANGE', 120, '2025-03-01');
  await decide(run, '2025-03-01');
  expect(
    await superuser(
      `SELECT outcome, spared_by FROM erasure_item WHERE run_id = $1 AND kind = 'PERSON_CHANGE' AND person_id = $2`,
      [run, person],
    ),
  ).toEqual([{ outcome: 'SPARED', spared_by: 'RULE_CHANGED' }]);
  expect(await kept()).toHaveLength(2);
});
