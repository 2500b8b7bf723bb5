import { priceCell } from '@lindung/domain/contribution/priced-cell';
import { businessDate } from '@lindung/domain/shared/business-date';
import { SHIPPED_LAW } from '@lindung/domain/programme/shipped-law';
import { type YearMonth, yearMonth } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { violatedConstraint } from '../constraint-violation.js';
import { linePriceOf } from '../agreement/line-price.js';
import { billRepository } from '../contribution/bill.repository.js';
import { asProvince, createErasing } from '../testing/erasing.js';
import { markedAccounts } from '../testing/marked-accounts.js';
import { personalColumns } from '../testing/personal-columns.js';
import { asRegency, issueBills, ownerOf } from '../testing/protection-chain.js';
import { asAdmin } from '../testing/test-database.js';
import { tablesWith } from '../testing/traces.js';

const erasing = await createErasing();
const { world, chain, home, member, superuserUrl, superuser, asIfSince, propose, decide, outcomes } = erasing;
const { hold, lift, keptOn } = erasing;
afterAll(() => world.drop());
const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => undefined, violatedConstraint);
const asFinance = () => asRegency(chain.owner.regencyId, chain.finance);
/** Draws a bill of the line for whoever is not billed in the month yet. @returns its id, or nothing where there is nobody */
async function draw(tx: EntityManager, month: YearMonth): Promise<string | undefined> {
  const bills = billRepository(tx);
  const line = await bills.findLine(chain.lineId);
  if (!line) throw new Error('the line is there');
  await bills.prepareMonth(month);
  const { people } = await bills.countBillable(line.id, month);
  if (people === 0) return undefined;
  const cell = priceCell(SHIPPED_LAW, { ...linePriceOf(line), month });
  if (!cell.ok) throw new Error(cell.error.code);
  const terms = { dueOn: businessDate(`${month}-28`), lateFinePpm: 0 };
  const number = await bills.nextNumber(line, month);
  const cellId = await bills.ensureCell(cell.value);
  const drawn = await bills.draw({ number, line, month, cellId, terms, issuedBy: chain.finance });
  expect(drawn.people).toBe(people);
  return drawn.id;
}
const drawNow = (month: string) => world.database.write(asFinance(), (tx) => draw(tx, yearMonth(month)));
const payAll = async () => {
  await issueBills(world.database, chain);
  await world.database.write(asFinance(), (tx) =>
    tx.query(
      `UPDATE bill SET status = 'PAID', paid_on = month, payment_reference = 'SP2D', paid_by = acting_user() WHERE status = 'ISSUED'`,
    ),
  );
};
/** Cancels the bill of a month, after its payment was taken back where it was paid. */
const cancel = (month: string) =>
  world.database.write(asFinance(), async (tx) => {
    const bills = billRepository(tx);
    const day = businessDate(`${month}-01`);
    const [bill]: Array<{ id: string; status: string }> = await tx.query(
      `SELECT id, status FROM bill WHERE month = $1 AND status <> 'CANCELLED'`,
      [day],
    );
    if (!bill) throw new Error('the month has a bill');
    if (bill.status === 'PAID') await bills.reversePayment(bill.id, 'Bukan untuk tagihan ini');
    await tx.query(`UPDATE bill SET status = 'CANCELLED', cancel_reason = 'Salah' WHERE id = $1`, [bill.id]);
    await bills.voidLines(bill.id, day);
  });
/** Until somebody waits for a lock that another holds. */
const untilSomebodyWaits = () =>
  expect
    .poll(
      () =>
        superuser(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      {
        timeout: 10_000,
      },
    )
    .toHaveLength(1);
/** A transaction that stays open until it is let go: `open` does its work and then waits for what it is given. */
function inTheMidst(open: (letGo: () => Promise<void>) => Promise<unknown>) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let done: Promise<unknown> = Promise.resolve();
  const begun = new Promise<void>((resolve, reject) => {
    done = open(() => {
      resolve();
      return held;
    });
    done.catch(reject);
  });
  return {
    begun,
    commit: () => {
      letGo();
      return done;
    },
  };
}

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

