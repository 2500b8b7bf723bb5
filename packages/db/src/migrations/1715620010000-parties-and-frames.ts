import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `ARRAY['regency', 'district', 'village']`;

/** The columns that stood for one signatory of each side, and what stands in their place: a column made anew would stand behind the others. */
const columns = [
  ['government_signatory', 'place', 'text'],
  ['government_signatory_title', 'refund_rule', 'text'],
  ['office_signatory', 'refund_terms', 'text'],
  ['office_signatory_title', 'frame_id', 'uuid'],
] as const;

const parts = ['agreement_party', 'agreement_witness'] as const;

/** Does something to the rows of all regions, whose owner is bound by no region meanwhile. */
async function pastRegions(runner: QueryRunner, tables: readonly string[], statement: string): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(statement);
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

const firstOf = (side: string, column: string) =>
  `(SELECT p.${column} FROM agreement_party p WHERE p.agreement_id = a.id AND p.side = '${side}' ORDER BY p.position LIMIT 1)`;

/**
 * An agreement has parties on two sides, as many as there are, each with who signed under the title of that day, and witnesses. It may
 * stand under a memorandum of its regency, which can ask for a number of seats at least, and says what becomes of a surplus.
 */
export class PartiesAndFrames1715620010000 implements MigrationInterface {
  name = 'PartiesAndFrames1715620010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_party (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        position smallint NOT NULL,
        side text NOT NULL,
        region_id int,
        office_id uuid,
        signatory text,
        signatory_title text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_party PRIMARY KEY (id),
        CONSTRAINT fk_agreement_party_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT fk_agreement_party_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_agreement_party_office FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT uq_agreement_party_position UNIQUE (agreement_id, position),
        CONSTRAINT ck_agreement_party_side CHECK (side IN ('GOVERNMENT', 'OFFICE')),
        CONSTRAINT ck_agreement_party_who CHECK ((side = 'GOVERNMENT') = (region_id IS NOT NULL) AND (side = 'OFFICE') = (office_id IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE agreement_witness (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        position smallint NOT NULL,
        name text NOT NULL,
        title text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_witness PRIMARY KEY (id),
        CONSTRAINT fk_agreement_witness_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT uq_agreement_witness_position UNIQUE (agreement_id, position)
      )`);
    for (const table of parts)
      await runner.query(`CALL secure_owned_table('${table}', ${writers}, 'SELECT, INSERT, DELETE')`);
    await pastRegions(
      runner,
      ['agreement', 'agreement_party'],
      `INSERT INTO agreement_party (id, agreement_id, position, side, region_id, office_id, signatory, signatory_title,
         regency_id, district_id, village_id)
       SELECT gen_random_uuid(), a.id, 1, 'GOVERNMENT', COALESCE(a.village_id, a.district_id, a.regency_id), NULL,
              a.government_signatory, a.government_signatory_title, a.regency_id, a.district_id, a.village_id FROM agreement a
       UNION ALL
       SELECT gen_random_uuid(), a.id, 2, 'OFFICE', NULL, a.signing_office_id, a.office_signatory, a.office_signatory_title,
              a.regency_id, a.district_id, a.village_id FROM agreement a`,
    );
    for (const table of parts)
      await runner.query(`CREATE TRIGGER tr_same_owner_agreement AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement', 'agreement_id')`);
    // Parties and witnesses come and go while their agreement is a draft. Who signs waits for them, and they for who signs.
    await runner.query(`
      CREATE FUNCTION check_parts_of_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        agreements CONSTANT uuid[] := ARRAY(SELECT DISTINCT agreement_id FROM touched);
      BEGIN
        PERFORM FROM agreement WHERE id = ANY (agreements) ORDER BY id FOR SHARE;
        IF EXISTS (SELECT FROM agreement WHERE id = ANY (agreements) AND status <> 'DRAFT') THEN
          RAISE EXCEPTION 'what was signed is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_draft';
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of parts) {
      await runner.query(`CREATE TRIGGER tr_draft_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION check_parts_of_draft()`);
      await runner.query(`CREATE TRIGGER tr_draft_delete AFTER DELETE ON ${table} REFERENCING OLD TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION check_parts_of_draft()`);
    }

    await replaceColumns(runner, columns);
    await runner.query(`ALTER TABLE agreement ALTER COLUMN refund_rule SET DEFAULT 'NONE_AGREED',
      ALTER COLUMN refund_rule SET NOT NULL, ADD COLUMN minimum_seats int`);
    await runner.query(`ALTER TABLE agreement
      ADD CONSTRAINT fk_agreement_frame FOREIGN KEY (frame_id) REFERENCES agreement (id),
      ADD CONSTRAINT ck_agreement_refund_rule CHECK (refund_rule IN ('NONE_AGREED', 'CREDIT_NEXT_MONTH', 'REFUND')),
      ADD CONSTRAINT ck_agreement_frame CHECK (frame_id IS NULL OR kind = 'PKS'),
      ADD CONSTRAINT ck_agreement_minimum_seats CHECK (minimum_seats IS NULL OR minimum_seats > 0 AND kind = 'MOU')`);
    await runner.query(`CREATE INDEX ix_agreement_frame ON agreement (frame_id)`);
    await runner.query(
      `GRANT UPDATE (minimum_seats) ON agreement TO lindung_regency, lindung_district, lindung_village`,
    );
    // A frame is a memorandum of the same regency; a foreign key looks past row-level security.
    await runner.query(`
      CREATE FUNCTION check_frame() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.frame_id IS NOT NULL AND NOT EXISTS (SELECT FROM agreement f
            WHERE f.id = NEW.frame_id AND f.kind = 'MOU' AND f.regency_id = NEW.regency_id)
          OR NEW.kind <> 'MOU' AND EXISTS (SELECT FROM agreement u WHERE u.frame_id = NEW.id) THEN
          RAISE EXCEPTION 'a frame is a memorandum of the same regency'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_frame';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_agreement_frame AFTER INSERT OR UPDATE OF frame_id, kind ON agreement FOR EACH ROW
      EXECUTE FUNCTION check_frame()`);
    await runner.query(`
      CREATE FUNCTION check_frame_signed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        frame CONSTANT agreement := (SELECT f FROM agreement f WHERE f.id = NEW.frame_id FOR SHARE);
      BEGIN
        IF frame.signed_on IS NULL OR frame.signed_on > NEW.signed_on THEN
          RAISE EXCEPTION 'the memorandum is signed first' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_frame_signed';
        END IF;
        IF frame.minimum_seats > (SELECT COALESCE(sum(s.seats), 0) FROM agreement_stage s
            JOIN agreement_line l ON l.id = s.line_id WHERE l.agreement_id = NEW.id) THEN
          RAISE EXCEPTION 'no fewer seats than the memorandum asks for'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_frame_minimum';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_agreement_frame_signed AFTER UPDATE OF status ON agreement FOR EACH ROW
      WHEN (NEW.frame_id IS NOT NULL AND OLD.status IN ('DRAFT', 'REVIEW') AND NEW.status NOT IN ('DRAFT', 'REVIEW'))
      EXECUTE FUNCTION check_frame_signed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_agreement_frame_signed ON agreement`);
    await runner.query(`DROP FUNCTION check_frame_signed()`);
    await runner.query(`DROP TRIGGER tr_agreement_frame ON agreement`);
    await runner.query(`DROP FUNCTION check_frame()`);
    await runner.query(`DROP INDEX ix_agreement_frame`);
    await runner.query(`ALTER TABLE agreement DROP CONSTRAINT fk_agreement_frame, DROP CONSTRAINT ck_agreement_refund_rule,
      DROP CONSTRAINT ck_agreement_frame, DROP CONSTRAINT ck_agreement_minimum_seats`);
    await runner.query(`ALTER TABLE agreement DROP COLUMN minimum_seats, ALTER COLUMN refund_rule DROP DEFAULT,
      ALTER COLUMN refund_rule DROP NOT NULL`);
    await replaceColumns(
      runner,
      columns.map(([before, after]) => [after, before, 'text'] as const),
    );
    for (const trigger of ['frozen', 'in_review'])
      await runner.query(`ALTER TABLE agreement DISABLE TRIGGER tr_agreement_${trigger}`);
    await pastRegions(
      runner,
      ['agreement', 'agreement_party'],
      `UPDATE agreement a SET government_signatory = ${firstOf('GOVERNMENT', 'signatory')},
         government_signatory_title = ${firstOf('GOVERNMENT', 'signatory_title')},
         office_signatory = ${firstOf('OFFICE', 'signatory')}, office_signatory_title = ${firstOf('OFFICE', 'signatory_title')}`,
    );
    for (const trigger of ['frozen', 'in_review'])
      await runner.query(`ALTER TABLE agreement ENABLE TRIGGER tr_agreement_${trigger}`);
    await runner.query(`DROP TABLE agreement_witness, agreement_party`);
    await runner.query(`DROP FUNCTION check_parts_of_draft()`);
  }
}

/** Each column empty, under its new name and of its new type. */
async function replaceColumns(
  runner: QueryRunner,
  renamed: ReadonlyArray<readonly [from: string, to: string, type: string]>,
): Promise<void> {
  for (const [from, to, type] of renamed) {
    // What is meant by a rule that nobody wrote down is that none was agreed.
    const value = to === 'refund_rule' ? `'NONE_AGREED'` : `NULL::${type}`;
    await runner.query(`ALTER TABLE agreement ALTER COLUMN ${from} TYPE ${type} USING ${value}`);
    await runner.query(`ALTER TABLE agreement RENAME COLUMN ${from} TO ${to}`);
  }
}
