import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A card that a member was given carries a random sign like a paper of a decree: whoever scans it learns whether it holds, and initials. */
export class CardsOfMembers1715720030000 implements MigrationInterface {
  name = 'CardsOfMembers1715720030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(`ALTER TABLE job ADD CONSTRAINT ck_job_kind
      CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE', 'OFFICE_ANSWER', 'MEMBER_CARDS'))`);
    await runner.query(`
      CREATE TABLE member_card (
        id uuid NOT NULL,
        token_hash bytea NOT NULL,
        enrolment_id uuid NOT NULL,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_member_card PRIMARY KEY (id),
        CONSTRAINT uq_member_card_token UNIQUE (token_hash),
        CONSTRAINT fk_member_card_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT fk_member_card_issued_by FOREIGN KEY (issued_by) REFERENCES app_user (id),
        CONSTRAINT ck_member_card_token CHECK (octet_length(token_hash) = 32)
      )`);
    await runner.query(`CREATE INDEX ix_member_card_enrolment ON member_card (enrolment_id)`);
    await runner.query(
      `CALL secure_owned_table('member_card', ARRAY['office', 'regency'], 'SELECT, INSERT')`,
    );
    await runner.query(`CALL make_append_only('member_card')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_enrolment AFTER INSERT ON member_card REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('enrolment', 'enrolment_id')`);
    await runner.query(`CREATE TRIGGER tr_member_card_issued_by BEFORE INSERT ON member_card FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('issued_by')`);
    await runner.query(`GRANT SELECT ON member_card TO lindung_definer`);
    /* Of the person the initials alone leave the database here, of who is erased not even these. */
    await runner.query(`
      CREATE FUNCTION confirmed_card(p_hash bytea, p_day date) RETURNS TABLE (initials text, programmes text[], starts_on date, ends_on date,
        in_force boolean, issued_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT (SELECT string_agg(upper(left(w.word, 1)) || '.', ' ' ORDER BY w.at)
            FROM unnest(string_to_array(p.full_name, ' ')) WITH ORDINALITY AS w (word, at) WHERE w.word <> '' AND w.at <= 4),
          l.programmes, e.starts_on, e.ends_on, e.status = 'ENROLLED' AND p_day BETWEEN e.starts_on AND e.ends_on, c.issued_at
        FROM public.member_card c JOIN public.enrolment e ON e.id = c.enrolment_id JOIN public.agreement_line l ON l.id = e.line_id
        LEFT JOIN public.person p ON p.id = e.person_id WHERE c.token_hash = p_hash
      $$`);
    await runner.query(`CALL give_to_definer('confirmed_card(bytea, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION confirmed_card(bytea, date) TO lindung_gate`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION confirmed_card(bytea, date)`);
    await runner.query(`DROP TABLE member_card`);
    await runner.query(`DELETE FROM job WHERE kind = 'MEMBER_CARDS'`);
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(`ALTER TABLE job ADD CONSTRAINT ck_job_kind
      CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE', 'OFFICE_ANSWER'))`);
  }
}