const phoneOfMember = '+628991112223';

/** Puts into every column that can say something of the member a text that nothing else holds. */
async function mark(text: string): Promise<void> {
  const nik = (digit: string) => ({ text: `${digit}${text}`, index: digit.repeat(64) });
  for (const { text: cipher, index } of [nik('4'), nik('5')])
    await superuser(
      `UPDATE person SET full_name = $2, birth_place = $2, mother_name = $2, occupation = $2, second_occupation = $2, work_place = $2,
         address = $2, phone = $4 || left($2, 1), nik_tail = '01', birth_date = ('1900-01-0' || left($2, 1))::date,
         nik_cipher = convert_to($2, 'UTF8'), nik_index = decode($3, 'hex'), family_card_tail = '02',
         family_card_cipher = convert_to($2, 'UTF8'), family_card_index = decode($3, 'hex'), marital_status = 'WIDOWED',
         occupation_code = '6222', second_occupation_code = '6111', weekly_hours = 40 WHERE id = $1`,
      [member, cipher, index, phoneOfMember],
    );
  await superuser(`UPDATE enrolment SET membership_number = $2 WHERE person_id = $1`, [member, text]);
  // Before everybody else, so that the member is the one of the two.
  await superuser(
    `INSERT INTO duplicate_pair (id, one_id, other_id, score, reasons, state, reason, decided_by, decided_at, regencies)
     SELECT gen_random_uuid(), $1, max(p.id::text)::uuid, 66, '{SAME_NAME}', 'DISTINCT', $2, $3, now(), ARRAY[$4::int]
     FROM person p WHERE p.id > $1`,
    [member, text, chain.proposer, chain.owner.regencyId],
  );
  await superuser(
    `UPDATE person_heir SET full_name = $2, nik_cipher = convert_to($2, 'UTF8') WHERE person_id = $1`,
    [member, text],
  );
  await superuser(`UPDATE identity_match SET proof = $2, proposed_by = $3 WHERE id = $1`, [
    member,
    text,
    chain.proposer,
  ]);
  await superuser(
    `INSERT INTO person_request (id, person_id, kind, wording, received_at, due_at, received_by, regency_id, district_id, village_id)
     SELECT gen_random_uuid(), p.id, 'ACCESS', $2, now(), now() + interval '72 hours', $3, p.regency_id, p.district_id, p.village_id
     FROM person p WHERE p.id = $1`,
    [member, text, chain.proposer],
  );
  await superuser(
    `UPDATE person_request SET status = 'GRANTED', answer = $2, answered_at = now(), answered_by = received_by WHERE person_id = $1`,
    [member, text],
  );
  await superuser(`
    SET session_replication_role = replica;
    UPDATE change_request SET reason = '${text}', before = '{"address": "${text}"}', after = '{"address": "${text}"}', answer = '${text}',
      status = 'DECLINED', numbers_cipher = convert_to('${text}', 'UTF8'), nik_index_before = '\\x01', family_card_index_before = '\\x01',
      decided_by = '${chain.approver}', decided_at = now() WHERE person_id = '${member}';
    INSERT INTO change_request (id, person_id, status, reason, proof_kind, before, after, proposed_by, proposed_at, decided_by, decided_at,
      undone_by, undone_at, undo_reason, regency_id, district_id, village_id)
    SELECT gen_random_uuid(), person_id, 'UNDONE', '${text}', proof_kind, before, after, proposed_by, proposed_at, decided_by, decided_at,
      decided_by, now(), '${text}', regency_id, district_id, village_id FROM change_request WHERE person_id = '${member}';
    ${markedAccounts(member, chain.approver, text)}
    UPDATE change_proof SET name = '${text}' WHERE request_id IN (SELECT id FROM change_request WHERE person_id = '${member}')`);
  // One row found the member, and one would have made it.
  await superuser(
    `INSERT INTO staged_candidate (job_id, line_no, outcome, row_id, full_name, cells, nik_warnings, cleared, derived, issues, warnings, regency_id)
     SELECT job_id, 2, 'ADDED', $1, $2, $2, '{}', '{}', '{}', '[]', '[]', regency_id FROM staged_candidate WHERE line_no = 1`,
    [member, text],
  );
  await superuser(
    `UPDATE staged_candidate SET person_id = $1, full_name = $2, cells = $2 WHERE line_no = 1`,
    [member, text],
  );
  // A partner's application brought it onto a list, under a reference of its own.
  await superuser(`
    SET session_replication_role = replica;
    INSERT INTO api_client (id, name, organisation, created_by) VALUES (gen_random_uuid(), 'Lini Desa', 'Dinas', '${chain.proposer}');
    UPDATE candidate SET partner_id = (SELECT id FROM api_client WHERE name = 'Lini Desa'), partner_reference = '${text}',
      partner_row = convert_to('${text}', 'UTF8') WHERE person_id = '${member}'`);
  // Somebody searched by it for a file, which is made by now.
  await superuser(`
    SET session_replication_role = replica;
    INSERT INTO job (id, kind, state, params, user_id, assignment_id, regency_id)
    SELECT gen_random_uuid(), 'EXPORT', 'QUEUED', '{"sealedFilter": "${text}"}', a.user_id, a.id, ${chain.owner.regencyId}
    FROM assignment a WHERE a.user_id = '${chain.proposer}'`);
  await superuser(
    `UPDATE job SET state = 'SUCCEEDED', finished_at = now() WHERE params ->> 'sealedFilter' = $1`,
    [text],
  );
  await superuser(`
    SET session_replication_role = replica;
    UPDATE legal_hold SET reason = '${text}', document_number = '${text}', lift_reason = '${text}' WHERE person_id = '${member}'`);
}

