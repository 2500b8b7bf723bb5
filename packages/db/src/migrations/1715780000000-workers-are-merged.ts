import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const fields = `'FULL_NAME', 'NIK', 'BIRTH_DATE', 'SEX', 'BIRTH_PLACE', 'MOTHER_NAME', 'MARITAL_STATUS', 'FAMILY_CARD', 'OCCUPATION', 'SECOND_OCCUPATION', 'WORK_PLACE', 'WEEKLY_HOURS', 'VILLAGE', 'ADDRESS', 'PHONE'`;
const notReadBefore =
  'family_card_cipher, family_card_tail, marital_status, second_occupation, second_occupation_code, weekly_hours, work_place';
/** What is begun upon a person. */
const begun = [
  'candidate',
  'decile_observation',
  'enrolment',
  'person_request',
  'population_status',
  'waiting_place',
];
const searches = ['search_duplicates(uuid,integer)', 'search_duplicates_of(uuid[])'];
const asked = 'PERFORM FROM person_request q';
const askedOfOthers = `IF current_user = ''lindung_definer'' THEN RETURN NEW; END IF; ${asked}`;
const identityChange = (was: string, becomes: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('check_identity_change()'::regprocedure), '${was}', '${becomes}');
END $do$`;

const definer = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/**
 * Two records of one person become one: the absorbed one stays where it is with all that was done upon it, takes part in nothing any
 * more, and can be parted again for a month, for which is kept what it was.
 */
export class WorkersAreMerged1715780000000 implements MigrationInterface {
  name = 'WorkersAreMerged1715780000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createMerges(runner);
    await this.markPersons(runner);
    await this.leaveLists(runner);
    await this.leaveSearch(runner);
  }

  private async createMerges(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD COLUMN merged_into_id uuid,
      ADD CONSTRAINT fk_person_merged_into FOREIGN KEY (merged_into_id) REFERENCES person (id),
      ADD CONSTRAINT ck_person_merged_into CHECK (merged_into_id <> id)`);
    await runner.query(
      `CREATE INDEX ix_person_merged_into ON person (merged_into_id) WHERE merged_into_id IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT (merged_into_id) ON person TO ${levels}, lindung_look`);
    await runner.query(`GRANT SELECT (merged_into_id), UPDATE (merged_into_id) ON person TO lindung_definer`);
    await runner.query(`
      CREATE TABLE worker_merge (
        id uuid NOT NULL,
        pair_id uuid NOT NULL,
        survivor_id uuid NOT NULL,
        absorbed_id uuid NOT NULL,
        taken text[] NOT NULL,
        lists_passed uuid[] NOT NULL,
        lists_ended uuid[] NOT NULL,
        image jsonb,
        is_kept boolean NOT NULL DEFAULT true,
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL DEFAULT now(),
        undone_by uuid,
        undone_at timestamptz,
        CONSTRAINT pk_worker_merge PRIMARY KEY (id),
        CONSTRAINT fk_worker_merge_survivor FOREIGN KEY (survivor_id) REFERENCES person (id),
        CONSTRAINT fk_worker_merge_absorbed FOREIGN KEY (absorbed_id) REFERENCES person (id),
        CONSTRAINT fk_worker_merge_merged_by FOREIGN KEY (merged_by) REFERENCES app_user (id),
        CONSTRAINT fk_worker_merge_undone_by FOREIGN KEY (undone_by) REFERENCES app_user (id),
        CONSTRAINT ck_worker_merge_two CHECK (survivor_id <> absorbed_id),
        CONSTRAINT ck_worker_merge_taken CHECK (taken <@ ARRAY[${fields}]),
        CONSTRAINT ck_worker_merge_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL) AND (undone_at IS NULL OR NOT is_kept)),
        CONSTRAINT ck_worker_merge_kept CHECK (is_kept = (image IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX ix_worker_merge_survivor ON worker_merge (survivor_id, merged_at)`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_worker_merge_absorbed ON worker_merge (absorbed_id) WHERE undone_at IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_worker_merge_absorbed ON worker_merge (absorbed_id, merged_at)`);
    await runner.query(`CREATE INDEX ix_worker_merge_kept ON worker_merge (merged_at) WHERE is_kept`);
    // No level reads or writes a row: what was, is kept for the undoing alone.
    await runner.query(`ALTER TABLE worker_merge ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE worker_merge FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_definer ON worker_merge FOR ALL TO lindung_definer USING (true)`);
    await runner.query(`CREATE POLICY p_jobs ON worker_merge FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE (image, is_kept, undone_by, undone_at) ON worker_merge TO lindung_definer`,
    );
    await runner.query(
      `GRANT SELECT (merged_at, is_kept), UPDATE (image, is_kept) ON worker_merge TO lindung_jobs`,
    );
    await runner.query(`CREATE FUNCTION keep_worker_merge() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.image IS NOT NULL THEN
          RAISE EXCEPTION 'what was before a merge is forgotten, and never another' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_worker_merge_image';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_worker_merge_image BEFORE UPDATE OF image ON worker_merge FOR EACH ROW
      EXECUTE FUNCTION keep_worker_merge()`);
  }

  /** A merged record changes no more, and nothing is begun upon it. */
  private async markPersons(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (${notReadBefore}), UPDATE (sex) ON person TO lindung_definer`);
    await runner.query(
      `CREATE POLICY p_merged ON person AS RESTRICTIVE FOR UPDATE TO lindung_regency, lindung_district, lindung_village
       USING (merged_into_id IS NULL)`,
    );
    await runner.query(`CREATE FUNCTION check_not_merged() RETURNS trigger ${definer} AS $$
      BEGIN
        IF EXISTS (SELECT p.id FROM public.person p WHERE p.merged_into_id IS NOT NULL INTERSECT SELECT a.person_id FROM added a) THEN
          RAISE EXCEPTION 'the record is merged' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_not_merged';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('check_not_merged()')`);
    for (const table of begun)
      await runner.query(`CREATE TRIGGER tr_${table}_merged AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_not_merged()`);
    // Of two records one says when somebody was born: nothing is corrected that nobody asked for.
    await runner.query(identityChange(asked, askedOfOthers));
    await runner.query(`CREATE FUNCTION forget_merges_on_erasure() RETURNS trigger ${definer} AS $$
      BEGIN
        UPDATE public.worker_merge m SET image = NULL, is_kept = false FROM became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
        WHERE n.erased_on IS NOT NULL AND m.is_kept AND n.id IN (m.survivor_id, m.absorbed_id);
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('forget_merges_on_erasure()')`);
    await runner.query(`CREATE TRIGGER tr_person_erased_merges AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION forget_merges_on_erasure()`);
  }

  /** A candidacy passes with what was said of it; one that does not is seen by nobody, and counted with its list. */
  private async leaveLists(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate ADD COLUMN is_merged boolean NOT NULL DEFAULT false`);
    await runner.query(
      `CREATE POLICY p_merged ON candidate AS RESTRICTIVE FOR ALL TO ${levels} USING (NOT is_merged)`,
    );
    await runner.query(
      `GRANT UPDATE (person_id, is_merged), SELECT (is_merged) ON candidate TO lindung_definer`,
    );
    await runner.query(`ALTER TABLE candidate_list ADD COLUMN merged int NOT NULL DEFAULT 0`);
    await runner.query(`GRANT SELECT (merged), UPDATE (merged) ON candidate_list TO lindung_definer`);
    await runner.query(`GRANT SELECT (merged) ON candidate_list TO ${levels}`);
    await runner.query(`ALTER TABLE candidate_check DROP CONSTRAINT fk_candidate_check_candidate`);
    await runner.query(`ALTER TABLE candidate_check ADD CONSTRAINT fk_candidate_check_candidate FOREIGN KEY (list_id, person_id)
      REFERENCES candidate (list_id, person_id) ON UPDATE CASCADE`);
    await runner.query(`DROP TRIGGER tr_candidate_check_past ON candidate_check`);
    await runner.query(`CREATE TRIGGER tr_candidate_check_past BEFORE UPDATE ON candidate_check FOR EACH ROW
      WHEN (NOT OLD.is_current AND NEW.person_id = OLD.person_id) EXECUTE FUNCTION refuse_change()`);
    await runner.query(`ALTER TABLE waiting_place DROP CONSTRAINT ck_waiting_place_left_because`);
    await runner.query(`ALTER TABLE waiting_place ADD CONSTRAINT ck_waiting_place_left_because
      CHECK (left_because IN ('SEATED', 'TAKEN_OFF', 'ERASED', 'MERGED'))`);
    await runner.query(`GRANT INSERT, UPDATE (left_by) ON waiting_place TO lindung_definer`);
    await runner.query(`GRANT SELECT, INSERT ON decile_observation TO lindung_definer`);
    await runner.query(`GRANT SELECT (created_at) ON enrolment TO lindung_definer`);
    await runner.query(`ALTER TABLE duplicate_pair DROP CONSTRAINT ck_duplicate_pair_state`);
    await runner.query(
      `ALTER TABLE duplicate_pair ADD CONSTRAINT ck_duplicate_pair_state CHECK (state IN ('OPEN', 'DISTINCT', 'MERGED'))`,
    );
    await runner.query(
      `GRANT UPDATE (state, decided_by, decided_at, reason, version) ON duplicate_pair TO lindung_definer`,
    );
  }

  private async leaveSearch(runner: QueryRunner): Promise<void> {
    for (const one of searches)
      await runner.query(`DO $do$ BEGIN
        EXECUTE regexp_replace(regexp_replace(pg_get_functiondef('${one}'::regprocedure),
          '\\m([pq])\\.restricted_on IS NULL', '\\1.restricted_on IS NULL AND \\1.merged_into_id IS NULL', 'g'),
          '\\m([pq])\\.restricted_on(?! IS NULL)', '\\1.restricted_on, \\1.merged_into_id', 'g');
      END $do$`);
  }

  /** @throws while records are merged: what goes before would take each of them for another person */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $do$ BEGIN
      IF EXISTS (SELECT FROM person WHERE merged_into_id IS NOT NULL) THEN
        RAISE EXCEPTION 'records are merged: part them before this step is undone';
      END IF;
    END $do$`);
    for (const one of searches)
      await runner.query(`DO $do$ BEGIN
        EXECUTE regexp_replace(pg_get_functiondef('${one}'::regprocedure),
          ' AND [pq]\\.merged_into_id IS NULL|, [pq]\\.merged_into_id', '', 'g');
      END $do$`);
    await this.returnToLists(runner);
    await runner.query(`DROP TRIGGER tr_person_erased_merges ON person`);
    await runner.query(`DROP FUNCTION forget_merges_on_erasure()`);
    await runner.query(identityChange(askedOfOthers, asked));
    for (const table of begun) await runner.query(`DROP TRIGGER tr_${table}_merged ON ${table}`);
    await runner.query(`DROP FUNCTION check_not_merged()`);
    await runner.query(`DROP POLICY p_merged ON person`);
    await runner.query(`DROP TABLE worker_merge`);
    await runner.query(`DROP FUNCTION keep_worker_merge()`);
    await runner.query(`ALTER TABLE person DROP COLUMN merged_into_id`);
    await runner.query(`REVOKE SELECT (${notReadBefore}) ON person FROM lindung_definer`);
    await runner.query(`REVOKE UPDATE (sex) ON person FROM lindung_definer`);
  }

  private async returnToLists(runner: QueryRunner): Promise<void> {
    await runner.query(
      `REVOKE UPDATE (state, decided_by, decided_at, reason, version) ON duplicate_pair FROM lindung_definer`,
    );
    await runner.query(`ALTER TABLE duplicate_pair DROP CONSTRAINT ck_duplicate_pair_state`);
    await runner.query(
      `ALTER TABLE duplicate_pair ADD CONSTRAINT ck_duplicate_pair_state CHECK (state IN ('OPEN', 'DISTINCT'))`,
    );
    await runner.query(`REVOKE SELECT (created_at) ON enrolment FROM lindung_definer`);
    await runner.query(`REVOKE SELECT, INSERT ON decile_observation FROM lindung_definer`);
    await runner.query(`GRANT SELECT (id, person_id, recorded_at) ON decile_observation TO lindung_definer`);
    await runner.query(`REVOKE INSERT, UPDATE (left_by) ON waiting_place FROM lindung_definer`);
    await runner.query(`ALTER TABLE waiting_place DISABLE TRIGGER tr_waiting_place_final`);
    await runner.query(
      `UPDATE waiting_place SET left_because = 'TAKEN_OFF', reason = '-' WHERE left_because = 'MERGED'`,
    );
    await runner.query(`ALTER TABLE waiting_place ENABLE TRIGGER tr_waiting_place_final`);
    await runner.query(`ALTER TABLE waiting_place DROP CONSTRAINT ck_waiting_place_left_because`);
    await runner.query(`ALTER TABLE waiting_place ADD CONSTRAINT ck_waiting_place_left_because
      CHECK (left_because IN ('SEATED', 'TAKEN_OFF', 'ERASED'))`);
    await runner.query(`DROP TRIGGER tr_candidate_check_past ON candidate_check`);
    await runner.query(`CREATE TRIGGER tr_candidate_check_past BEFORE UPDATE ON candidate_check FOR EACH ROW
      WHEN (NOT OLD.is_current) EXECUTE FUNCTION refuse_change()`);
    await runner.query(`ALTER TABLE candidate_check DROP CONSTRAINT fk_candidate_check_candidate`);
    await runner.query(`ALTER TABLE candidate_check ADD CONSTRAINT fk_candidate_check_candidate FOREIGN KEY (list_id, person_id)
      REFERENCES candidate (list_id, person_id)`);
    await runner.query(`REVOKE UPDATE (person_id) ON candidate FROM lindung_definer`);
    await runner.query(`DROP POLICY p_merged ON candidate`);
    await runner.query(`ALTER TABLE candidate DROP COLUMN is_merged`);
    await runner.query(`ALTER TABLE candidate_list DROP COLUMN merged`);
  }
}
