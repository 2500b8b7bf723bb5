import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is ordered of a signed agreement: that it rests, goes on or ends, from a day on, by two people. How it stands on a day is
 * one function of what was signed and ordered, by which lists are filtered and bills are refused.
 */
export class StandingOfAgreements1715610010000 implements MigrationInterface {
  name = 'StandingOfAgreements1715610010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement ADD COLUMN amends_id uuid, ADD COLUMN renews_id uuid,
      ADD CONSTRAINT fk_agreement_amends FOREIGN KEY (amends_id) REFERENCES agreement (id),
      ADD CONSTRAINT fk_agreement_renews FOREIGN KEY (renews_id) REFERENCES agreement (id)`);
    await runner.query(
      `CREATE INDEX ix_agreement_amends ON agreement (amends_id) WHERE amends_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX ix_agreement_renews ON agreement (renews_id) WHERE renews_id IS NOT NULL`,
    );
    await this.createOrders(runner);
    await this.createStanding(runner);
    await this.guardBills(runner);
  }

  private async createOrders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_order (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        kind text NOT NULL,
        effective_on date NOT NULL,
        reason text NOT NULL,
        basis text NOT NULL,
        status text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        answer text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_order PRIMARY KEY (id),
        CONSTRAINT fk_agreement_order_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
        CONSTRAINT fk_agreement_order_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_agreement_order_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_agreement_order_kind CHECK (kind IN ('PAUSE', 'RESUME', 'TERMINATE')),
        CONSTRAINT ck_agreement_order_status CHECK (status IN ('PROPOSED', 'ENACTED', 'RETURNED')),
        CONSTRAINT ck_agreement_order_two_people CHECK (decided_by <> proposed_by),
        CONSTRAINT ck_agreement_order_decided CHECK ((status = 'PROPOSED') = (decided_by IS NULL)
          AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT ck_agreement_order_answer CHECK ((status = 'RETURNED') = (answer IS NOT NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_agreement_order_open ON agreement_order (agreement_id) WHERE status = 'PROPOSED'`,
    );
    await runner.query(`CREATE UNIQUE INDEX uq_agreement_order_day ON agreement_order (agreement_id, effective_on)
      WHERE status = 'ENACTED'`);
    await runner.query(`CREATE INDEX ix_agreement_order_regency ON agreement_order (regency_id, id)`);
    await runner.query(`CALL secure_owned_table('agreement_order', ARRAY['regency'],
      'SELECT, INSERT, UPDATE (status, decided_by, decided_at, answer)')`);
    const steps = `check_transition('>PROPOSED', 'PROPOSED>ENACTED', 'PROPOSED>RETURNED')`;
    await runner.query(`CREATE TRIGGER tr_agreement_order_begin BEFORE INSERT ON agreement_order FOR EACH ROW
      EXECUTE FUNCTION ${steps}`);
    await runner.query(`CREATE TRIGGER tr_agreement_order_transition BEFORE UPDATE OF status ON agreement_order FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION ${steps}`);
    await runner.query(`CREATE TRIGGER tr_agreement_order_frozen BEFORE UPDATE ON agreement_order FOR EACH ROW
      WHEN (OLD.status <> 'PROPOSED') EXECUTE FUNCTION refuse_change()`);
    for (const column of ['proposed_by', 'decided_by'])
      await runner.query(`CREATE TRIGGER tr_agreement_order_${column} BEFORE INSERT OR UPDATE OF ${column} ON agreement_order
        FOR EACH ROW EXECUTE FUNCTION check_actor('${column}')`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON agreement_order REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`CREATE TRIGGER tr_same_owner_agreement AFTER INSERT ON agreement_order REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement', 'agreement_id')`);
  }

  /** An addendum moves the end from its own first day on; what is ordered of an agreement holds for its addenda. */
  private async createStanding(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION agreement_standing(p_agreement uuid, p_day date) RETURNS TABLE (status text, ends_on date) LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT CASE
            WHEN a.status <> 'ACTIVE' THEN a.status
            WHEN p_day >= ended.first_day THEN 'TERMINATED'
            WHEN p_day < a.valid_from THEN 'SIGNED'
            WHEN p_day > GREATEST(a.valid_to, amended.until) THEN 'EXPIRED'
            WHEN (SELECT o.kind FROM agreement_order o
                  WHERE o.agreement_id = COALESCE(a.amends_id, a.id) AND o.status = 'ENACTED' AND o.effective_on <= p_day
                  ORDER BY o.effective_on DESC LIMIT 1) = 'PAUSE' THEN 'SUSPENDED'
            WHEN amended.until IS NOT NULL THEN 'AMENDED'
            ELSE 'ACTIVE' END,
          LEAST(GREATEST(a.valid_to, amended.at_last), ended.first_day - 1)
        FROM agreement a
        CROSS JOIN LATERAL (
          SELECT min(o.effective_on) AS first_day FROM agreement_order o
          WHERE o.agreement_id = COALESCE(a.amends_id, a.id) AND o.kind = 'TERMINATE' AND o.status = 'ENACTED') AS ended
        CROSS JOIN LATERAL (
          SELECT max(d.valid_to) AS at_last, max(d.valid_to) FILTER (WHERE d.valid_from <= p_day) AS until
          FROM agreement d WHERE d.amends_id = a.id AND d.status = 'ACTIVE') AS amended
        WHERE a.id = p_agreement;
      END`);
    await runner.query(`
      CREATE FUNCTION agreement_in_force_in(p_agreement uuid, p_month date) RETURNS boolean LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT EXISTS (
          SELECT FROM generate_series(p_month::timestamp, p_month + interval '1 month - 1 day', interval '1 day') AS days (day)
          CROSS JOIN LATERAL agreement_standing(p_agreement, days.day::date) s WHERE s.status IN ('ACTIVE', 'AMENDED'));
      END`);
  }

  /** A bill is drawn for a month in which the agreement is in force on some day, and no order takes a billed month away. */
  private async guardBills(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (amends_id, valid_from, valid_to) ON agreement TO lindung_definer`);
    await runner.query(`GRANT SELECT ON agreement_order TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION check_bill_in_force() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT (SELECT agreement_in_force_in(l.agreement_id, NEW.month) FROM agreement_line l WHERE l.id = NEW.line_id) THEN
          RAISE EXCEPTION 'the agreement is not in force in the month' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_in_force';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER tr_bill_in_force AFTER INSERT ON bill FOR EACH ROW EXECUTE FUNCTION check_bill_in_force()`,
    );
    await runner.query(`
      CREATE FUNCTION check_billed_months() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM agreement a JOIN agreement_line l ON l.agreement_id = a.id JOIN bill b ON b.line_id = l.id
          WHERE NEW.agreement_id IN (a.id, a.amends_id) AND b.status <> 'CANCELLED' AND NOT agreement_in_force_in(a.id, b.month))
        THEN
          RAISE EXCEPTION 'a month that is billed is not taken away' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'ck_agreement_order_billed';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_agreement_order_billed AFTER UPDATE OF status ON agreement_order FOR EACH ROW
      WHEN (NEW.status = 'ENACTED') EXECUTE FUNCTION check_billed_months()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_bill_in_force ON bill`);
    await runner.query(`DROP FUNCTION check_bill_in_force()`);
    await runner.query(`DROP FUNCTION agreement_in_force_in(uuid, date)`);
    await runner.query(`DROP FUNCTION agreement_standing(uuid, date)`);
    await runner.query(`DROP TABLE agreement_order`);
    await runner.query(`DROP FUNCTION check_billed_months()`);
    await runner.query(`REVOKE SELECT (amends_id, valid_from, valid_to) ON agreement FROM lindung_definer`);
    await runner.query(`ALTER TABLE agreement DROP COLUMN amends_id, DROP COLUMN renews_id`);
  }
}
