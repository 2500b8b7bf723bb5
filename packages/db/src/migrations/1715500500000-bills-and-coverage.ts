import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Priced cells, bills with lines partitioned by month, declared potentials, and the sums that the dashboard reads. */
export class BillsAndCoverage1715500500000 implements MigrationInterface {
  name = 'BillsAndCoverage1715500500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE priced_cell (
        id uuid NOT NULL,
        month date NOT NULL,
        segment text NOT NULL,
        member_group text NOT NULL,
        programmes text[] NOT NULL,
        income_base bigint NOT NULL,
        funding_source text NOT NULL,
        tariff_version text NOT NULL,
        amount bigint NOT NULL,
        derivation jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_priced_cell PRIMARY KEY (id),
        CONSTRAINT uq_priced_cell_key UNIQUE (month, segment, member_group, programmes, income_base, funding_source, tariff_version),
        CONSTRAINT ck_priced_cell_amount CHECK (amount >= 0)
      )`);
    await runner.query(`
      CREATE TABLE bill (
        id uuid NOT NULL,
        number text NOT NULL,
        line_id uuid NOT NULL,
        payer_id uuid NOT NULL,
        month date NOT NULL,
        people int NOT NULL,
        amount bigint NOT NULL,
        status text NOT NULL,
        due_on date NOT NULL,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        paid_on date,
        payment_reference text,
        paid_by uuid,
        cancel_reason text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_bill PRIMARY KEY (id),
        CONSTRAINT uq_bill_number UNIQUE (regency_id, number),
        CONSTRAINT uq_bill_month UNIQUE (id, month),
        CONSTRAINT fk_bill_line FOREIGN KEY (line_id, payer_id) REFERENCES agreement_line (id, payer_id),
        CONSTRAINT fk_bill_issued_by FOREIGN KEY (issued_by) REFERENCES app_user (id),
        CONSTRAINT fk_bill_paid_by FOREIGN KEY (paid_by) REFERENCES app_user (id),
        CONSTRAINT ck_bill_status CHECK (status IN ('DRAFT', 'ISSUED', 'PAID', 'CANCELLED')),
        CONSTRAINT ck_bill_month CHECK (extract(day FROM month) = 1),
        CONSTRAINT ck_bill_amount CHECK (amount >= 0 AND people > 0),
        CONSTRAINT ck_bill_paid CHECK ((status = 'PAID') = (paid_on IS NOT NULL) AND (paid_on IS NULL) = (paid_by IS NULL))
      )`);
    await runner.query(`CREATE INDEX ix_bill_line_month ON bill (line_id, month)`);
    await runner.query(`CREATE INDEX ix_bill_regency ON bill (regency_id, id)`);
    const steps = `check_transition('>DRAFT', '>ISSUED', 'DRAFT>ISSUED', 'DRAFT>CANCELLED', 'ISSUED>PAID', 'ISSUED>CANCELLED')`;
    await runner.query(
      `CREATE TRIGGER tr_bill_begin BEFORE INSERT ON bill FOR EACH ROW EXECUTE FUNCTION ${steps}`,
    );
    await runner.query(`CREATE TRIGGER tr_bill_transition BEFORE UPDATE OF status ON bill FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION ${steps}`);
    await runner.query(`CREATE TRIGGER tr_bill_frozen BEFORE UPDATE ON bill FOR EACH ROW
      WHEN (OLD.status IN ('PAID', 'CANCELLED')) EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_bill_issued_by BEFORE INSERT ON bill FOR EACH ROW
      EXECUTE FUNCTION check_actor('issued_by')`);
    await runner.query(`CREATE TRIGGER tr_bill_paid_by BEFORE INSERT OR UPDATE OF paid_by ON bill FOR EACH ROW
      EXECUTE FUNCTION check_actor('paid_by')`);
    await runner.query(`
      CREATE TABLE bill_line (
        month date NOT NULL,
        person_id uuid NOT NULL,
        bill_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        cell_id uuid NOT NULL,
        programmes text[] NOT NULL,
        amount bigint NOT NULL,
        void boolean NOT NULL DEFAULT false,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_bill_line PRIMARY KEY (month, bill_id, person_id),
        CONSTRAINT fk_bill_line_bill FOREIGN KEY (bill_id, month) REFERENCES bill (id, month),
        CONSTRAINT fk_bill_line_cell FOREIGN KEY (cell_id) REFERENCES priced_cell (id),
        CONSTRAINT ck_bill_line_amount CHECK (amount >= 0)
      ) PARTITION BY RANGE (month)`);
    await runner.query(`CREATE INDEX ix_bill_line_person ON bill_line (person_id)`);
    /* A bill is the count and the sum of its lines from the moment when it is issued, so that no line is added to it later;
       its lines are of enrolments of its own line, and count for nobody when it is cancelled, and only then. */
    const sumOfLines = `LATERAL (SELECT count(*) AS people, COALESCE(sum(l.amount), 0) AS amount, bool_and(l.void) AS void
        FROM bill_line l WHERE l.bill_id = b.id AND l.month = b.month) AS s`;
    const refuseLines = `RAISE EXCEPTION 'the lines of a bill are what it says' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_lines';`;
    for (const [name, body] of [
      [
        'check_new_bill_lines()',
        `
        DECLARE
          filled uuid;
        BEGIN
          FOR filled IN SELECT DISTINCT bill_id FROM added LOOP
            IF EXISTS (SELECT FROM bill b CROSS JOIN ${sumOfLines}
              WHERE b.id = filled AND (b.status NOT IN ('DRAFT', 'ISSUED') OR b.people <> s.people OR b.amount <> s.amount))
            THEN ${refuseLines} END IF;
            IF EXISTS (
              SELECT a.enrolment_id, a.person_id FROM added a WHERE a.bill_id = filled
              EXCEPT SELECT e.id, e.person_id FROM enrolment e WHERE e.line_id = (SELECT line_id FROM bill WHERE id = filled))
            THEN
              RAISE EXCEPTION 'a bill has people of its own line' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_line_enrolment';
            END IF;
          END LOOP;
        END;`,
      ],
      [
        'check_void_lines()',
        `
        IF EXISTS (SELECT FROM (SELECT DISTINCT bill_id, void FROM added) AS a JOIN bill b ON b.id = a.bill_id
          WHERE a.void <> (b.status = 'CANCELLED'))
        THEN ${refuseLines} END IF;`,
      ],
      [
        'check_bill()',
        `
        IF EXISTS (SELECT FROM bill b CROSS JOIN ${sumOfLines} WHERE b.id = NEW.id
          AND CASE b.status WHEN 'DRAFT' THEN false WHEN 'CANCELLED' THEN NOT s.void ELSE b.people <> s.people OR b.amount <> s.amount END)
        THEN ${refuseLines} END IF;`,
      ],
    ] as const) {
      await runner.query(
        `CREATE FUNCTION ${name} RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN ${body}
        RETURN NULL;
        END $$`,
      );
    }
    await runner.query(`CREATE TRIGGER tr_lines_insert AFTER INSERT ON bill_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_new_bill_lines()`);
    await runner.query(`CREATE TRIGGER tr_lines_update AFTER UPDATE ON bill_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_void_lines()`);
    await runner.query(`CREATE CONSTRAINT TRIGGER tr_bill_lines AFTER INSERT OR UPDATE OF status ON bill DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION check_bill()`);
    // One person, one programme, one month: one line, whoever pays.
    for (const programme of ['JKK', 'JKM', 'JHT', 'JP', 'JKP']) {
      await runner.query(`CREATE UNIQUE INDEX uq_bill_line_${programme.toLowerCase()} ON bill_line (month, person_id)
        WHERE programmes @> ARRAY['${programme}'] AND NOT void`);
    }
    await runner.query(`
      CREATE FUNCTION ensure_bill_line_partition(p_month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        partition_name text := 'bill_line_' || to_char(p_month, 'YYYY_MM');
        part_index text;
        whole_index text;
      BEGIN
        IF extract(day FROM p_month) <> 1 OR p_month < date '2015-07-01' OR p_month > current_date + interval '2 years' THEN
          RAISE EXCEPTION 'no bills for the month %', p_month USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_month';
        END IF;
        IF to_regclass('public.' || partition_name) IS NULL THEN
          -- A lock on the table, since only such a lock lets this session see what another has just made.
          LOCK TABLE public.bill_line IN SHARE UPDATE EXCLUSIVE MODE;
          IF to_regclass('public.' || partition_name) IS NULL THEN
            -- Made apart and then attached, so that nobody who reads or writes other months waits.
            EXECUTE format('CREATE TABLE public.%I (LIKE public.bill_line INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition_name);
            EXECUTE format('ALTER TABLE public.bill_line ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', partition_name, p_month, p_month + interval '1 month');
            EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', partition_name);
            EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', partition_name);
            -- PostgreSQL names the indexes of a partition after their columns, which would not say what was violated.
            FOR part_index, whole_index IN
              SELECT part.oid::regclass::text, whole.relname FROM pg_inherits h
              JOIN pg_class part ON part.oid = h.inhrelid JOIN pg_class whole ON whole.oid = h.inhparent
              JOIN pg_index i ON i.indexrelid = part.oid
              WHERE i.indrelid = to_regclass('public.' || partition_name)
            LOOP
              EXECUTE format('ALTER INDEX %s RENAME TO %I', part_index, whole_index || to_char(p_month, '_YYYY_MM'));
            END LOOP;
          END IF;
        END IF;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION ensure_bill_line_partition(date) FROM PUBLIC`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION ensure_bill_line_partition(date) TO lindung_regency, lindung_district, lindung_village`,
    );

    await runner.query(`
      CREATE TABLE potential_declaration (
        id uuid NOT NULL,
        member_group text NOT NULL,
        people int NOT NULL,
        source text NOT NULL,
        as_of date NOT NULL,
        declared_by uuid NOT NULL,
        declared_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_potential_declaration PRIMARY KEY (id),
        CONSTRAINT fk_potential_declaration_regency FOREIGN KEY (regency_id) REFERENCES region (id),
        CONSTRAINT fk_potential_declaration_declared_by FOREIGN KEY (declared_by) REFERENCES app_user (id),
        CONSTRAINT ck_potential_declaration_member_group CHECK (member_group IN ('VULNERABLE_WORKER', 'NON_ASN', 'VILLAGE_OFFICIAL',
          'VILLAGE_COUNCIL', 'NEIGHBOURHOOD_UNIT', 'RELIGIOUS_STAFF', 'HEALTH_CADRE', 'FISHER')),
        CONSTRAINT ck_potential_declaration_people CHECK (people >= 0)
      )`);
    await runner.query(
      `CREATE INDEX ix_potential_declaration_regency ON potential_declaration (regency_id, member_group, as_of, declared_at)`,
    );

    // Figures: each statement adds its difference, a job folds the differences, the reader adds both up. No row is hot.
    for (const table of ['summary', 'summary_delta']) {
      await runner.query(`
        CREATE TABLE ${table} (
          ${table === 'summary_delta' ? 'id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,' : ''}
          measure text NOT NULL,
          member_group text NOT NULL,
          effective_on date NOT NULL,
          amount bigint NOT NULL,
          regency_id int NOT NULL,
          district_id int,
          village_id int,
          ${table === 'summary_delta' ? 'CONSTRAINT pk_summary_delta PRIMARY KEY (id),' : 'CONSTRAINT uq_summary_key UNIQUE NULLS NOT DISTINCT (regency_id, district_id, village_id, member_group, measure, effective_on),'}
          CONSTRAINT ck_${table}_measure CHECK (measure IN ('PROTECTED', 'SEATS_GRANTED', 'SEATS_TAKEN', 'BILLED', 'PAID', 'OPEN_BILLS'))
        )`);
      await runner.query(`CALL secure_owned_table('${table}', ARRAY[]::text[], 'SELECT')`);
    }
    await runner.query(`CREATE VIEW summary_figure WITH (security_invoker = true) AS
      SELECT measure, member_group, effective_on, amount, regency_id, district_id, village_id FROM summary
      UNION ALL SELECT measure, member_group, effective_on, amount, regency_id, district_id, village_id FROM summary_delta`);
    await runner.query(
      `GRANT SELECT ON summary_figure TO lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village`,
    );

    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON summary, summary_delta TO lindung_definer`);
    await runner.query(`GRANT SELECT (member_group) ON agreement_line TO lindung_definer`);
    const definer = async (signature: string, body: string) => {
      await runner.query(
        `CREATE FUNCTION ${signature} LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ ${body} $$`,
      );
      await runner.query(`CALL give_to_definer('${signature.replace(/ RETURNS.*/, '')}')`);
    };
    /* A protected person counts from the first day to the last: +1 on the first, -1 on the day after the last. */
    const protectedDays = (rows: string, sign: string) => `
      SELECT r.regency_id, r.district_id, r.village_id, l.member_group, d.effective_on, ${sign} d.one AS amount
      FROM ${rows} r JOIN public.agreement_line l ON l.id = r.line_id
      CROSS JOIN LATERAL (VALUES (r.starts_on, 1), (r.ends_on + 1, -1)) AS d(effective_on, one)
      WHERE r.status IN ('ENROLLED', 'ENDED')`;
    const addProtected = (parts: string[]) => `
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT 'PROTECTED', member_group, effective_on, sum(amount), regency_id, district_id, village_id
        FROM (${parts.join(' UNION ALL ')}) AS d
        GROUP BY member_group, effective_on, regency_id, district_id, village_id HAVING sum(amount) <> 0;
        RETURN NULL;
      END`;
    await definer('sum_enrolment_insert() RETURNS trigger', addProtected([protectedDays('added', '')]));
    await definer(
      'sum_enrolment_update() RETURNS trigger',
      addProtected([protectedDays('added', ''), protectedDays('removed', '-')]),
    );
    await runner.query(
      `CREATE TRIGGER tr_sum_insert AFTER INSERT ON enrolment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_enrolment_insert()`,
    );
    await runner.query(
      `CREATE TRIGGER tr_sum_update AFTER UPDATE ON enrolment REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION sum_enrolment_update()`,
    );
    await definer(
      'sum_quota() RETURNS trigger',
      `
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT CASE a.kind WHEN 'GRANT' THEN 'SEATS_GRANTED' ELSE 'SEATS_TAKEN' END, l.member_group, a.effective_on,
               sum(CASE a.kind WHEN 'RELEASE' THEN -a.seats ELSE a.seats END), a.regency_id, a.district_id, a.village_id
        FROM added a JOIN public.agreement_line l ON l.id = a.line_id
        GROUP BY 1, l.member_group, a.effective_on, a.regency_id, a.district_id, a.village_id;
        RETURN NULL;
      END`,
    );
    await runner.query(
      `CREATE TRIGGER tr_sum AFTER INSERT ON quota_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_quota()`,
    );
    const billMeasures = (rows: string, sign: string) => `
      SELECT m.measure, l.member_group, b.month AS effective_on, ${sign} m.amount AS amount, b.regency_id, b.district_id, b.village_id
      FROM ${rows} b JOIN public.agreement_line l ON l.id = b.line_id
      CROSS JOIN LATERAL (VALUES ('BILLED', b.amount, b.status IN ('ISSUED', 'PAID')), ('PAID', b.amount, b.status = 'PAID'),
        ('OPEN_BILLS', 1::bigint, b.status = 'ISSUED')) AS m(measure, amount, counts)
      WHERE m.counts`;
    const addBills = (parts: string[]) => `
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT measure, member_group, effective_on, sum(amount), regency_id, district_id, village_id FROM (${parts.join(' UNION ALL ')}) AS d
        GROUP BY measure, member_group, effective_on, regency_id, district_id, village_id HAVING sum(amount) <> 0;
        RETURN NULL;
      END`;
    await definer('sum_bill_insert() RETURNS trigger', addBills([billMeasures('added', '')]));
    await definer(
      'sum_bill_update() RETURNS trigger',
      addBills([billMeasures('added', ''), billMeasures('removed', '-')]),
    );
    await runner.query(
      `CREATE TRIGGER tr_sum_insert AFTER INSERT ON bill REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_bill_insert()`,
    );
    await runner.query(
      `CREATE TRIGGER tr_sum_update AFTER UPDATE ON bill REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION sum_bill_update()`,
    );
    await definer(
      'fold_summary() RETURNS bigint',
      `
      DECLARE folded bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('lindung fold summary', 0));
        WITH gone AS (DELETE FROM public.summary_delta RETURNING *),
        sums AS (SELECT measure, member_group, effective_on, sum(amount) AS amount, regency_id, district_id, village_id, count(*) AS n
                 FROM gone GROUP BY measure, member_group, effective_on, regency_id, district_id, village_id),
        kept AS (INSERT INTO public.summary AS s (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
                 SELECT measure, member_group, effective_on, amount, regency_id, district_id, village_id FROM sums
                 ON CONFLICT ON CONSTRAINT uq_summary_key DO UPDATE SET amount = s.amount + EXCLUDED.amount)
        SELECT COALESCE(sum(n), 0) INTO folded FROM sums;
        RETURN folded;
      END`,
    );
    await runner.query(`GRANT EXECUTE ON FUNCTION fold_summary() TO lindung_jobs`);

    // Who draws or pays a bill has neither proposed nor decided a decree of its line.
    await runner.query(`GRANT SELECT (line_id, proposed_by, decided_by) ON decree TO lindung_definer`);
    await definer(
      'check_bill_segregation() RETURNS trigger',
      `
      BEGIN
        IF EXISTS (SELECT FROM public.line_deciders(NEW.line_id) AS d (id) WHERE d.id IN (NEW.issued_by, NEW.paid_by)) THEN
          RAISE EXCEPTION 'proposer, approver and payer are three people' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_segregation';
        END IF;
        RETURN NEW;
      END`,
    );
    await runner.query(
      `CREATE TRIGGER tr_bill_segregation BEFORE INSERT OR UPDATE OF status, paid_by ON bill FOR EACH ROW EXECUTE FUNCTION check_bill_segregation()`,
    );

    const writers = `ARRAY['regency', 'district', 'village']`;
    await runner.query(`CALL secure_owned_table('bill', ${writers}, 'SELECT, INSERT,
      UPDATE (status, paid_on, payment_reference, paid_by, cancel_reason, version)')`);
    await runner.query(`CALL secure_owned_table('bill_line', ${writers}, 'SELECT, INSERT, UPDATE (void)')`);
    await runner.query(
      `CALL secure_owned_table('potential_declaration', ARRAY['province', 'regency'], 'SELECT, INSERT')`,
    );
    await runner.query(`CALL make_append_only('potential_declaration')`);
    await runner.query(`CALL secure_reference_table('priced_cell', ${writers}, 'SELECT, INSERT')`);
    await runner.query(`CALL make_append_only('priced_cell')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE potential_declaration, bill_line, bill, priced_cell`);
    await runner.query(`DROP TRIGGER tr_sum ON quota_entry`);
    await runner.query(`DROP TRIGGER tr_sum_update ON enrolment`);
    await runner.query(`DROP TRIGGER tr_sum_insert ON enrolment`);
    await runner.query(`DROP VIEW summary_figure`);
    await runner.query(`DROP TABLE summary_delta, summary`);
    for (const name of [
      'check_bill',
      'check_void_lines',
      'check_new_bill_lines',
      'check_bill_segregation',
      'fold_summary',
      'sum_bill_update',
      'sum_bill_insert',
      'sum_quota',
      'sum_enrolment_update',
      'sum_enrolment_insert',
    ]) {
      await runner.query(`DROP FUNCTION ${name}()`);
    }
    await runner.query(`DROP FUNCTION ensure_bill_line_partition(date)`);
    await runner.query(`REVOKE SELECT (line_id, proposed_by, decided_by) ON decree FROM lindung_definer`);
    await runner.query(`REVOKE SELECT (member_group) ON agreement_line FROM lindung_definer`);
  }
}