test('a member is kept while a month of the membership can still be billed, also one whose bill was cancelled', async () => {
  await superuser(
    `UPDATE person_request SET status = 'GRANTED', answer = 'Diberikan', answered_at = now(), answered_by = received_by`,
  );
  await superuser(`UPDATE job SET state = 'CANCELLED', finished_at = now()`);
  await asIfSince('2020-01-01');
  const keptBy = async () => (await keptOn('2034-12-31')).get(member);
  expect(await keptBy()).toBe('OPEN_BILL');
  await payAll();
  expect(await keptBy()).toBe('UNBILLED_MONTH');
  for (const month of ['06', '07', '08', '09', '10', '11', '12']) await drawNow(`2024-${month}`);
  await payAll();
  expect(await keptBy()).toBeUndefined();
  await cancel('2024-07');
  expect(await keptBy()).toBe('UNBILLED_MONTH');
  // A month of a pause is never billed, so nobody is kept for it.
  await superuser(`
    SET session_replication_role = replica;
    INSERT INTO agreement_order (id, agreement_id, kind, effective_on, reason, basis, status, proposed_by, decided_by, decided_at, regency_id)
    SELECT a.id, a.id, 'PAUSE', '2024-07-01', 'Anggaran', 'Inpres 1/2025', 'ENACTED', '${chain.proposer}', '${chain.approver}', now(), a.regency_id
    FROM agreement a WHERE a.id = '${chain.agreementId}'`);
  expect(await keptBy()).toBeUndefined();
  await superuser(`SET session_replication_role = replica; DELETE FROM agreement_order`);
});

