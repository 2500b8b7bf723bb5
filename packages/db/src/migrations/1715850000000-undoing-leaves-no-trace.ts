import type { MigrationInterface, QueryRunner } from 'typeorm';

const setting = (name: string) => `NULLIF(current_setting('app.${name}', true), '')`;

const replaced = (code: string, from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

const standsAgain =
  'UPDATE public.candidate c SET is_merged = false WHERE c.person_id = facts.absorbed_id AND c.is_merged;';
const uncounted = 'GET DIAGNOSTICS observations = ROW_COUNT;';
const changedBack = 'GET DIAGNOSTICS restored = ROW_COUNT;';

/** What functions of the database did, and what they do from now on. */
const known = [
  [
    'undo_worker_merge(uuid, date)',
    standsAgain,
    `-- A reference that its application has given to somebody else since stays there.
        UPDATE public.candidate c SET partner_id = NULL, partner_reference = NULL, partner_row = NULL
        WHERE c.person_id = facts.absorbed_id AND c.is_merged AND EXISTS (SELECT FROM public.candidate n WHERE n.list_id = c.list_id
          AND n.partner_id = c.partner_id AND n.partner_reference = c.partner_reference AND NOT n.is_merged);
        ${standsAgain}`,
  ],
  [
    'keep_former_homes()',
    'lived_from, lived_until, source, changed_by,',
    'lived_from, lived_until, source, job_id, changed_by,',
  ],
  [
    'keep_former_homes()',
    'public.acting_user(), n.regency_id',
    `${setting('job')}::uuid, public.acting_user(), n.regency_id`,
  ],
  [
    'keep_former_homes()',
    'WHERE n.erased_on IS NULL AND (o.village_id',
    `WHERE n.erased_on IS NULL AND ${setting('home_source')} IS DISTINCT FROM 'IMPORT_UNDONE' AND (o.village_id`,
  ],
  [
    'undo_staged_import(uuid, uuid, int)',
    uncounted,
    `${uncounted}
        PERFORM set_config('app.home_source', 'IMPORT_UNDONE', true);`,
  ],
  [
    'undo_staged_import(uuid, uuid, int)',
    changedBack,
    `${changedBack}
        DELETE FROM public.former_home f WHERE f.job_id = p_job;
        PERFORM set_config('app.home_source', '', true);`,
  ],
] as const;

/**
 * What is taken back leaves nothing behind: an import no home that it had replaced, and records that are parted again stand on their
 * lists though an application has used a reference anew.
 */
export class UndoingLeavesNoTrace1715850000000 implements MigrationInterface {
  name = 'UndoingLeavesNoTrace1715850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (partner_reference) ON candidate TO lindung_definer`);
    await runner.query(`ALTER TABLE former_home ADD COLUMN job_id uuid,
      ADD CONSTRAINT fk_former_home_job FOREIGN KEY (job_id) REFERENCES job (id)`);
    await runner.query(`CREATE INDEX ix_former_home_job ON former_home (job_id) WHERE job_id IS NOT NULL`);
    // What a file wrote before has the instant of what it changed.
    await runner.query(`ALTER TABLE former_home DISABLE TRIGGER tr_append_only`);
    for (const table of ['former_home', 'person_change'])
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE former_home f SET job_id = c.job_id FROM person_change c
      WHERE f.source = 'FILE' AND c.person_id = f.person_id AND c.changed_at = f.recorded_at AND c.job_id IS NOT NULL`);
    for (const table of ['former_home', 'person_change'])
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE former_home ENABLE TRIGGER tr_append_only`);
    for (const [code, was, now] of known) await runner.query(replaced(code, was, now));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [code, was, now] of [...known].reverse()) await runner.query(replaced(code, now, was));
    await runner.query(`DROP INDEX ix_former_home_job`);
    await runner.query(`ALTER TABLE former_home DROP COLUMN job_id`);
    await runner.query(`REVOKE SELECT (partner_reference) ON candidate FROM lindung_definer`);
  }
}
