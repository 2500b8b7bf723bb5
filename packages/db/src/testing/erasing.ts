import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { inject } from 'vitest';

import type { ActingAs } from '../acting.js';
import { plantRows } from './plant-rows.js';
import { addChain, ownerOf } from './protection-chain.js';
import { asAdmin, createTestDatabase } from './test-database.js';

interface Due {
  readonly kind: string;
  readonly person: string;
}

/** Acting for the province, as one of its users. */
export const asProvince = (userId: string | null = null): ActingAs => ({
  as: 'ASSIGNMENT',
  jurisdiction: { level: 'PROVINCE' },
  userId,
});

/**
 * A database with a chain, rows of the schedule in force, and nothing that keeps anybody: a member with everything that the
 * tables can hold, and others who were never more than registered; with the steps of an erasure, as the server takes them.
 */
export async function createErasing() {
  const world = await createTestDatabase();
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  const chain = await addChain(world.database, { owner, home, people: 5 });
  await plantRows(world.database, chain);
  const [member = '', ...others] = chain.people;
  const superuserUrl = (): string => {
    const url = new URL(inject('postgresUrl'));
    url.pathname = new URL(world.ownerUrl).pathname;
    return url.href;
  };
  const superuser = <T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]> =>
    asAdmin(superuserUrl(), async (client) => (await client.query<T>(text, values)).rows);
  /** Puts a row of the schedule in force from a day on. */
  async function rule(kind: string, months: number, validFrom = '2015-01-01'): Promise<void> {
    const id = uuidv7();
    await world.database.write(asProvince(chain.proposer), (tx) =>
      tx.query(
        `INSERT INTO retention_rule (id, kind, months, citation, certainty, valid_from, proposed_by)
         VALUES ($1, $2, $3, 'UU 27/2022 Pasal 43', 'TO_BE_VERIFIED', $4, $5)`,
        [id, kind, months, validFrom, chain.proposer],
      ),
    );
    await world.database.write(asProvince(chain.approver), (tx) =>
      tx.query(
        `UPDATE retention_rule SET status = 'IN_FORCE', decided_by = $2, decided_at = now(), reason = 'Contoh' WHERE id = $1`,
        [id, chain.approver],
      ),
    );
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
  /** Takes away what says who somebody is, past every list. */
  const erase = (person: string, day: string) =>
    superuser(
      `UPDATE person SET full_name = NULL, nik_cipher = NULL, nik_index = NULL, nik_tail = NULL, birth_date = NULL, birth_place = NULL,
         occupation = NULL, occupation_code = NULL, second_occupation = NULL, second_occupation_code = NULL, work_place = NULL,
         weekly_hours = NULL, mother_name = NULL, marital_status = NULL, family_card_cipher = NULL, family_card_index = NULL,
         family_card_tail = NULL, address = NULL, phone = NULL, nik_warnings = '{}', erased_on = $2 WHERE id = $1`,
      [person, day],
    );
  /** What keeps whom whose time is over. */
  const keptOn = async (day: string): Promise<Map<string, string>> => {
    const [rows = []] = await world.database.read<Array<{ person: string; keptBy: string }>[]>(asProvince(), [
      {
        text: `SELECT person_id AS person, kept_by AS "keptBy" FROM judged_for_erasure($1) WHERE kept_by IS NOT NULL
               AND kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED')`,
        values: [day],
      },
    ]);
    return new Map(rows.map(({ person, keptBy }) => [person, keptBy]));
  };
  const liftAll = () =>
    superuser(
      `UPDATE legal_hold SET lifted_by = placed_by, lifted_at = now(), lift_reason = 'Selesai' WHERE lifted_at IS NULL`,
    );

  await liftAll();
  // A year for whoever was never enrolled, ten for members, five for the rest.
  await rule('CANDIDATE_NEVER_ENROLLED', 12);
  await rule('MEMBERSHIP_ENDED', 120);
  await rule('PERSON_CHANGE', 60);
  await rule('PERSON_REQUEST', 60);
  await asIfSince('2020-01-01');
  return {
    world,
    chain,
    home,
    member,
    others,
    superuserUrl,
    superuser,
    rule,
    asIfSince,
    due,
    dueOf,
    propose,
    decide,
    outcomes,
    hold,
    lift,
    liftAll,
    erase,
    keptOn,
  };
}
