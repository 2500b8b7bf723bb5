import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `ARRAY['regency', 'district', 'village']`;
const writerRoles = 'lindung_regency, lindung_district, lindung_village';

/* A stage comes to a signed line by an addendum that is signed and says the same of it; what came so goes no more. */
const checkDraft = `
      CREATE OR REPLACE FUNCTION check_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        agreements uuid[];
      BEGIN
        IF TG_TABLE_NAME = 'agreement_line' THEN
          agreements := ARRAY(SELECT DISTINCT agreement_id FROM touched);
        ELSIF TG_OP = 'INSERT' THEN
          agreements := ARRAY(
            SELECT DISTINCT l.agreement_id FROM touched t JOIN agreement_line l ON l.id = t.line_id
            WHERE NOT EXISTS (
              SELECT FROM line_change c JOIN line_change_stage s ON s.change_id = c.id JOIN agreement d ON d.id = c.agreement_id
              WHERE c.line_id = t.line_id AND s.starts_on = t.starts_on AND s.seats = t.seats AND d.status = 'ACTIVE'));
        ELSE
          agreements := ARRAY(SELECT DISTINCT l.agreement_id FROM touched t JOIN agreement_line l ON l.id = t.line_id);
        END IF;
        PERFORM FROM agreement WHERE id = ANY (agreements) ORDER BY id FOR SHARE;
        IF EXISTS (SELECT FROM agreement WHERE id = ANY (agreements) AND status <> 'DRAFT') THEN
          RAISE EXCEPTION 'what was signed is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_draft';
        END IF;
        RETURN NULL;
      END $$`;

/* Laid out as it was before: what the down leaves is that, to the letter. */
const checkDraftBefore = `
      CREATE OR REPLACE FUNCTION check_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        agreements uuid[];
      BEGIN
        IF TG_TABLE_NAME = 'agreement_line' THEN
          agreements := ARRAY(SELECT DISTINCT agreement_id FROM touched);
        ELSE
          agreements := ARRAY(SELECT DISTINCT l.agreement_id FROM touched t JOIN agreement_line l ON l.id = t.line_id);
        END IF;
        PERFORM FROM agreement WHERE id = ANY (agreements) ORDER BY id FOR SHARE;
        IF EXISTS (SELECT FROM agreement WHERE id = ANY (agreements) AND status <> 'DRAFT') THEN
          RAISE EXCEPTION 'what was signed is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_draft';
        END IF;
        RETURN NULL;
      END $$`;

const signedDifference = `seats_before, seats_after, month_to_before, monthly_before, monthly_after, rest_before, rest_after`;

/**
 * What an addendum does to a line that was signed before: stages that it adds, seats that it takes back, the first month for which
 * the line pays no more. What that comes to is written down before it is signed, and stays.
 */
