import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows begin an ownership: person, agreement, list ... */
const roots = [
  'payer',
  'agreement',
  'person',
  'candidate_list',
  'candidate',
  'decile_observation',
  'potential_declaration',
  'file',
  'job',
];

/** Tables whose rows hang on another row: child, parent, column that names the parent. */
const children = [
  ['agreement_line', 'agreement', 'agreement_id'],
  ['agreement_stage', 'agreement_line', 'line_id'],
  ['quota_entry', 'agreement_line', 'line_id'],
  ['decree', 'agreement_line', 'line_id'],
  ['enrolment', 'decree', 'decree_id'],
  ['enrolment_event', 'enrolment', 'enrolment_id'],
  ['bill', 'agreement_line', 'line_id'],
  ['bill_line', 'bill', 'bill_id'],
  ['candidate_list_version', 'candidate_list', 'list_id'],
  ['file_chunk', 'file', 'file_id'],
] as const;

const writers = 'lindung_regency, lindung_district, lindung_village';
const levels = `lindung_province, lindung_office, ${writers}`;

/** What may be changed of a row at all, and by whom; to whom it belongs and what it hangs on stay. */
const changeable = [
  {
    table: 'candidate_list',
    by: writers,
    columns: 'name, source_note, declared_potential, line_id, version',
  },
  {
    table: 'decree',
    by: writers,
    columns: `number, title, status, seats, monthly_amount, starts_on, ends_on, rule_version, decided_by, decided_at,
      decreed_on, reason, version`,
  },
  { table: 'enrolment', by: writers, columns: 'status, starts_on, ends_on, version' },
  { table: 'file', by: levels, columns: 'size, sha256, complete, expires_at' },
  {
    table: 'job',
    by: `${levels}, lindung_jobs`,
    columns: `state, phase, done, total, checkpoint, lease_owner, lease_until, attempts, cancel_requested, error, result,
      started_at, finished_at`,
  },
];

/** Rows name one place as their owner, hang on rows of the same owner, and never change either. */
export class Ownership1715500600000 implements MigrationInterface {
  name = 'Ownership1715500600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of roots) {
      await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    }
    // A person moves, and with the person the ownership.
    await runner.query(`CREATE TRIGGER tr_owner_update AFTER UPDATE ON person REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    for (const [child, parent, column] of children) {
      await runner.query(`CREATE TRIGGER tr_same_owner AFTER INSERT ON ${child} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('${parent}', '${column}')`);
    }
    for (const { table, by, columns } of changeable) {
      await runner.query(`REVOKE UPDATE ON ${table} FROM ${by}`);
      await runner.query(`GRANT UPDATE (${columns}) ON ${table} TO ${by}`);
    }
    await runner.query(`REVOKE UPDATE ON file_chunk FROM ${levels}`);
    await runner.query(`GRANT SELECT (id) ON enrolment TO lindung_definer`);
    // A job acts with the rights of who queued it: nobody queues one in another's name.
    await runner.query(
      `CREATE POLICY p_own_job ON job AS RESTRICTIVE FOR INSERT TO ${levels} WITH CHECK (user_id = acting_user())`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY p_own_job ON job`);
    await runner.query(`REVOKE SELECT (id) ON enrolment FROM lindung_definer`);
    await runner.query(`GRANT UPDATE ON file_chunk TO ${levels}`);
    for (const { table, by, columns } of changeable) {
      await runner.query(`REVOKE UPDATE (${columns}) ON ${table} FROM ${by}`);
      await runner.query(`GRANT UPDATE ON ${table} TO ${by}`);
    }
    for (const [child] of children) await runner.query(`DROP TRIGGER tr_same_owner ON ${child}`);
    await runner.query(`DROP TRIGGER tr_owner_update ON person`);
    for (const table of roots) await runner.query(`DROP TRIGGER tr_owner_insert ON ${table}`);
  }
}
