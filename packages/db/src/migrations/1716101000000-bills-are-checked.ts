import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = `'>DRAFT', 'DRAFT>ISSUED', 'DRAFT>CANCELLED', 'ISSUED>PAID', 'ISSUED>CANCELLED', 'PAID>ISSUED'`;
const stepsBefore = `'>DRAFT', '>ISSUED', 'DRAFT>ISSUED', 'DRAFT>CANCELLED', 'ISSUED>PAID', 'ISSUED>CANCELLED', 'PAID>ISSUED'`;

/** What functions of the database say, and what they say from now on. */
const known = [
  [
    'draw_bill(uuid, text, uuid, date, uuid, date, int, uuid)',
    `n.people, 'ISSUED', p_due_on`,
    `n.people, 'DRAFT', p_due_on`,
  ],
  ['check_new_bill_lines()', `b.status NOT IN ('DRAFT', 'ISSUED')`, `b.status <> 'DRAFT'`],
  ['check_bill()', `CASE b.status WHEN 'DRAFT' THEN false WHEN`, `CASE b.status WHEN`],
  // What is drawn is billed from then on: its people owe the month no more, and nobody has looked at it yet.
  ['budget_faults()', `(VALUES ('BILLED', 'ISSUED'),`, `(VALUES ('BILLED', 'DRAFT'), ('BILLED', 'ISSUED'),`],
] as const;

const replaced = (code: string, from: string, to: string) => `DO $do$ BEGIN
  IF position($from$${from}$from$ IN pg_get_functiondef('${code}'::regprocedure)) = 0 THEN RAISE EXCEPTION '${code} says something else'; END IF;
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

async function stepsAre(runner: QueryRunner, list: string): Promise<void> {
  await runner.query(`DROP TRIGGER tr_bill_begin ON bill`);
  await runner.query(`DROP TRIGGER tr_bill_transition ON bill`);
  await runner.query(
    `CREATE TRIGGER tr_bill_begin BEFORE INSERT ON bill FOR EACH ROW EXECUTE FUNCTION check_transition(${list})`,
  );
  await runner.query(`CREATE TRIGGER tr_bill_transition BEFORE UPDATE OF status ON bill FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_transition(${list})`);
}

async function settleWhen(runner: QueryRunner, condition: string): Promise<void> {
  await runner.query(`DROP TRIGGER tr_settle_budget ON bill`);
  await runner.query(`CREATE TRIGGER tr_settle_budget AFTER UPDATE OF status ON bill FOR EACH ROW
    WHEN (${condition}) EXECUTE FUNCTION settle_budget()`);
}

/** A bill that is drawn is a draft, frozen with its lines, until a second person has looked at it and issued it. */
export class BillsAreChecked1716101000000 implements MigrationInterface {
  name = 'BillsAreChecked1716101000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bill ADD COLUMN checked_by uuid, ADD COLUMN checked_at timestamptz,
      ADD CONSTRAINT fk_bill_checked_by FOREIGN KEY (checked_by) REFERENCES app_user (id),
      ADD CONSTRAINT ck_bill_checked CHECK ((checked_by IS NULL) = (checked_at IS NULL) AND (status <> 'DRAFT' OR checked_by IS NULL)),
      ADD CONSTRAINT ck_bill_two_people CHECK (checked_by <> issued_by)`);
    await stepsAre(runner, steps);
    for (const [code, from, to] of known) await runner.query(replaced(code, from, to));
    await settleWhen(
      runner,
      `NEW.status <> OLD.status AND OLD.status <> 'DRAFT' OR NEW.status = 'CANCELLED' AND OLD.status = 'DRAFT'`,
    );
    /* Who issues it and when the database says by itself; nobody writes it. */
    await runner.query(`
      CREATE FUNCTION keep_check_of_bill() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF acting_user() IS NULL THEN
          RAISE EXCEPTION 'a bill is issued by a person' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_checked';
        END IF;
        NEW.checked_by := acting_user();
        NEW.checked_at := now();
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_bill_checked BEFORE UPDATE OF status ON bill FOR EACH ROW
      WHEN (OLD.status = 'DRAFT' AND NEW.status = 'ISSUED') EXECUTE FUNCTION keep_check_of_bill()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_bill_checked ON bill`);
    await runner.query(`DROP FUNCTION keep_check_of_bill()`);
    await settleWhen(runner, 'NEW.status <> OLD.status');
    for (const [code, from, to] of known) await runner.query(replaced(code, to, from));
    await stepsAre(runner, stepsBefore);
    await runner.query(`ALTER TABLE bill DROP CONSTRAINT ck_bill_two_people, DROP CONSTRAINT ck_bill_checked,
      DROP CONSTRAINT fk_bill_checked_by, DROP COLUMN checked_at, DROP COLUMN checked_by`);
  }
}
