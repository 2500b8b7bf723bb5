import type { MigrationInterface, QueryRunner } from 'typeorm';

const villageMoney = `'APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION'`;

/** Whether a line's payer is no desa or desa adat on the first day of its agreement. */
const strangersMoney = (lines: string) => `
          SELECT FROM ${lines} l JOIN agreement a ON a.id = l.agreement_id
          WHERE l.funding_source IN (${villageMoney}) AND NOT EXISTS (
            SELECT FROM payer p JOIN region_version v ON v.region_id = p.village_id
            WHERE p.id = l.payer_id AND v.kind IN ('VILLAGE', 'CUSTOMARY_VILLAGE')
              AND v.valid_from <= a.valid_from AND (v.shown_to IS NULL OR v.shown_to >= a.valid_from))`;

const refuse = `RAISE EXCEPTION 'the money of villages is spent by villages'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_line_village_money';`;

/** Rows of all regions are moved by whom no region binds; what that needs is given for the one statement. */
async function asDefiner(
  runner: QueryRunner,
  { needs, does }: { needs: readonly string[]; does: string },
): Promise<void> {
  for (const need of needs) await runner.query(`GRANT ${need} TO lindung_definer`);
  await runner.query(`SET LOCAL ROLE lindung_definer`);
  await runner.query(does);
  await runner.query(`RESET ROLE`);
  for (const need of needs) await runner.query(`REVOKE ${need} FROM lindung_definer`);
}

/**
 * A payer bears employer numbers, each for its time, or none yet; it may be a district or a village as well as the regency. What only
 * a village spends is paid by nothing but a village, as the region stands on the agreement's first day.
 */
export class PayersAndTheirNumbers1715620000000 implements MigrationInterface {
  name = 'PayersAndTheirNumbers1715620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payer_number (
        id uuid NOT NULL,
        payer_id uuid NOT NULL,
        number text NOT NULL,
        valid_from date,
        valid_to date,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_payer_number PRIMARY KEY (id),
        CONSTRAINT fk_payer_number_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
        CONSTRAINT ck_payer_number_number CHECK (number ~ '^[0-9A-Z]{8}$'),
        CONSTRAINT ck_payer_number_period CHECK (valid_to >= valid_from),
        CONSTRAINT ex_payer_number_number EXCLUDE USING gist (number WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`CREATE INDEX ix_payer_number_payer ON payer_number (payer_id)`);
    await runner.query(`CALL secure_owned_table('payer_number', ARRAY['regency', 'district', 'village'],
      'SELECT, INSERT, UPDATE (valid_to)')`);
    await asDefiner(runner, {
      needs: ['SELECT ON payer', 'INSERT ON payer_number'],
      does: `INSERT INTO payer_number (id, payer_id, number, regency_id, district_id, village_id)
        SELECT gen_random_uuid(), id, employer_number, regency_id, district_id, village_id FROM payer`,
    });
    await runner.query(`CREATE TRIGGER tr_same_owner_payer AFTER INSERT ON payer_number REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('payer', 'payer_id')`);
    await runner.query(`CREATE TRIGGER tr_payer_number_ended BEFORE UPDATE ON payer_number FOR EACH ROW
      WHEN (OLD.valid_to IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
    // A column that is dropped and made again stands behind the others: the version takes the place of the number, and gives it back.
    await runner.query(
      `ALTER TABLE payer DROP CONSTRAINT uq_payer_employer_number, DROP CONSTRAINT ck_payer_employer_number`,
    );
    await runner.query(`ALTER TABLE payer ALTER COLUMN employer_number TYPE int USING 1`);
    await runner.query(`ALTER TABLE payer RENAME COLUMN employer_number TO version`);
    await runner.query(`ALTER TABLE payer ALTER COLUMN version SET DEFAULT 1`);
    await runner.query(
      `GRANT UPDATE (version) ON payer TO lindung_regency, lindung_district, lindung_village`,
    );
    await runner.query(`CREATE INDEX ix_agreement_line_payer ON agreement_line (payer_id)`);

    await runner.query(`
      CREATE FUNCTION check_village_money() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (${strangersMoney('added')}) THEN
          ${refuse}
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_village_money AFTER INSERT ON agreement_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_village_money()`);
    // The first day of a draft may have changed under its lines.
    await runner.query(`
      CREATE FUNCTION check_village_money_signed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (${strangersMoney('(SELECT * FROM agreement_line WHERE agreement_id = NEW.id)')}) THEN
          ${refuse}
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_agreement_village_money AFTER UPDATE OF status ON agreement FOR EACH ROW
      WHEN (OLD.status IN ('DRAFT', 'REVIEW') AND NEW.status NOT IN ('DRAFT', 'REVIEW'))
      EXECUTE FUNCTION check_village_money_signed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_agreement_village_money ON agreement`);
    await runner.query(`DROP FUNCTION check_village_money_signed()`);
    await runner.query(`DROP TRIGGER tr_village_money ON agreement_line`);
    await runner.query(`DROP FUNCTION check_village_money()`);
    await runner.query(`DROP INDEX ix_agreement_line_payer`);
    await runner.query(
      `REVOKE UPDATE (version) ON payer FROM lindung_regency, lindung_district, lindung_village`,
    );
    await runner.query(`ALTER TABLE payer ALTER COLUMN version DROP DEFAULT`);
    await runner.query(`ALTER TABLE payer RENAME COLUMN version TO employer_number`);
    await runner.query(`ALTER TABLE payer ALTER COLUMN employer_number TYPE text`);
    // A payer had one number; one that has none yet is told apart by its own id.
    await asDefiner(runner, {
      needs: ['SELECT, UPDATE ON payer', 'SELECT ON payer_number'],
      does: `UPDATE payer p SET employer_number = COALESCE(
        (SELECT n.number FROM payer_number n WHERE n.payer_id = p.id
         ORDER BY n.valid_to DESC NULLS FIRST, n.valid_from NULLS FIRST, n.id LIMIT 1),
        upper(right(replace(p.id::text, '-', ''), 8)))`,
    });
    await runner.query(`ALTER TABLE payer ADD CONSTRAINT uq_payer_employer_number UNIQUE (employer_number),
      ADD CONSTRAINT ck_payer_employer_number CHECK (employer_number ~ '^[0-9A-Z]{8}$')`);
    await runner.query(`DROP TABLE payer_number`);
  }
}
