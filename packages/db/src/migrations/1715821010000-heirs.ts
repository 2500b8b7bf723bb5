import type { MigrationInterface, QueryRunner } from 'typeorm';

const relationships = `'SPOUSE', 'CHILD', 'PARENT', 'GRANDPARENT', 'GRANDCHILD', 'SIBLING', 'PARENT_IN_LAW', 'NAMED_IN_WILL'`;
const told =
  'relationship, full_name, birth_date, phone, nik_cipher, nik_index, nik_tail, scholarship_place, updated_at, version';

const replaced = (from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('carry_out_erasure()'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;
const erasedOf = 'DELETE FROM public.decile_observation WHERE person_id IN';
const erasedWithThem = `DELETE FROM public.person_heir WHERE person_id IN (SELECT i.person_id FROM public.erasure_item i
          WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED'));
        ${erasedOf}`;

/** Who would be heirs of a person, noted by the regency and by the village that knows the family; they go where the person goes. */
export class Heirs1715821010000 implements MigrationInterface {
  name = 'Heirs1715821010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_heir (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        relationship text NOT NULL,
        full_name text NOT NULL,
        birth_date date,
        phone text,
        nik_cipher bytea,
        nik_index bytea,
        nik_tail text,
        scholarship_place smallint,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_person_heir PRIMARY KEY (id),
        CONSTRAINT uq_person_heir_scholarship UNIQUE (person_id, scholarship_place),
        CONSTRAINT fk_person_heir_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_person_heir_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT ck_person_heir_relationship CHECK (relationship IN (${relationships})),
        CONSTRAINT ck_person_heir_name CHECK (length(btrim(full_name)) > 0),
        CONSTRAINT ck_person_heir_phone CHECK (phone ~ '^\\+[1-9][0-9]{7,14}$'),
        CONSTRAINT ck_person_heir_nik CHECK ((nik_cipher IS NULL) = (nik_index IS NULL) AND (nik_cipher IS NULL) = (nik_tail IS NULL)
          AND octet_length(nik_index) = 32 AND nik_tail ~ '^[0-9]{2}$'),
        CONSTRAINT ck_person_heir_scholarship CHECK (scholarship_place IS NULL
          OR (scholarship_place > 0 AND relationship = 'CHILD' AND birth_date IS NOT NULL))
      )`);
    await runner.query(
      `CALL secure_owned_table('person_heir', ARRAY['regency', 'village'], 'SELECT, INSERT, DELETE')`,
    );
    await runner.query(`GRANT UPDATE (${told}) ON person_heir TO lindung_regency, lindung_village`);
    await runner.query(
      `GRANT SELECT, DELETE, UPDATE (regency_id, district_id, village_id) ON person_heir TO lindung_definer`,
    );
    for (const [name, check] of [
      ['tr_owner_insert', 'check_owner_regions()'],
      ['tr_same_owner_person', `check_same_owner('person', 'person_id')`],
      ['tr_person_heir_erased', 'check_not_erased()'],
      ['tr_person_heir_merged', 'check_not_merged()'],
    ])
      await runner.query(`CREATE TRIGGER ${name} AFTER INSERT ON person_heir REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION ${check}`);
    await runner.query(`CREATE TRIGGER tr_person_heir_recorded_by BEFORE INSERT ON person_heir FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('recorded_by')`);
    await runner.query(`
      CREATE FUNCTION heirs_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.person_heir h SET regency_id = n.regency_id, district_id = n.district_id, village_id = n.village_id
        FROM became n JOIN was o ON o.id = n.id AND (o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)
        WHERE h.person_id = n.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('heirs_follow()')`);
    await runner.query(`CREATE TRIGGER tr_heirs_follow AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION heirs_follow()`);
    await runner.query(replaced(erasedOf, erasedWithThem));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaced(erasedWithThem, erasedOf));
    await runner.query(`DROP TRIGGER tr_heirs_follow ON person`);
    await runner.query(`DROP FUNCTION heirs_follow()`);
    await runner.query(`DROP TABLE person_heir`);
  }
}
