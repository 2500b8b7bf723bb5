import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of a person's change: the name that the API gives to it, the column, and its text. */
const kept = [
  ['fullName', 'full_name'],
  ['birthDate', 'birth_date'],
  ['sex', 'sex'],
  ['birthPlace', 'birth_place'],
  ['occupation', 'occupation'],
  ['address', 'address'],
  ['phone', 'phone'],
  ['status', 'status'],
  ['villageId', 'village_id'],
] as const;

const facts = kept
  .map(
    ([name, column]) =>
      `('${name}', o.${column}::text, n.${column}::text, o.${column} IS DISTINCT FROM n.${column})`,
  )
  .join(',\n            ');

/**
 * An import says of each row what it would change of a known person, and every change of a person leaves what was before. Names
 * are compared letter by letter, for which PostgreSQL brings an extension.
 */
export class IdentityAndHistory1715500865000 implements MigrationInterface {
  name = 'IdentityAndHistory1715500865000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS fuzzystrmatch`);
    await runner.query(`ALTER TABLE staged_candidate ADD COLUMN change jsonb`);
    await runner.query(`
      CREATE TABLE person_change (
        no bigint GENERATED ALWAYS AS IDENTITY,
        person_id uuid NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        nik_cipher_before bytea,
        nik_index_before bytea,
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid,
        job_id uuid,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_person_change PRIMARY KEY (no),
        CONSTRAINT fk_person_change_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_person_change_changed_by FOREIGN KEY (changed_by) REFERENCES app_user (id),
        CONSTRAINT fk_person_change_job FOREIGN KEY (job_id) REFERENCES job (id),
        CONSTRAINT ck_person_change_nik CHECK ((nik_cipher_before IS NULL) = (nik_index_before IS NULL)
          AND octet_length(nik_index_before) = 32)
      )`);
    await runner.query(`CREATE INDEX ix_person_change_person ON person_change (person_id, no)`);
    await runner.query(`CALL secure_owned_table('person_change', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`CALL make_append_only('person_change')`);
    await runner.query(`GRANT INSERT ON person_change TO lindung_definer`);

    /* One statement for however many persons an update changed; a new version alone is no change. It belongs to where the
       person lives now, as the person does. */
    await runner.query(`
      CREATE FUNCTION keep_person_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.person_change (person_id, before, after, nik_cipher_before, nik_index_before, changed_by, job_id,
          regency_id, district_id, village_id)
        SELECT n.id, changed.before, changed.after,
               CASE WHEN o.nik_index IS DISTINCT FROM n.nik_index THEN o.nik_cipher END,
               CASE WHEN o.nik_index IS DISTINCT FROM n.nik_index THEN o.nik_index END,
               public.acting_user(), NULLIF(current_setting('app.job', true), '')::uuid, n.regency_id, n.district_id, n.village_id
        FROM was o JOIN became n ON n.id = o.id
        CROSS JOIN LATERAL (
          SELECT jsonb_object_agg(f.name, f.before) AS before, jsonb_object_agg(f.name, f.after) AS after
          FROM (VALUES
            ${facts},
            ('nikTail', o.nik_tail, n.nik_tail, o.nik_index IS DISTINCT FROM n.nik_index)
          ) AS f (name, before, after, differs) WHERE f.differs) AS changed
        WHERE changed.before IS NOT NULL;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_person_changes()')`);
    await runner.query(`CREATE TRIGGER tr_changes AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION keep_person_changes()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_changes ON person`);
    await runner.query(`DROP FUNCTION keep_person_changes()`);
    await runner.query(`DROP TABLE person_change`);
    await runner.query(`ALTER TABLE staged_candidate DROP COLUMN change`);
    await runner.query(`DROP EXTENSION fuzzystrmatch`);
  }
}