test('a bill that is being drawn and an erasure wait for each other: who stands on it is spared', async () => {
  await drawNow('2024-07');
  await payAll();
  const run = await propose('2034-12-31');
  await cancel('2024-07');
  const drawing = inTheMidst((letGo) =>
    world.database.write(asFinance(), async (tx) => {
      await draw(tx, yearMonth('2024-07'));
      await letGo();
    }),
  );
  await drawing.begun;
  const decided = decide(run, '2034-12-31');
  await untilSomebodyWaits();
  await drawing.commit();
  await decided;
  expect((await outcomes(run)).get(member)).toBe('SPARED');
  expect(
    await superuser(
      `SELECT spared_by FROM erasure_item WHERE run_id = $1 AND person_id = $2 AND kind = 'MEMBERSHIP_ENDED'`,
      [run, member],
    ),
  ).toEqual([{ spared_by: 'OPEN_BILL' }]);
  await payAll();
});

test(
  'of an erased member nothing is left but what was paid and counted, in no column of any table',
  { timeout: 60_000 },
  async () => {
    const text = 'ZZTANDAZZ';
    await lift(await hold(member));
    await mark(text);
    await asIfSince('2020-01-01');
    const endings = Object.entries(personalColumns).flatMap(([table, byEnding]) =>
      (['PERSON', 'PERSON_CHANGE', 'PERSON_REQUEST', 'STAGED_ROWS'] as const).flatMap((ending) =>
        (byEnding[ending]?.split(' ') ?? []).map((column) => ({ table, column })),
      ),
    );
    const whose = (table: string) =>
      ({
        person: 'id',
        identity_match: 'id',
        change_proof: '(SELECT c.person_id FROM change_request c WHERE c.id = request_id)',
        change_proof_chunk:
          '(SELECT c.person_id FROM change_proof p JOIN change_request c ON c.id = p.request_id WHERE p.id = document_id)',
        bank_book: '(SELECT b.person_id FROM bank_account b WHERE b.id = account_id)',
        bank_book_chunk:
          '(SELECT b.person_id FROM bank_book k JOIN bank_account b ON b.id = k.account_id WHERE k.id = document_id)',
        staged_candidate: 'COALESCE(person_id, row_id)',
        duplicate_pair: 'one_id',
        office_answer_row:
          'COALESCE(person_id, (SELECT e.person_id FROM enrolment e WHERE e.id = enrolment_id))',
      })[table] ?? 'person_id';
    // What was staged, or answered by an office, is forgotten after a month: there is none of years ago.
    const forgotten = ['staged_candidate', 'office_answer_row'];
    const told = async () =>
      (
        await superuser<{ place: string }>(
          endings
            .map(
              ({ table, column }) =>
                `SELECT '${table}.${column}' AS place WHERE EXISTS (SELECT FROM ${table} WHERE ${whose(table)} = '${member}'
                 AND NULLIF(${column}::text, '{}') IS NOT NULL)`,
            )
            .join(' UNION ALL '),
        )
      ).map(({ place }) => place);
    expect(await told()).toEqual(
      expect.arrayContaining(
        endings
          .filter(({ table, column }) => !forgotten.includes(table) && column !== 'nik_warnings')
          .map(({ table, column }) => `${table}.${column}`),
      ),
    );
    const before = await money();
    const run = await propose('2034-12-31');
    // A number that is being recorded for the first time is waited for, and goes as well.
    await superuser(`UPDATE enrolment SET membership_number = NULL WHERE person_id = $1`, [member]);
    const recording = inTheMidst((letGo) =>
      asAdmin(superuserUrl(), async (client) => {
        await client.query('BEGIN');
        await client.query(`UPDATE enrolment SET membership_number = $2 WHERE person_id = $1`, [
          member,
          `N${text}`,
        ]);
        await letGo();
        await client.query('COMMIT');
      }),
    );
    await recording.begun;
    const decided = decide(run, '2034-12-31');
    await untilSomebodyWaits();
    await recording.commit();
    await decided;
    expect((await outcomes(run)).get(member)).toBe('ERASED');
    expect(
      await refusal(
        superuser(`UPDATE enrolment SET membership_number = 'M-1' WHERE person_id = $1`, [member]),
      ),
    ).toBe('ck_not_erased');
    expect(await money()).toEqual(before);
    expect(await told()).toEqual([]);

    const traces = [text, phoneOfMember, Buffer.from(text).toString('hex'), '4'.repeat(64), '5'.repeat(64)];
    const left = await asAdmin(superuserUrl(), (client) => tablesWith(client, traces));
    expect(left).toEqual([]);
  },
);

