import type { MigrationInterface, QueryRunner } from 'typeorm';

const sources = `'FORM', 'FILE', 'CHANGE_REQUEST', 'MERGE', 'MERGE_UNDONE', 'REGION_CHANGE'`;
const setting = (name: string) => `NULLIF(current_setting('app.${name}', true), '')`;

const replaced = (code: string, from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

const erasedOf = 'DELETE FROM public.decile_observation WHERE person_id IN';
const movesOn = (taken: string) =>
  `IF 'VILLAGE' = ANY (${taken}) THEN PERFORM set_config('app.moved_on', p_day::text, true); END IF;`;
const mergesOn = (by: string) =>
  `PERFORM set_config('app.moved_on', p_day::text, true), set_config('app.home_source', '${by}', true);`;

/** What functions of the database do to homes, as they did it and as they do from now on. */
const known = [
  ['merge_workers(uuid, uuid, uuid, text[], text[], date, text)', movesOn('p_taken'), mergesOn('MERGE')],
  ['undo_worker_merge(uuid, date)', movesOn('m.taken'), mergesOn('MERGE_UNDONE')],
  [
    'carry_out_erasure()',
    erasedOf,
    `DELETE FROM public.former_home WHERE person_id IN (SELECT i.person_id FROM public.erasure_item i
          WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED'));
        DELETE FROM public.former_home t USING public.erasure_item i, public.retention_rule r
        WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind = 'PERSON_CHANGE' AND r.id = i.rule_id AND t.person_id = i.person_id
          AND ((t.recorded_at AT TIME ZONE 'Asia/Makassar')::date + make_interval(months => r.months))::date <= NEW.decided_on;
        ${erasedOf}`,
  ],
] as const;

/**
 * Where somebody lived and on which family card, before it was replaced: whichever way a person's row changes, the database keeps
 * the earlier home with its days. The present one is the row of the person; who never moved has no row here.
 */
export class FormerHomes1715821000000 implements MigrationInterface {
  name = 'FormerHomes1715821000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE former_home (
        no bigint GENERATED ALWAYS AS IDENTITY,
        person_id uuid NOT NULL,
        lived_in int NOT NULL,
        address text,
        family_card_cipher bytea,
        family_card_index bytea,
        family_card_tail text,
        lived_from date NOT NULL,
        lived_until date NOT NULL,
        source text NOT NULL,
        changed_by uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_former_home PRIMARY KEY (no),
        CONSTRAINT fk_former_home_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_former_home_lived_in FOREIGN KEY (lived_in) REFERENCES region (id),
        CONSTRAINT fk_former_home_changed_by FOREIGN KEY (changed_by) REFERENCES app_user (id),
        CONSTRAINT ck_former_home_source CHECK (source IN (${sources})),
        CONSTRAINT ck_former_home_days CHECK (lived_from <= lived_until),
        CONSTRAINT ck_former_home_family_card CHECK ((family_card_cipher IS NULL) = (family_card_index IS NULL)
          AND (family_card_cipher IS NULL) = (family_card_tail IS NULL)
          AND octet_length(family_card_index) = 32 AND family_card_tail ~ '^[0-9]{2}$')
      )`);
    await runner.query(`CREATE INDEX ix_former_home_person ON former_home (person_id, no)`);
    await runner.query(`CALL secure_owned_table('former_home', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`GRANT SELECT, INSERT, DELETE, UPDATE (regency_id, district_id, village_id) ON former_home
      TO lindung_definer`);
    await runner.query(`CREATE TRIGGER tr_append_only BEFORE UPDATE OR DELETE ON former_home FOR EACH ROW
      WHEN (current_user <> 'lindung_definer') EXECUTE FUNCTION refuse_change()`);
    await runner.query(`CREATE TRIGGER tr_no_truncate BEFORE TRUNCATE ON former_home
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    /* What had been unknown and is filled in was no other home. What is kept goes where the person goes, whose record tells it
       (UU 27/2022 Art. 1 no. 4). */
    await runner.query(`
      CREATE FUNCTION keep_former_homes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.former_home (person_id, lived_in, address, family_card_cipher, family_card_index, family_card_tail,
          lived_from, lived_until, source, changed_by, regency_id, district_id, village_id)
        SELECT o.id, o.village_id, o.address, o.family_card_cipher, o.family_card_index, o.family_card_tail,
          LEAST(before.began_on, ended.ended_on), ended.ended_on,
          CASE WHEN ${setting('home_source')} IS NOT NULL THEN ${setting('home_source')}
            WHEN ${setting('region_change')} IS NOT NULL THEN 'REGION_CHANGE'
            WHEN ${setting('change_request')} IS NOT NULL THEN 'CHANGE_REQUEST'
            WHEN ${setting('job')} IS NOT NULL THEN 'FILE' ELSE 'FORM' END,
          public.acting_user(), n.regency_id, n.district_id, n.village_id
        FROM was o JOIN became n ON n.id = o.id
        CROSS JOIN LATERAL (SELECT COALESCE((SELECT f.lived_until FROM public.former_home f WHERE f.person_id = o.id
          ORDER BY f.no DESC LIMIT 1), (o.created_at AT TIME ZONE 'Asia/Makassar')::date) AS began_on OFFSET 0) AS before
        CROSS JOIN LATERAL (SELECT COALESCE(${setting('moved_on')}::date, (now() AT TIME ZONE 'Asia/Makassar')::date) AS ended_on) AS ended
        WHERE n.erased_on IS NULL AND (o.village_id <> n.village_id
          OR (o.address IS NOT NULL AND o.address IS DISTINCT FROM n.address)
          OR (o.family_card_index IS NOT NULL AND o.family_card_index IS DISTINCT FROM n.family_card_index));
        UPDATE public.former_home f SET regency_id = n.regency_id, district_id = n.district_id, village_id = n.village_id
        FROM became n JOIN was o ON o.id = n.id AND (o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)
        WHERE f.person_id = n.id AND (f.regency_id, f.district_id, f.village_id) IS DISTINCT FROM (n.regency_id, n.district_id, n.village_id);
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_former_homes()')`);
    await runner.query(`CREATE TRIGGER tr_former_homes AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION keep_former_homes()`);
    for (const [code, was, now] of known) await runner.query(replaced(code, was, now));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [code, was, now] of [...known].reverse()) await runner.query(replaced(code, now, was));
    await runner.query(`DROP TRIGGER tr_former_homes ON person`);
    await runner.query(`DROP FUNCTION keep_former_homes()`);
    await runner.query(`DROP TABLE former_home`);
  }
}
