import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payers, agreements -> lines -> stages, and the quota as ledger rows with a balance that can't be oversold. */
export class Agreements1715500200000 implements MigrationInterface {
  name = 'Agreements1715500200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payer (
        id uuid NOT NULL,
        employer_number text NOT NULL,
        name text NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_payer PRIMARY KEY (id),
        CONSTRAINT uq_payer_employer_number UNIQUE (employer_number),
        CONSTRAINT fk_payer_regency FOREIGN KEY (regency_id) REFERENCES region (id),
        CONSTRAINT ck_payer_employer_number CHECK (employer_number ~ '^[0-9A-Z]{8}$')
      )`);
    await runner.query(`
      CREATE TABLE agreement (
        id uuid NOT NULL,
        number text NOT NULL,
        title text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        signed_on date,
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        signing_office_id uuid,
        government_signatory text,
        government_signatory_title text,
        office_signatory text,
        office_signatory_title text,
        remarks text,
        assumptions text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_agreement PRIMARY KEY (id),
        CONSTRAINT uq_agreement_number UNIQUE (regency_id, number),
        CONSTRAINT fk_agreement_office FOREIGN KEY (signing_office_id) REFERENCES office (id),
        CONSTRAINT fk_agreement_regency FOREIGN KEY (regency_id) REFERENCES region (id),
        CONSTRAINT fk_agreement_created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
        CONSTRAINT ck_agreement_kind CHECK (kind IN ('MOU', 'PKS')),
        CONSTRAINT ck_agreement_status CHECK (status IN ('DRAFT', 'REVIEW', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED')),
        CONSTRAINT ck_agreement_period CHECK (valid_to >= valid_from),
        CONSTRAINT ck_agreement_signed CHECK (status IN ('DRAFT', 'REVIEW') OR signed_on IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX ix_agreement_signed_on ON agreement (regency_id, signed_on, id)`);
    const steps = `check_transition('>DRAFT', 'DRAFT>REVIEW', 'DRAFT>ACTIVE', 'REVIEW>DRAFT', 'REVIEW>SIGNED', 'SIGNED>ACTIVE',
      'SIGNED>TERMINATED', 'ACTIVE>SUSPENDED', 'ACTIVE>EXPIRED', 'ACTIVE>TERMINATED', 'SUSPENDED>ACTIVE', 'SUSPENDED>EXPIRED',
      'SUSPENDED>TERMINATED')`;
    await runner.query(
      `CREATE TRIGGER tr_agreement_begin BEFORE INSERT ON agreement FOR EACH ROW EXECUTE FUNCTION ${steps}`,
    );
    await runner.query(`CREATE TRIGGER tr_agreement_transition BEFORE UPDATE OF status ON agreement FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION ${steps}`);
    // A draft is written as long as it is one; from then on only its status moves, and the day of the signing comes with it.
    await runner.query(`CREATE TRIGGER tr_agreement_frozen BEFORE UPDATE ON agreement FOR EACH ROW
      WHEN (OLD.status NOT IN ('DRAFT', 'REVIEW')) EXECUTE FUNCTION check_frozen('status', 'version')`);
    await runner.query(`CREATE TRIGGER tr_agreement_in_review BEFORE UPDATE ON agreement FOR EACH ROW
      WHEN (OLD.status = 'REVIEW') EXECUTE FUNCTION check_frozen('status', 'signed_on', 'version')`);
    await runner.query(`
      CREATE TABLE agreement_line (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        member_group text NOT NULL,
        segment text NOT NULL,
        programmes text[] NOT NULL,
        funding_source text NOT NULL,
        payer_id uuid NOT NULL,
        income_base bigint NOT NULL,
        decile_from smallint,
        decile_to smallint,
        month_from date NOT NULL,
        month_to date NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_line PRIMARY KEY (id),
        CONSTRAINT fk_agreement_line_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT uq_agreement_line_payer UNIQUE (id, payer_id),
        CONSTRAINT fk_agreement_line_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
        CONSTRAINT ck_agreement_line_member_group CHECK (member_group IN ('VULNERABLE_WORKER', 'NON_ASN', 'VILLAGE_OFFICIAL',
          'VILLAGE_COUNCIL', 'NEIGHBOURHOOD_UNIT', 'RELIGIOUS_STAFF', 'HEALTH_CADRE', 'FISHER')),
        CONSTRAINT ck_agreement_line_segment CHECK (segment IN ('NON_WAGE', 'WAGE', 'CONSTRUCTION', 'MIGRANT')),
        CONSTRAINT ck_agreement_line_programmes CHECK (cardinality(programmes) > 0 AND programmes <@ ARRAY['JKK', 'JKM', 'JHT', 'JP', 'JKP']),
        CONSTRAINT ck_agreement_line_funding_source CHECK (funding_source IN ('APBD_REGENCY', 'APBD_PROVINCE', 'APBDES', 'VILLAGE_FUND',
          'VILLAGE_ALLOCATION', 'DBH_CHT', 'DBH_SAWIT', 'CSR', 'ASN_DONOR', 'SELF')),
        CONSTRAINT ck_agreement_line_income_base CHECK (income_base > 0),
        CONSTRAINT ck_agreement_line_deciles CHECK ((decile_from IS NULL) = (decile_to IS NULL)
          AND decile_from BETWEEN 1 AND decile_to AND decile_to <= 10),
        CONSTRAINT ck_agreement_line_months CHECK (month_to >= month_from AND extract(day FROM month_from) = 1 AND extract(day FROM month_to) = 1)
      )`);
    await runner.query(`CREATE INDEX ix_agreement_line_agreement ON agreement_line (agreement_id)`);
    await runner.query(`
      CREATE TABLE agreement_stage (
        id uuid NOT NULL,
        line_id uuid NOT NULL,
        starts_on date NOT NULL,
        seats int NOT NULL,
        note text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_stage PRIMARY KEY (id),
        CONSTRAINT fk_agreement_stage_line FOREIGN KEY (line_id) REFERENCES agreement_line (id) ON DELETE CASCADE,
        CONSTRAINT uq_agreement_stage_day UNIQUE (line_id, starts_on),
        CONSTRAINT ck_agreement_stage_seats CHECK (seats > 0)
      )`);
    /* Lines and stages come and go while their agreement is a draft. Who signs waits for them, and they for who signs. */
    await runner.query(`
      CREATE FUNCTION check_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
      END $$`);
    for (const table of ['agreement_line', 'agreement_stage']) {
      await runner.query(`CREATE TRIGGER tr_draft_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION check_draft()`);
      await runner.query(`CREATE TRIGGER tr_draft_delete AFTER DELETE ON ${table} REFERENCING OLD TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION check_draft()`);
    }
    await runner.query(`
      CREATE TABLE quota_entry (
        id uuid NOT NULL,
        line_id uuid NOT NULL,
        kind text NOT NULL,
        seats int NOT NULL,
        stage_id uuid,
        enrolment_id uuid,
        effective_on date NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        by_user uuid NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_entry PRIMARY KEY (id),
        CONSTRAINT fk_quota_entry_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT fk_quota_entry_stage FOREIGN KEY (stage_id) REFERENCES agreement_stage (id),
        CONSTRAINT ck_quota_entry_kind CHECK (kind IN ('GRANT', 'RESERVE', 'RELEASE')),
        CONSTRAINT ck_quota_entry_seats CHECK (seats > 0 AND (kind = 'GRANT' OR seats = 1)),
        CONSTRAINT ck_quota_entry_stage CHECK ((kind = 'GRANT') = (stage_id IS NOT NULL)),
        CONSTRAINT ck_quota_entry_enrolment CHECK ((kind = 'GRANT') = (enrolment_id IS NULL))
      )`);
    await runner.query(`CREATE INDEX ix_quota_entry_line ON quota_entry (line_id, kind, effective_on)`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_quota_entry_grant ON quota_entry (stage_id) WHERE kind = 'GRANT'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_quota_entry_enrolment ON quota_entry (enrolment_id, kind) WHERE kind <> 'GRANT'`,
    );
    await runner.query(`
      CREATE TABLE quota_balance (
        line_id uuid NOT NULL,
        granted int NOT NULL,
        taken int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_balance PRIMARY KEY (line_id),
        CONSTRAINT fk_quota_balance_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT ck_quota_balance_not_oversold CHECK (taken BETWEEN 0 AND granted)
      )`);

    const writers = `ARRAY['regency', 'district', 'village']`;
    await runner.query(`CALL secure_owned_table('payer', ${writers}, 'SELECT, INSERT, UPDATE (name)')`);
    await runner.query(`CALL secure_owned_table('agreement', ${writers}, 'SELECT, INSERT, UPDATE (number, title, kind, status, signed_on,
      valid_from, valid_to, signing_office_id, government_signatory, government_signatory_title, office_signatory,
      office_signatory_title, remarks, assumptions, version)')`);
    for (const table of ['agreement_line', 'agreement_stage']) {
      await runner.query(`CALL secure_owned_table('${table}', ${writers}, 'SELECT, INSERT, DELETE')`);
    }
    await runner.query(
      `CALL secure_owned_table('quota_entry', ARRAY['regency', 'district', 'village'], 'SELECT, INSERT')`,
    );
    await runner.query(`CALL secure_owned_table('quota_balance', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`CALL make_append_only('quota_entry')`);

    /* How many seats of a line a membership may still take that begins on a day: on no day from then on more may be held than
       was granted until that day; from the first day on without one. Negative when more are held already. */
    await runner.query(`
      CREATE FUNCTION seats_left(p_line uuid, p_from date) RETURNS int LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH moves AS (
          SELECT q.effective_on AS day, q.seats FROM quota_entry q WHERE q.line_id = p_line AND q.kind = 'GRANT'
          UNION ALL
          SELECT min(q.effective_on) FILTER (WHERE q.kind = 'RESERVE'), -1 FROM quota_entry q
          WHERE q.line_id = p_line AND q.kind <> 'GRANT' GROUP BY q.enrolment_id HAVING NOT bool_or(q.kind = 'RELEASE')),
        days AS (SELECT m.day, sum(sum(m.seats)) OVER (ORDER BY m.day)::int AS seats FROM moves m GROUP BY m.day)
        SELECT LEAST(
          COALESCE((SELECT d.seats FROM days d WHERE d.day <= p_from ORDER BY d.day DESC LIMIT 1), 0),
          (SELECT min(d.seats) FROM days d WHERE d.day > COALESCE(p_from, '-infinity')));
      END`);

    // The balance is written by the ledger alone; its CHECK refuses the seat that is one too many, however many ask at once.
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON quota_balance TO lindung_definer`);
    await runner.query(`GRANT SELECT ON quota_entry TO lindung_definer`);
    await runner.query(`GRANT SELECT (id, line_id, seats, starts_on) ON agreement_stage TO lindung_definer`);
    await runner.query(`GRANT SELECT (id, agreement_id) ON agreement_line TO lindung_definer`);
    await runner.query(`GRANT SELECT (id, status) ON agreement TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION keep_quota_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.quota_balance AS b (line_id, granted, taken, regency_id, district_id, village_id)
        SELECT line_id, 0, 0, regency_id, district_id, village_id FROM added
        GROUP BY line_id, regency_id, district_id, village_id ORDER BY line_id
        ON CONFLICT (line_id) DO NOTHING;
        UPDATE public.quota_balance AS b
        SET granted = b.granted + a.granted, taken = b.taken + a.taken
        FROM (SELECT line_id,
                     COALESCE(sum(seats) FILTER (WHERE kind = 'GRANT'), 0)::int AS granted,
                     (COALESCE(sum(seats) FILTER (WHERE kind = 'RESERVE'), 0) - COALESCE(sum(seats) FILTER (WHERE kind = 'RELEASE'), 0))::int AS taken
              FROM added GROUP BY line_id) AS a
        WHERE b.line_id = a.line_id;
        -- Whose seats are taken and given back is looked at when the transaction ends: see check_seats().
        IF EXISTS (
          SELECT FROM added a WHERE a.kind = 'GRANT' AND NOT EXISTS (
            SELECT FROM agreement_stage s JOIN agreement_line l ON l.id = s.line_id JOIN agreement g ON g.id = l.agreement_id
            WHERE s.id = a.stage_id AND s.line_id = a.line_id AND s.seats = a.seats AND s.starts_on = a.effective_on AND g.status = 'ACTIVE'))
        THEN
          RAISE EXCEPTION 'an active agreement grants the seats of its stage from the day of the stage'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_grant';
        END IF;
        -- Seats of a stage that begins later are none yet: on every day, no more are held than granted until that day.
        IF EXISTS (
          SELECT FROM (SELECT line_id, min(effective_on) AS first_on FROM added WHERE kind = 'RESERVE' GROUP BY line_id) AS a
          JOIN quota_entry g ON g.line_id = a.line_id AND g.kind = 'GRANT' AND g.effective_on > a.first_on)
        AND EXISTS (SELECT FROM (SELECT DISTINCT line_id FROM added) AS a WHERE seats_left(a.line_id, NULL) < 0)
        THEN
          RAISE EXCEPTION 'more seats than the stages grant until then'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_balance_not_oversold';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_quota_balance()')`);
    await runner.query(`CREATE TRIGGER tr_quota_balance AFTER INSERT ON quota_entry REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_quota_balance()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION seats_left(uuid, date)`);
    await runner.query(
      `DROP TABLE quota_balance, quota_entry, agreement_stage, agreement_line, agreement, payer`,
    );
    await runner.query(`DROP FUNCTION keep_quota_balance()`);
    await runner.query(`DROP FUNCTION check_draft()`);
  }
}
