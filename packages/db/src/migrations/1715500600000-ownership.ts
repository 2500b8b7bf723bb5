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

/** Tables whose rows hang on another row: child, parent, column that names the parent; of how much the owner is the same. */
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
  ['quota_entry', 'agreement_stage', 'stage_id'],
  // A candidate and an observation belong where the person lives, a list to a regency or to a part of it.
  ['decree', 'candidate_list', 'list_id', 'regency'],
  ['candidate_list', 'agreement_line', 'line_id', 'regency'],
  ['candidate', 'candidate_list', 'list_id', 'regency'],
  ['candidate', 'person', 'person_id', 'regency'],
  ['decile_observation', 'person', 'person_id', 'regency'],
  ['staged_candidate', 'job', 'job_id', 'regency'],
] as const;

const sameOwner = ([child, parent, column, ...extent]: (typeof children)[number]) => ({
  name: `tr_same_owner_${parent}`,
  child,
  check: `check_same_owner(${[parent, column, ...extent].map((word) => `'${word}'`).join(', ')})`,
});

const writers = 'lindung_regency, lindung_district, lindung_village';
const levels = `lindung_province, lindung_office, ${writers}`;

const jobColumns = `state, phase, done, total, checkpoint, lease_owner, lease_until, attempts, cancel_requested, error, result,
  started_at, finished_at`;

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
    columns: 'status, decided_by, decided_at, decreed_on, reason, version',
  },
  { table: 'enrolment', by: writers, columns: 'status, ends_on, version' },
  { table: 'file', by: levels, columns: 'size, sha256, complete, expires_at' },
  // Who confirms an import takes the job over.
  { table: 'job', by: levels, columns: `${jobColumns}, user_id, assignment_id` },
  { table: 'job', by: 'lindung_jobs', columns: jobColumns },
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
    for (const { name, child, check } of children.map(sameOwner)) {
      await runner.query(`CREATE TRIGGER ${name} AFTER INSERT ON ${child} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION ${check}`);
    }
    // A list may be meant for another line later.
    await runner.query(`CREATE TRIGGER tr_same_owner_update AFTER UPDATE ON candidate_list REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement_line', 'line_id', 'regency')`);
    for (const { table, by, columns } of changeable) {
      await runner.query(`REVOKE UPDATE ON ${table} FROM ${by}`);
      await runner.query(`GRANT UPDATE (${columns}) ON ${table} TO ${by}`);
    }
    await runner.query(`REVOKE UPDATE ON file_chunk FROM ${levels}`);
    // A job acts with the rights of who queued or confirmed it: nobody queues one in another's name.
    await runner.query(`
      CREATE FUNCTION check_job_actor() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.user_id IS DISTINCT FROM acting_user()
          OR NOT EXISTS (SELECT FROM assignment a WHERE a.id = NEW.assignment_id AND a.user_id = NEW.user_id) THEN
          RAISE EXCEPTION 'a job acts with an assignment of who queues it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_job_actor';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_job_actor BEFORE INSERT OR UPDATE OF user_id, assignment_id ON job
      FOR EACH ROW EXECUTE FUNCTION check_job_actor()`);
    await runner.query(`GRANT SELECT (id, user_id) ON assignment TO lindung_office, ${writers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT (id, user_id) ON assignment FROM lindung_office, ${writers}`);
    await runner.query(`DROP TRIGGER tr_job_actor ON job`);
    await runner.query(`DROP FUNCTION check_job_actor()`);
    await runner.query(`GRANT UPDATE ON file_chunk TO ${levels}`);
    for (const { table, by, columns } of changeable) {
      await runner.query(`REVOKE UPDATE (${columns}) ON ${table} FROM ${by}`);
      await runner.query(`GRANT UPDATE ON ${table} TO ${by}`);
    }
    await runner.query(`DROP TRIGGER tr_same_owner_update ON candidate_list`);
    for (const { name, child } of children.map(sameOwner))
      await runner.query(`DROP TRIGGER ${name} ON ${child}`);
    await runner.query(`DROP TRIGGER tr_owner_update ON person`);
    for (const table of roots) await runner.query(`DROP TRIGGER tr_owner_insert ON ${table}`);
  }
}
