import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers, payment codes and instalments of a bill before it is paid: each with its number and day, withdrawn with a reason and never changed. */
export class StepsOfPayment1716300000000 implements MigrationInterface {
  name = 'StepsOfPayment1716300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_step (
        id uuid NOT NULL,
        bill_id uuid NOT NULL,
        kind text NOT NULL,
        number text NOT NULL,
        dated_on date NOT NULL,
        expires_on date,
        amount bigint,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        withdraw_reason text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_payment_step PRIMARY KEY (id),
        CONSTRAINT fk_payment_step_bill FOREIGN KEY (bill_id) REFERENCES bill (id),
        CONSTRAINT fk_payment_step_entered_by FOREIGN KEY (entered_by) REFERENCES app_user (id),
        CONSTRAINT fk_payment_step_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES app_user (id),
        CONSTRAINT ck_payment_step_kind CHECK (kind IN ('PAYMENT_CODE', 'SPP', 'SPM', 'SP2D', 'VILLAGE_REQUEST', 'INSTALMENT')),
        CONSTRAINT ck_payment_step_expires_on CHECK ((kind = 'PAYMENT_CODE') = (expires_on IS NOT NULL) AND expires_on >= dated_on),
        CONSTRAINT ck_payment_step_amount CHECK ((kind = 'INSTALMENT') = (amount IS NOT NULL) AND amount > 0),
        CONSTRAINT ck_payment_step_withdrawn CHECK (num_nonnulls(withdrawn_by, withdrawn_at, withdraw_reason) IN (0, 3)
          AND length(withdraw_reason) >= 10)
      )`);
    await runner.query(`CREATE INDEX ix_payment_step_bill ON payment_step (bill_id, entered_at)`);
    await runner.query(`CREATE UNIQUE INDEX uq_payment_step_paper ON payment_step (bill_id, kind)
      WHERE withdrawn_at IS NULL AND kind NOT IN ('PAYMENT_CODE', 'INSTALMENT')`);
    await runner.query(`CALL secure_owned_table('payment_step', ARRAY['regency'],
      'SELECT, INSERT, UPDATE (withdrawn_by, withdrawn_at, withdraw_reason)')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_bill AFTER INSERT ON payment_step REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('bill', 'bill_id')`);
    for (const column of ['entered_by', 'withdrawn_by'])
      await runner.query(`CREATE TRIGGER tr_payment_step_${column} BEFORE INSERT OR UPDATE ON payment_step FOR EACH ROW
        EXECUTE FUNCTION check_actor('${column}')`);
    await runner.query(`CREATE TRIGGER tr_payment_step_withdrawn BEFORE UPDATE ON payment_step FOR EACH ROW
      WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
    /* A step is taken and withdrawn while the bill is issued and unpaid, by who neither proposed nor decided its people. */
    await runner.query(`
      CREATE FUNCTION check_payment_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        owed record;
      BEGIN
        SELECT b.status, b.amount, b.line_id INTO owed FROM bill b WHERE b.id = NEW.bill_id FOR UPDATE;
        IF EXISTS (SELECT FROM line_deciders(owed.line_id) AS d (id) WHERE d.id IN (NEW.entered_by, NEW.withdrawn_by)) THEN
          RAISE EXCEPTION 'proposer, approver and payer are three people' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_segregation';
        END IF;
        IF owed.status IS DISTINCT FROM 'ISSUED' OR TG_OP = 'INSERT' AND (
          NEW.withdrawn_at IS NOT NULL
          OR NEW.kind IN ('SPM', 'SP2D') AND NOT EXISTS (SELECT FROM payment_step s WHERE s.bill_id = NEW.bill_id AND s.withdrawn_at IS NULL
            AND s.kind = CASE NEW.kind WHEN 'SPM' THEN 'SPP' ELSE 'SPM' END AND s.dated_on <= NEW.dated_on)
          OR NEW.kind = 'INSTALMENT' AND NEW.amount + (SELECT COALESCE(sum(s.amount), 0) FROM payment_step s
            WHERE s.bill_id = NEW.bill_id AND s.kind = 'INSTALMENT' AND s.withdrawn_at IS NULL) >= owed.amount) THEN
          RAISE EXCEPTION 'a step of a bill comes in its turn' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payment_step';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_payment_step BEFORE INSERT OR UPDATE ON payment_step FOR EACH ROW
      EXECUTE FUNCTION check_payment_step()`);
    await runner.query(`
      CREATE FUNCTION check_partly_paid() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM payment_step s WHERE s.bill_id = NEW.id AND s.kind = 'INSTALMENT' AND s.withdrawn_at IS NULL) THEN
          RAISE EXCEPTION 'a bill of which a part is paid is not dropped' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_partly_paid';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_bill_partly_paid BEFORE UPDATE OF status ON bill FOR EACH ROW
      WHEN (NEW.status = 'CANCELLED' AND OLD.status <> 'CANCELLED') EXECUTE FUNCTION check_partly_paid()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_bill_partly_paid ON bill`);
    await runner.query(`DROP FUNCTION check_partly_paid()`);
    await runner.query(`DROP TABLE payment_step`);
    await runner.query(`DROP FUNCTION check_payment_step()`);
  }
}
