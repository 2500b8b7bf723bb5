import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';

async function stepsAre(runner: QueryRunner, steps: string): Promise<void> {
  await runner.query(`DROP TRIGGER tr_bill_begin ON bill`);
  await runner.query(`DROP TRIGGER tr_bill_transition ON bill`);
  await runner.query(
    `CREATE TRIGGER tr_bill_begin BEFORE INSERT ON bill FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`,
  );
  await runner.query(`CREATE TRIGGER tr_bill_transition BEFORE UPDATE OF status ON bill FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_transition(${steps})`);
}

const steps = `'>DRAFT', '>ISSUED', 'DRAFT>ISSUED', 'DRAFT>CANCELLED', 'ISSUED>PAID', 'ISSUED>CANCELLED'`;

/** A payment that was recorded wrongly is taken back: the bill is unpaid again, and keeps what was recorded, by whom and why not. */
export class PaymentsTakenBack1715500870000 implements MigrationInterface {
  name = 'PaymentsTakenBack1715500870000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bill ADD COLUMN reversals jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`GRANT UPDATE (reversals) ON bill TO ${writers}`);
    await stepsAre(runner, `${steps}, 'PAID>ISSUED'`);
    await runner.query(`DROP TRIGGER tr_bill_frozen ON bill`);
    await runner.query(`CREATE TRIGGER tr_bill_frozen BEFORE UPDATE ON bill FOR EACH ROW
      WHEN (OLD.status = 'CANCELLED' OR OLD.status = 'PAID' AND NEW.status = 'PAID') EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_bill_frozen_paid BEFORE UPDATE ON bill FOR EACH ROW
      WHEN (OLD.status = 'PAID' AND NEW.status <> 'PAID')
      EXECUTE FUNCTION check_frozen('status', 'paid_on', 'payment_reference', 'paid_by', 'reversals', 'version')`);
    /* The reason comes with the change; what it takes back, who does it and when the database knows by itself. */
    await runner.query(`
      CREATE FUNCTION keep_reversal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        reason CONSTANT text := NEW.reversals -> -1 ->> 'reason';
        earlier CONSTANT jsonb := CASE WHEN TG_OP = 'UPDATE' THEN OLD.reversals ELSE '[]' END;
        is_right boolean := NEW.reversals = earlier;
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.status = 'PAID' AND NEW.status = 'ISSUED' THEN
          IF acting_user() IN (SELECT d.id FROM line_deciders(NEW.line_id) AS d (id)) THEN
            RAISE EXCEPTION 'proposer, approver and payer are three people' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_segregation';
          END IF;
          is_right := NEW.reversals - -1 = earlier AND length(reason) >= 10;
          NEW.reversals := earlier || jsonb_build_array(jsonb_build_object('paidOn', OLD.paid_on, 'reference', OLD.payment_reference,
            'paidBy', OLD.paid_by, 'reversedBy', acting_user(), 'reversedAt', now(), 'reason', reason));
        END IF;
        IF is_right IS NOT TRUE THEN
          RAISE EXCEPTION 'a payment is taken back with a reason, and what was recorded stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_reversal';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER tr_bill_reversals BEFORE INSERT OR UPDATE ON bill FOR EACH ROW EXECUTE FUNCTION keep_reversal()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_bill_reversals ON bill`);
    await runner.query(`DROP FUNCTION keep_reversal()`);
    await runner.query(`DROP TRIGGER tr_bill_frozen_paid ON bill`);
    await runner.query(`DROP TRIGGER tr_bill_frozen ON bill`);
    await runner.query(`CREATE TRIGGER tr_bill_frozen BEFORE UPDATE ON bill FOR EACH ROW
      WHEN (OLD.status IN ('PAID', 'CANCELLED')) EXECUTE FUNCTION check_frozen('version')`);
    await stepsAre(runner, steps);
    await runner.query(`ALTER TABLE bill DROP COLUMN reversals`);
  }
}