export class AddendaChangeLines1715640000000 implements MigrationInterface {
  name = 'AddendaChangeLines1715640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE line_change (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        line_id uuid NOT NULL,
        take_back int,
        ends_from date,
        seats_before int,
        seats_after int,
        month_to_before date,
        monthly_before bigint,
        monthly_after bigint,
        rest_before bigint,
        rest_after bigint,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_line_change PRIMARY KEY (id),
        CONSTRAINT fk_line_change_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT fk_line_change_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT uq_line_change_line UNIQUE (agreement_id, line_id),
        CONSTRAINT uq_line_change_agreement UNIQUE (id, agreement_id),
        CONSTRAINT ck_line_change_take_back CHECK (take_back > 0),
        CONSTRAINT ck_line_change_ends_from CHECK (extract(day FROM ends_from) = 1),
        CONSTRAINT ck_line_change_difference CHECK (num_nonnulls(${signedDifference}) IN (0, 7))
      )`);
    await runner.query(`CREATE INDEX ix_line_change_line ON line_change (line_id)`);
    await runner.query(`
      CREATE TABLE line_change_stage (
        id uuid NOT NULL,
        change_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        starts_on date NOT NULL,
        seats int NOT NULL,
        note text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_line_change_stage PRIMARY KEY (id),
        CONSTRAINT fk_line_change_stage_change FOREIGN KEY (change_id, agreement_id)
          REFERENCES line_change (id, agreement_id) ON DELETE CASCADE,
        CONSTRAINT uq_line_change_stage_day UNIQUE (change_id, starts_on),
        CONSTRAINT ck_line_change_stage_seats CHECK (seats > 0)
      )`);
    await runner.query(
      `CALL secure_owned_table('line_change', ${writers}, 'SELECT, INSERT, DELETE, UPDATE (${signedDifference})')`,
    );
    await runner.query(`CALL secure_owned_table('line_change_stage', ${writers}, 'SELECT, INSERT, DELETE')`);
    for (const table of ['line_change', 'line_change_stage']) {
      await runner.query(`CREATE TRIGGER tr_same_owner_agreement AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement', 'agreement_id')`);
      await runner.query(`CREATE TRIGGER tr_draft_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION check_parts_of_draft()`);
      await runner.query(`CREATE TRIGGER tr_draft_delete AFTER DELETE ON ${table} REFERENCING OLD TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION check_parts_of_draft()`);
    }
    await this.guardChanges(runner);
    await this.endLines(runner);
    await runner.query(checkDraft);
  }

  /** A line that is changed is one of the agreement that the addendum is to, or of a signed addendum to it. */
  private async guardChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_line_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM agreement d JOIN agreement b ON d.amends_id IN (b.id, b.amends_id) AND b.status = 'ACTIVE'
          JOIN agreement_line l ON l.agreement_id = b.id WHERE d.id = NEW.agreement_id AND l.id = NEW.line_id)
        THEN
          RAISE EXCEPTION 'a line that is changed is one of what the addendum amends'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_line_change_line';
        END IF;
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM agreement d WHERE d.id = NEW.agreement_id AND d.status = 'ACTIVE') THEN
          RAISE EXCEPTION 'what was signed is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_draft';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER tr_line_change AFTER INSERT OR UPDATE ON line_change FOR EACH ROW EXECUTE FUNCTION check_line_change()`,
    );
    await runner.query(`
      CREATE FUNCTION check_line_end_reviewed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM line_change c WHERE c.agreement_id = NEW.id AND c.ends_from IS NOT NULL) THEN
          RAISE EXCEPTION 'what ends a line is approved by a second person first'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_line_change_reviewed';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_line_end_reviewed BEFORE UPDATE OF status ON agreement FOR EACH ROW
      WHEN (NEW.status = 'ACTIVE' AND OLD.status <> 'APPROVED' AND NEW.amends_id IS NOT NULL)
      EXECUTE FUNCTION check_line_end_reviewed()`);
  }

  /** The months of a signed line grow no more, and become fewer by a signed addendum alone, never by a month that is billed. */
  private async endLines(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT UPDATE (month_to) ON agreement_line TO ${writerRoles}`);
    await runner.query(`
      CREATE FUNCTION check_line_end() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.month_to >= OLD.month_to OR NOT EXISTS (
          SELECT FROM line_change c JOIN agreement d ON d.id = c.agreement_id
          WHERE c.line_id = NEW.id AND c.ends_from = (NEW.month_to + interval '1 month')::date AND d.status = 'ACTIVE')
        THEN
          RAISE EXCEPTION 'a line ends earlier by a signed addendum'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_line_end';
        END IF;
        IF EXISTS (SELECT FROM bill b WHERE b.line_id = NEW.id AND b.month > NEW.month_to AND b.status <> 'CANCELLED') THEN
          RAISE EXCEPTION 'a month that is billed is not taken away'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_line_end_billed';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER tr_line_end BEFORE UPDATE ON agreement_line FOR EACH ROW EXECUTE FUNCTION check_line_end()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(checkDraftBefore);
    await runner.query(`DROP TRIGGER tr_line_end ON agreement_line`);
    await runner.query(`DROP FUNCTION check_line_end()`);
    await runner.query(`REVOKE UPDATE (month_to) ON agreement_line FROM ${writerRoles}`);
    await runner.query(`DROP TRIGGER tr_line_end_reviewed ON agreement`);
    await runner.query(`DROP FUNCTION check_line_end_reviewed()`);
    await runner.query(`DROP TABLE line_change_stage, line_change`);
    await runner.query(`DROP FUNCTION check_line_change()`);
  }
}