test('whoever is erased stands on no new bill, also of a month whose payment was taken back', async () => {
  await cancel('2024-06');
  expect(await drawNow('2024-06')).toBeUndefined();
  const byHand = world.database.write(asFinance(), async (tx) => {
    await tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
       SELECT $1, 'SP-1', line_id, payer_id, month, people, amount, 'DRAFT', due_on, issued_by, regency_id FROM bill
       WHERE month = '2024-06-01' LIMIT 1`,
      [uuidv7()],
    );
    await tx.query(
      `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
       SELECT l.month, l.person_id, b.id, l.enrolment_id, l.cell_id, l.programmes, l.amount, l.regency_id
       FROM bill_line l JOIN bill b ON b.number = 'SP-1' WHERE l.month = b.month LIMIT 1`,
    );
  });
  expect(await refusal(byHand)).toBe('ck_not_erased');
});

test('which members of a line are erased is told where the seats are reached, to levels that see what a bill would come to', async () => {
  const { regencyId: neighbour } = await ownerOf(world.database, '73.11');
  const asked = async (acting: ActingAs) => {
    const [rows] = await world.database.read(acting, [
      { text: `SELECT id FROM erased_members($1) AS e (id)`, values: [chain.lineId] },
    ]);
    return rows?.map(({ id }) => id as string);
  };
  expect(await asked(asRegency(chain.owner.regencyId, chain.finance))).toEqual([member]);
  expect(await asked(asProvince())).toEqual([member]);
  expect(await asked(asRegency(neighbour, chain.finance))).toEqual([]);
  const levels = await superuser<{ role: string }>(
    `SELECT grantee AS role FROM information_schema.role_routine_grants WHERE routine_name = 'erased_members' AND grantee <> grantor ORDER BY 1`,
  );
  expect(levels.map(({ role }) => role)).toEqual(
    ['district', 'province', 'regency', 'village'].map((level) => `lindung_${level}`),
  );
});

test('whoever is erased moves with no change of regions, and nothing is told of them', async () => {
  const { villageId: to } = await ownerOf(world.database, '73.72.02.1001');
  const [change, resident] = [uuidv7(), uuidv7()];
  await superuser(
    `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
     VALUES ($1, 'Warga Baru', '1980-01-01', 'FEMALE', $2, $3, $4)`,
    [resident, home.regencyId, home.districtId, home.villageId],
  );
  const moved = await world.database.write(asProvince(chain.approver), async (tx) => {
    await tx.query(
      `INSERT INTO region_change (id, kind, effective_on, source, recorded_by) VALUES ($1, 'MERGE', '2024-05-01', 'Contoh', $2)`,
      [change, chain.approver],
    );
    await tx.query(
      `INSERT INTO region_succession (change_id, predecessor_id, successor_id) VALUES ($1, $2, $3)`,
      [change, home.villageId, to],
    );
    const [row]: [{ moved: string[] }] = await tx.query(`SELECT move_residents($1, $2, $3) AS moved`, [
      change,
      [member],
      [to],
    ]);
    return row.moved;
  });
  expect(moved).toEqual([resident]);
  expect(
    await superuser(`SELECT FROM residence_move WHERE person_id = $1 AND change_id = $2`, [member, change]),
  ).toEqual([]);
  expect(await superuser(`SELECT FROM person_change WHERE person_id = $1`, [member])).toEqual([]);
});
