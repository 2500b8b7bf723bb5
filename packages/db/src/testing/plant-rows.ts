import type { Owner } from '@lindung/domain/access/jurisdiction';
import { v7 as uuidv7 } from 'uuid';

import type { Database } from '../database.js';
import { draftAddendum } from './addendum.js';
import { addBudget, fundChain } from './funded-line.js';
import { asRegency, type Chain, enactDecree, issueBills, takeSeat } from './protection-chain.js';

/** Where the people of a chain live; a regency's chain has them in one of its villages. */
const homeOf = async (database: Database, { acting, people }: Chain): Promise<Owner> => {
  const [[home] = []] = await database.read(acting, [
    {
      text: `SELECT regency_id AS "regencyId", district_id AS "districtId", village_id AS "villageId" FROM person WHERE id = $1`,
      values: [people[0]],
    },
  ]);
  if (!home) throw new Error('a chain has people');
  return home as Owner;
};

/** Adds a row of the chain's owner to every table that has owner columns and that the chain itself leaves empty. */
export async function plantRows(database: Database, chain: Chain): Promise<void> {
  const { owner, lineId, listId, proposer, assignmentId, finance, people } = chain;
  const home = await homeOf(database, chain);
  const own = [owner.regencyId, owner.districtId, owner.villageId];
  const [jobId, fileId, billId, cellId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const [checkId, paperId] = [uuidv7(), uuidv7()];
  const person = people[0] ?? '';
  const enrolmentId = await database.write(chain.acting, (tx) => takeSeat(tx, chain, person));
  await enactDecree(database, chain);
  await database.write(chain.acting, async (tx) => {
    await tx.query(
      `INSERT INTO decree_cut (decree_id, seats, eligible, level_on, decided_by, level_seated, level_waiting, regency_id, district_id, village_id)
       VALUES ($1, 1, 2, 'DECILE', 'BIRTH_DATE', 1, 1, $2, $3, $4)`,
      [chain.decreeId, ...own],
    );
    await tx.query(
      `INSERT INTO decree_tie (decree_id, rank, person_id, is_seated, regency_id, district_id, village_id) VALUES ($1, 1, $2, true, $3, $4, $5)`,
      [chain.decreeId, person, ...own],
    );
    await tx.query(
      `INSERT INTO waiting_place (payer_id, member_group, person_id, turn, line_id, entered_on, entered_by, regency_id, district_id, village_id)
       SELECT l.payer_id, l.member_group, $2, 1, l.id, '2024-05-13', $3, $4, $5, $6 FROM agreement_line l WHERE l.id = $1`,
      [lineId, person, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO member_exit (id, enrolment_id, reason, occurred_on, ends_on, status, reported_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'MOVED', '2024-06-01', '2024-06-30', 'REPORTED', $3, $4, $5, $6)`,
      [uuidv7(), enrolmentId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO enrolment_event (id, enrolment_id, to_status, by_user, regency_id, district_id, village_id) VALUES ($1, $2, 'PROPOSED', $3, $4, $5, $6)`,
      [uuidv7(), enrolmentId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO job (id, kind, state, params, user_id, assignment_id, regency_id, district_id, village_id)
       VALUES ($1, 'CANDIDATE_IMPORT', 'QUEUED', '{}', $2, $3, $4, $5, $6)`,
      [jobId, proposer, assignmentId, ...own],
    );
    await tx.query(
      `INSERT INTO file (id, name, media_type, created_by, expires_at, regency_id, district_id, village_id)
       VALUES ($1, 'list.csv', 'text/csv', $2, now() + interval '1 day', $3, $4, $5)`,
      [fileId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO file_chunk (file_id, no, bytes, created_by, regency_id, district_id, village_id) VALUES ($1, 0, '\\x00', $2, $3, $4, $5)`,
      [fileId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO staged_candidate (job_id, line_no, outcome, row_id, cells, nik_warnings, cleared, derived, issues, warnings, regency_id, district_id, village_id)
       VALUES ($1, 1, 'ADDED', $2, '{}', '{}', '{}', '{}', '[]', '[]', $3, $4, $5)`,
      [jobId, uuidv7(), ...own],
    );
    await tx.query(
      `INSERT INTO candidate_list_version (list_id, number, job_id, file_name, file_sha256, imported_by, lines, added, changed, unchanged, refused,
         regency_id, district_id, village_id) VALUES ($1, 1, $2, 'list.csv', '\\x00', $3, 1, 1, 0, 0, 0, $4, $5, $6)`,
      [listId, jobId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO candidate (list_id, person_id, added_in, regency_id, district_id, village_id) VALUES ($1, $2, 1, $3, $4, $5)`,
      [listId, person, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO village_check (id, list_id, round, regency_id, district_id, village_id) VALUES ($1, $2, 1, $3, $4, $5)`,
      [checkId, listId, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO person_request (id, person_id, kind, wording, received_at, due_at, received_by, regency_id, district_id, village_id)
       SELECT $1, $2, 'ACCESS', 'Minta salinan data', now(), now() + interval '72 hours', $3, p.regency_id, p.district_id, p.village_id
       FROM person p WHERE p.id = $2`,
      [uuidv7(), person, proposer],
    );
    const changeId = uuidv7();
    await tx.query(
      `INSERT INTO change_request (id, person_id, reason, proof_kind, before, after, proposed_by, proposed_at, regency_id, district_id, village_id)
       SELECT $1, $2, 'Alamat berbeda', 'IDENTITY_CARD', '{"address": null}', '{"address": "Jl. Baru"}', $3, now(), p.regency_id,
         p.district_id, p.village_id FROM person p WHERE p.id = $2`,
      [changeId, person, proposer],
    );
    await tx.query(
      `INSERT INTO change_proof (id, request_id, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $1, 'ktp.pdf', 'application/pdf', 1, '\\x00', $2, $3, $4, $5)`,
      [changeId, proposer, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO change_proof_chunk (document_id, no, bytes, regency_id, district_id, village_id) VALUES ($1, 0, '\\x00', $2, $3, $4)`,
      [changeId, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO legal_hold (id, scope, reason, document_number, placed_by, regency_id, district_id, village_id)
       VALUES ($1, 'REGION', 'Pemeriksaan khusus', 'LHP-1', $2, $3, $4, $5)`,
      [uuidv7(), proposer, ...own],
    );
    await tx.query(
      `INSERT INTO decile_observation (id, person_id, decile, source, observed_on, regency_id, district_id, village_id)
       VALUES ($1, $2, 1, 'P3KE', '2024-01-01', $3, $4, $5)`,
      [uuidv7(), person, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO population_status (id, person_id, status, source, occurred_on, known_on, destination, proof, note, recorded_by,
         regency_id, district_id, village_id)
       SELECT gen_random_uuid(), $1, status, 'VILLAGE', day::date, '2024-01-02', destination, destination, destination, $2, $3, $4, $5
       FROM (VALUES ('EMIGRATED', '2023-01-01', 'Malaysia'), ('ACTIVE', '2024-01-01', NULL)) AS noted (status, day, destination)`,
      [person, proposer, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO person_heir (id, person_id, relationship, full_name, birth_date, phone, nik_cipher, nik_index, nik_tail, scholarship_place,
         recorded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'CHILD', 'Anak Contoh', '2012-01-01', '+6281234567890', '\\x00', sha256('heir'), '01', 1, $3, $4, $5, $6)`,
      [uuidv7(), person, proposer, home.regencyId, home.districtId, home.villageId],
    );
    const accountId = uuidv7();
    await tx.query(
      `INSERT INTO bank_account (id, person_id, bank, number_cipher, number_index, number_tail, holder_name, is_holder_worker, proposed_by,
         proposed_at, regency_id, district_id, village_id)
       VALUES ($1, $2, 'BRI', '\\x00', sha256('account'), '1234', 'Pemilik Contoh', true, $3, now(), $4, $5, $6)`,
      [accountId, person, proposer, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO bank_book (id, account_id, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $1, 'buku.pdf', 'application/pdf', 1, '\\x00', $2, $3, $4, $5)`,
      [accountId, proposer, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO bank_book_chunk (document_id, no, bytes, regency_id, district_id, village_id) VALUES ($1, 0, '\\x00', $2, $3, $4)`,
      [accountId, home.regencyId, home.districtId, home.villageId],
    );
    await tx.query(
      `INSERT INTO agreement_order (id, agreement_id, kind, effective_on, reason, basis, status, proposed_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'PAUSE', '2024-11-01', 'Efisiensi anggaran', 'Inpres 1/2025', 'PROPOSED', $3, $4, $5, $6)`,
      [uuidv7(), chain.agreementId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO quota_share (line_id, region_id, seats, regency_id, district_id, village_id) VALUES ($1, $2, 1, $3, $4, $5)`,
      [lineId, home.villageId, ...own],
    );
    await tx.query(
      `INSERT INTO quota_share_move (id, line_id, region_id, seats_before, seats_after, reason, by_user, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, 0, 1, 'Pemerataan', $4, $5, $6, $7)`,
      [uuidv7(), lineId, home.villageId, proposer, ...own],
    );
    await draftAddendum(tx, chain, { addedStages: [{ startsOn: '2024-09-01', seats: 1 }] });
    // Whoever has a NIK waits for the population register.
    await tx.query(
      `UPDATE person SET occupation = 'Nelayan', nik_cipher = '\\x00', nik_index = sha256($1::text::bytea), nik_tail = '01',
         version = version + 1 WHERE id = $1`,
      [person],
    );
    await tx.query(
      `INSERT INTO potential_declaration (id, member_group, people, source, as_of, declared_by, regency_id, district_id, village_id)
       VALUES ($1, 'VULNERABLE_WORKER', 8000, 'P3KE', '2024-01-01', $2, $3, $4, $5)`,
      [uuidv7(), proposer, ...own],
    );
    await tx.query(
      `INSERT INTO audit_event (id, operation, user_id, request_id, regency_id, district_id, village_id) VALUES ($1, 'drawBill', $2, 'r', $3, $4, $5)`,
      [uuidv7(), proposer, ...own],
    );
  });
  await database.write(chain.acting, (tx) =>
    tx.query(
      `INSERT INTO payer_number (id, payer_id, number, regency_id, district_id, village_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), chain.payerId, chain.payerId.slice(-8).toUpperCase(), ...own],
    ),
  );
  await database.write(chain.acting, (tx) =>
    tx.query(
      `INSERT INTO confirmation (id, token_hash, decree_id, issued_by, regency_id, district_id, village_id)
       VALUES ($1, sha256($2::text::bytea), $3, $4, $5, $6, $7)`,
      [uuidv7(), chain.decreeId, chain.decreeId, proposer, ...own],
    ),
  );
  await database.write({ as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null }, (tx) =>
    tx.query(
      `INSERT INTO figure_check (id, on_day, fault_count, faults, regency_id, district_id, village_id)
         VALUES ($1, '2024-05-31', 0, '[]', $2, $3, $4)`,
      [uuidv7(), ...own],
    ),
  );
  await database.write(asRegency(owner.regencyId, proposer), async (tx) => {
    await tx.query(
      `INSERT INTO member_card (id, token_hash, enrolment_id, issued_by, regency_id, district_id, village_id)
       VALUES ($1, sha256($2::text::bytea), $3, $4, $5, $6, $7)`,
      [uuidv7(), enrolmentId, enrolmentId, proposer, ...own],
    );
    const officeFileId = uuidv7();
    await tx.query(
      `INSERT INTO office_file (id, decree_id, office_id, file_name, rows, left_out, made_by, regency_id, district_id, village_id)
       SELECT $1, $2, a.signing_office_id, 'unggah.csv', 1, 0, $4, $5, $6, $7 FROM agreement a WHERE a.id = $3`,
      [officeFileId, chain.decreeId, chain.agreementId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO office_file_row (file_id, enrolment_id, line_no, regency_id, district_id, village_id) VALUES ($1, $2, 1, $3, $4, $5)`,
      [officeFileId, enrolmentId, ...own],
    );
  });
  const asOffice = {
    as: 'ASSIGNMENT',
    userId: proposer,
    jurisdiction: { level: 'OFFICE', officeId: chain.decreeId, regencyIds: [owner.regencyId] },
  } as const;
  await database.write(asOffice, (tx) =>
    tx.query(
      `INSERT INTO office_answer_row (job_id, line_no, decree_id, outcome, readable, regency_id, district_id, village_id)
       VALUES ($1, 1, $2, 'UNKNOWN_PERSON', true, $3, $4, $5)`,
      [jobId, chain.decreeId, ...own],
    ),
  );
  await database.write(chain.acting, async (tx) => {
    const documentId = uuidv7();
    await tx.query(
      `INSERT INTO agreement_document (id, agreement_id, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'pks.pdf', 'application/pdf', 1, '\\x00', $3, $4, $5, $6)`,
      [documentId, chain.agreementId, proposer, ...own],
    );
    await tx.query(
      `INSERT INTO agreement_document_chunk (document_id, no, bytes, regency_id, district_id, village_id) VALUES ($1, 0, '\\x00', $2, $3, $4)`,
      [documentId, ...own],
    );
  });
  await database.write({ as: 'TRAIL' }, async (tx) => {
    await tx.query(
      `INSERT INTO persons_seen_span (number, joined, from_tx, to_tx) VALUES (1, false, 0, 1) ON CONFLICT DO NOTHING`,
    );
    await tx.query(
      `INSERT INTO persons_seen_sum (user_id, span, operation, of_incident, persons, times, first_at, last_at, regency_id, district_id, village_id)
       VALUES ($1, 1, 'worker', false, ARRAY[$2::uuid], '{1}', ARRAY[now()], ARRAY[now()], $3, $4, $5)`,
      [proposer, person, ...own],
    );
  });
  await plantVerdict(database, { checkId, paperId, listId, person, home, userId: proposer });
  await database.write(asRegency(owner.regencyId), async (tx) => {
    const [away]: Array<{ id: number }> = await tx.query(
      `SELECT region_id AS id FROM region_version WHERE district_id = $1 AND region_id <> $2 ORDER BY code LIMIT 1`,
      [home.districtId, home.villageId],
    );
    for (const villageId of [away?.id, home.villageId])
      await tx.query(`UPDATE person SET village_id = $2 WHERE id = $1`, [person, villageId]);
  });
  await database.write(asRegency(owner.regencyId, finance), async (tx) => {
    await tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, '2024-05-01', 1, 16800, 'DRAFT', '2024-06-15', $5, $6, $7, $8)`,
      [billId, billId, lineId, chain.payerId, finance, ...own],
    );
    await tx.query(`SELECT ensure_bill_line_partition('2024-05-01')`);
    await tx.query(
      `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
       VALUES ($1, '2024-05-01', 'NON_WAGE', 'VULNERABLE_WORKER', '{JKK,JKM}', 1000000, 'APBD_REGENCY', $2, 16800, '[]')`,
      [cellId, cellId],
    );
    await tx.query(
      `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id, district_id, village_id)
       VALUES ('2024-05-01', $1, $2, $3, $4, '{JKK,JKM}', 16800, $5, $6, $7)`,
      [person, billId, enrolmentId, cellId, ...own],
    );
  });
  await issueBills(database, chain);
  await database.write(asRegency(owner.regencyId, finance), (tx) =>
    tx.query(
      `INSERT INTO payment_step (id, bill_id, kind, number, dated_on, entered_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'SPP', 'SPP-1', '2024-05-31', $3, $4, $5, $6)`,
      [uuidv7(), billId, finance, ...own],
    ),
  );
  await plantErasure(database, chain, person);
  await fundChain(database, chain, await addBudget(database, chain, 1_000_000n));
}

/** What the village said of a person of a list, in a check with its paper. */
async function plantVerdict(
  database: Database,
  {
    checkId,
    paperId,
    listId,
    person,
    home,
    userId,
  }: Readonly<Record<'checkId' | 'paperId' | 'listId' | 'person' | 'userId', string>> & { home: Owner },
): Promise<void> {
  const lived = [home.regencyId, home.districtId, home.villageId];
  const jurisdiction = { level: 'VILLAGE', regionId: home.villageId ?? 0 } as const;
  await database.write({ as: 'ASSIGNMENT', jurisdiction, userId }, async (tx) => {
    await tx.query(
      `INSERT INTO candidate_check (list_id, person_id, step, turn, verdict, reason, note, check_id, judged_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'VILLAGE', 1, 'REJECTED', 'OTHER', 'Tidak ditemukan', $3, $4, $5, $6, $7)`,
      [listId, person, checkId, userId, ...lived],
    );
    await tx.query(
      `INSERT INTO minutes_paper (id, check_id, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'ba.pdf', 'application/pdf', 1, '\\x00', $3, $4, $5, $6)`,
      [paperId, checkId, userId, ...lived],
    );
    await tx.query(
      `INSERT INTO minutes_paper_chunk (document_id, no, bytes, regency_id, district_id, village_id) VALUES ($1, 0, '\\x00', $2, $3, $4)`,
      [paperId, ...lived],
    );
  });
}

/** A run that was declined, with the person on its list by a row of the schedule that nobody decided. */
async function plantErasure(
  database: Database,
  { proposer, approver }: Chain,
  person: string,
): Promise<void> {
  const [runId, ruleId] = [uuidv7(), uuidv7()];
  const asProvince = (userId: string) =>
    ({ as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId }) as const;
  await database.write(asProvince(proposer), async (tx) => {
    await tx.query(
      `INSERT INTO retention_rule (id, kind, months, citation, certainty, valid_from, proposed_by)
       VALUES ($1, 'MEMBERSHIP_ENDED', 120, 'UU 27/2022 Pasal 43', 'TO_BE_VERIFIED', '2030-01-01', $2)`,
      [ruleId, proposer],
    );
    await tx.query(
      `INSERT INTO erasure_run (id, due_on, items, reason, proposed_by) VALUES ($1, '2040-01-01', 1, 'Masa simpan habis', $2)`,
      [runId, proposer],
    );
    await tx.query(
      `INSERT INTO erasure_item (run_id, kind, person_id, rule_id, due_on, regency_id, district_id, village_id)
       SELECT $1, 'MEMBERSHIP_ENDED', p.id, $2, '2040-01-01', p.regency_id, p.district_id, p.village_id FROM person p WHERE p.id = $3`,
      [runId, ruleId, person],
    );
  });
  await database.write(asProvince(approver), (tx) =>
    tx.query(
      `UPDATE erasure_run SET status = 'DECLINED', decided_by = $2, decided_at = now(), decided_on = '2040-01-01',
         decision_reason = 'Belum waktunya' WHERE id = $1`,
      [runId, approver],
    ),
  );
}
