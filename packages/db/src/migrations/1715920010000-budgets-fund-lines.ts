import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;
const billColumns = 'issued_by, paid_by';
/** An enrolment that owes its months to the budget: whoever has left owes those until then. */
const bearing = (alias: string) => `${alias}.status IN ('PROPOSED', 'DECREED', 'ENROLLED', 'ENDED')`;
const columns = 'id, line_id, decree_id, person_id, starts_on, ends_on';
const owing = (table: string) => `SELECT ${columns} FROM ${table} e WHERE ${bearing('e')}`;
const inForce = (alias: string, month: string) =>
  `${alias}.starts_on < ${month} + interval '1 month' AND ${alias}.ends_on >= ${month}`;

/**
 * A line of an agreement is paid from budget lines, programme by programme and month by month: whoever takes a seat commits what it costs
 * until its end, whoever leaves gives back what is not billed, a bill takes what was committed, and none of it is ever more than there is.
 */
export class BudgetsFundLines1715920010000 implements MigrationInterface {
  name = 'BudgetsFundLines1715920010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_funding (
        line_id uuid NOT NULL,
        month date NOT NULL,
        programme text NOT NULL,
        budget_line_id uuid NOT NULL,
        amount bigint NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_budget_funding PRIMARY KEY (line_id, month, programme),
        CONSTRAINT fk_budget_funding_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT fk_budget_funding_budget_line FOREIGN KEY (budget_line_id) REFERENCES budget_line (id),
        CONSTRAINT ck_budget_funding_month CHECK (extract(day FROM month) = 1),
        CONSTRAINT ck_budget_funding_programme CHECK (programme IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
        CONSTRAINT ck_budget_funding_amount CHECK (amount > 0)
      )`);
    await runner.query(`CREATE INDEX ix_budget_funding_budget_line ON budget_funding (budget_line_id)`);
    await runner.query(
      `CALL secure_owned_table('budget_funding', ARRAY['regency', 'village'], 'SELECT, INSERT')`,
    );
    await runner.query(`GRANT UPDATE (amount) ON budget_funding TO lindung_regency`);
    await runner.query(`GRANT SELECT ON budget_funding TO lindung_definer`);
    await runner.query(`GRANT SELECT (${billColumns}) ON bill TO lindung_definer`);
    await runner.query(`CREATE TRIGGER tr_same_owner_line AFTER INSERT ON budget_funding REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement_line', 'line_id')`);
    await this.funds(runner);
    await this.enrolments(runner);
    await this.bills(runner);
    await this.verification(runner);
  }

  private async funds(runner: QueryRunner): Promise<void> {
    /* How many seats of a line owe a month that is not billed. */
    await runner.query(`
      CREATE FUNCTION owed_seats(p_line uuid, p_month date) RETURNS bigint LANGUAGE sql STABLE ${definer} AS $$
        SELECT count(*) FROM public.enrolment e
        WHERE e.line_id = p_line AND ${bearing('e')} AND ${inForce('e', 'p_month')}
          AND NOT EXISTS (SELECT FROM public.bill_line bl WHERE bl.month = p_month AND bl.person_id = e.person_id
            AND bl.enrolment_id = e.id AND NOT bl.void)
      $$`);
    await runner.query(`CALL give_to_definer('owed_seats(uuid, date)')`);
    await runner.query(`
      CREATE FUNCTION commit_funding() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      DECLARE
        part record;
        said record;
      BEGIN
        IF EXISTS (SELECT FROM added a JOIN public.budget_line b ON b.id = a.budget_line_id
                   JOIN public.agreement_line l ON l.id = a.line_id
                   WHERE b.regency_id <> l.regency_id OR b.village_id IS DISTINCT FROM l.village_id OR b.funding_source <> l.funding_source
                     OR extract(year FROM a.month) <> b.year) THEN
          RAISE EXCEPTION 'a line is paid from a budget of its own government, source and year'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_budget_funding_within';
        END IF;
        FOR part IN
          SELECT a.line_id, a.budget_line_id,
            sum(a.amount * (public.owed_seats(a.line_id, a.month) + COALESCE((SELECT sum(b.people) FROM public.bill b
              WHERE b.line_id = a.line_id AND b.month = a.month AND b.status <> 'CANCELLED'), 0)))::bigint AS amount
          FROM added a GROUP BY a.line_id, a.budget_line_id ORDER BY a.budget_line_id
        LOOP
          PERFORM public.move_budget(part.budget_line_id, 'COMMITMENT', part.amount, 'FUNDING', part.line_id, NULL,
            public.acting_user(), NULL);
          FOR said IN
            SELECT b.id, b.status, b.issued_by, b.paid_by, (b.people * sum(a.amount))::bigint AS amount
            FROM added a JOIN public.bill b ON b.line_id = a.line_id AND b.month = a.month AND b.status <> 'CANCELLED'
            WHERE a.budget_line_id = part.budget_line_id AND a.line_id = part.line_id GROUP BY b.id
          LOOP
            PERFORM public.move_budget(part.budget_line_id, 'BILLING', said.amount, 'BILL', said.id, 'bill ' || said.id, said.issued_by, NULL);
            IF said.status = 'PAID' THEN
              PERFORM public.move_budget(part.budget_line_id, 'PAYMENT', said.amount, 'BILL', said.id, NULL, said.paid_by, NULL);
            END IF;
          END LOOP;
        END LOOP;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('commit_funding()')`);
    await runner.query(`CREATE TRIGGER tr_commit AFTER INSERT ON budget_funding REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION commit_funding()`);
    await runner.query(`
      CREATE FUNCTION commit_price() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      DECLARE
        owed bigint := public.owed_seats(NEW.line_id, NEW.month);
      BEGIN
        PERFORM public.move_budget(NEW.budget_line_id, 'COMMITMENT', (NEW.amount - OLD.amount) * owed, 'FUNDING', NEW.line_id, NULL,
          public.acting_user(), NULL);
        PERFORM public.move_budget(NEW.budget_line_id, 'RELEASE', (OLD.amount - NEW.amount) * owed, 'FUNDING', NEW.line_id, NULL,
          public.acting_user(), NULL);
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('commit_price()')`);
    await runner.query(`CREATE TRIGGER tr_commit_price AFTER UPDATE OF amount ON budget_funding FOR EACH ROW
      WHEN (NEW.amount <> OLD.amount) EXECUTE FUNCTION commit_price()`);
  }

  /* What seats owe before and after a statement is counted by their days, never one by one; only months with a bill are looked up by
     person, since what is billed is committed no more. */
  private async enrolments(runner: QueryRunner): Promise<void> {
    const settle = (signed: string) => `
        IF NOT EXISTS (SELECT FROM public.budget_funding f WHERE f.line_id = ANY (ARRAY(SELECT DISTINCT c.line_id FROM became c))) THEN
          RETURN NULL;
        END IF;
        FOR part IN
          WITH signed AS MATERIALIZED (${signed}),
          owed AS (
            SELECT f.budget_line_id, s.decree_id, sum(s.amount * f.amount)::bigint AS amount
            FROM (SELECT g.line_id, g.decree_id, g.starts_on, g.ends_on, sum(g.sign) AS amount FROM signed g GROUP BY 1, 2, 3, 4) AS s
            JOIN public.budget_funding f ON f.line_id = s.line_id AND f.month <= s.ends_on AND f.month > s.starts_on - interval '1 month'
              AND ${inForce('s', 'f.month')}
            WHERE s.amount <> 0 GROUP BY 1, 2
            UNION ALL
            SELECT f.budget_line_id, s.decree_id, -sum(s.sign * f.amount)::bigint
            FROM signed s JOIN public.budget_funding f ON f.line_id = s.line_id AND ${inForce('s', 'f.month')}
            CROSS JOIN LATERAL (SELECT FROM public.bill_line bl WHERE bl.month = f.month AND bl.person_id = s.person_id
              AND bl.enrolment_id = s.id AND NOT bl.void OFFSET 0) AS bl
            WHERE EXISTS (SELECT FROM public.bill b WHERE b.line_id = f.line_id AND b.month = f.month AND b.status <> 'CANCELLED')
            GROUP BY 1, 2)
          SELECT o.budget_line_id, o.decree_id, sum(o.amount)::bigint AS amount FROM owed o GROUP BY 1, 2 ORDER BY 1, 2
        LOOP
          PERFORM public.move_budget(part.budget_line_id, 'COMMITMENT', part.amount, 'DECREE', part.decree_id, NULL,
            public.acting_user(), NULL);
          PERFORM public.move_budget(part.budget_line_id, 'RELEASE', -part.amount, 'DECREE', part.decree_id, NULL,
            public.acting_user(), NULL);
        END LOOP;
        RETURN NULL;`;
    const before = owing('was');
    const after = owing('became');
    for (const [act, tables, signed] of [
      ['insert', 'NEW TABLE AS became', `SELECT 1 AS sign, e.* FROM (${after}) AS e`],
      [
        'update',
        'OLD TABLE AS was NEW TABLE AS became',
        `SELECT 1 AS sign, e.* FROM (${after} EXCEPT ${before}) AS e
            UNION ALL SELECT -1, e.* FROM (${before} EXCEPT ${after}) AS e`,
      ],
    ] as const) {
      await runner.query(`
      CREATE FUNCTION commit_seats_on_${act}() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      DECLARE
        part record;
      BEGIN${settle(signed)}
      END $$`);
      await runner.query(`CALL give_to_definer('commit_seats_on_${act}()')`);
      await runner.query(`CREATE TRIGGER tr_commit_${act} AFTER ${act.toUpperCase()} ON enrolment REFERENCING ${tables}
        FOR EACH STATEMENT EXECUTE FUNCTION commit_seats_on_${act}()`);
    }
  }

  private async bills(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION bill_budget() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      DECLARE
        part record;
        asked CONSTANT bigint := (SELECT sum(f.amount) FROM public.budget_funding f WHERE f.line_id = NEW.line_id AND f.month = NEW.month)
          * NEW.people;
        is_whole CONSTANT boolean := (SELECT l.programmes <@ ARRAY(SELECT f.programme FROM public.budget_funding f
          WHERE f.line_id = NEW.line_id AND f.month = NEW.month) FROM public.agreement_line l WHERE l.id = NEW.line_id);
      BEGIN
        IF asked > NEW.amount OR is_whole AND asked <> NEW.amount THEN
          RAISE EXCEPTION 'a bill is of what its budget has committed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_budget';
        END IF;
        FOR part IN
          SELECT f.budget_line_id, (sum(f.amount) * NEW.people)::bigint AS amount FROM public.budget_funding f
          WHERE f.line_id = NEW.line_id AND f.month = NEW.month GROUP BY f.budget_line_id ORDER BY f.budget_line_id
        LOOP
          PERFORM public.move_budget(part.budget_line_id, 'BILLING', part.amount, 'BILL', NEW.id, 'bill ' || NEW.id, NEW.issued_by, NULL);
        END LOOP;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('bill_budget()')`);
    await runner.query(
      `CREATE TRIGGER tr_bill_budget AFTER INSERT ON bill FOR EACH ROW EXECUTE FUNCTION bill_budget()`,
    );
    /* Of the people of a bill that is cancelled, those who have left before its month owe it no more. */
    await runner.query(`
      CREATE FUNCTION settle_budget() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      DECLARE
        part record;
        kind CONSTANT text := CASE NEW.status WHEN 'PAID' THEN 'PAYMENT' WHEN 'CANCELLED' THEN 'BILL_CANCELLED' ELSE 'PAYMENT_REVERSED' END;
        gone bigint := 0;
      BEGIN
        IF NEW.status = 'CANCELLED' THEN
          SELECT count(*) INTO gone FROM public.bill_line bl JOIN public.enrolment e ON e.id = bl.enrolment_id
          WHERE bl.month = NEW.month AND bl.bill_id = NEW.id AND NOT bl.void AND NOT (${bearing('e')} AND ${inForce('e', 'NEW.month')});
        END IF;
        FOR part IN
          SELECT m.budget_line_id, sum(m.amount)::bigint AS amount FROM public.budget_movement m
          WHERE m.document_id = NEW.id AND m.kind = 'BILLING' GROUP BY m.budget_line_id ORDER BY m.budget_line_id
        LOOP
          PERFORM public.move_budget(part.budget_line_id, kind, part.amount, 'BILL', NEW.id, 'bill ' || NEW.id || ' ' || NEW.version,
            public.acting_user(), NULL);
          IF gone > 0 THEN
            PERFORM public.move_budget(part.budget_line_id, 'RELEASE', part.amount / NEW.people * gone, 'BILL', NEW.id, NULL,
              public.acting_user(), NULL);
          END IF;
        END LOOP;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('settle_budget()')`);
    await runner.query(`CREATE TRIGGER tr_settle_budget AFTER UPDATE OF status ON bill FOR EACH ROW
      WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION settle_budget()`);
  }

  /** Budget lines whose figures are not those of their movements, or whose state is not that of members and bills. */
  private async verification(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION budget_faults() RETURNS TABLE (budget_line_id uuid, state text, kept bigint, computed bigint)
      LANGUAGE sql STABLE ${definer} AS $$
        WITH moved AS (
          SELECT b.line_id, a.account, COALESCE(sum(CASE a.account WHEN m.to_account THEN m.amount ELSE -m.amount END), 0)::bigint AS amount
          FROM public.budget_balance b
          CROSS JOIN (VALUES ('GRANTED'), ('AVAILABLE'), ('FROZEN'), ('COMMITTED'), ('BILLED'), ('PAID'), ('LAPSED')) AS a (account)
          LEFT JOIN public.budget_movement m ON m.budget_line_id = b.line_id AND a.account IN (m.from_account, m.to_account)
          WHERE public.reaches(b.regency_id, b.district_id, b.village_id)
          GROUP BY 1, 2
        ), kept AS (
          SELECT b.line_id, s.account, s.amount
          FROM public.budget_balance b CROSS JOIN LATERAL (VALUES ('GRANTED', -b.ceiling), ('AVAILABLE', b.available), ('FROZEN', b.frozen),
            ('COMMITTED', b.committed), ('BILLED', b.billed), ('PAID', b.paid), ('LAPSED', b.lapsed)) AS s (account, amount)
        ), owed AS (
          SELECT b.line_id, s.account, s.amount FROM public.budget_balance b
          CROSS JOIN LATERAL (
            SELECT 'COMMITTED' AS account, COALESCE(sum(f.amount * public.owed_seats(f.line_id, f.month)), 0)::bigint AS amount
            FROM public.budget_funding f WHERE f.budget_line_id = b.line_id
            UNION ALL
            SELECT s.account, COALESCE(sum(m.amount), 0)::bigint
            FROM (VALUES ('BILLED', 'ISSUED'), ('PAID', 'PAID')) AS s (account, status)
            LEFT JOIN public.budget_movement m ON m.budget_line_id = b.line_id AND m.kind = 'BILLING'
              AND EXISTS (SELECT FROM public.bill c WHERE c.id = m.document_id AND c.status = s.status)
            GROUP BY s.account) AS s
          WHERE public.reaches(b.regency_id, b.district_id, b.village_id)
        )
        SELECT k.line_id, k.account, k.amount, c.amount
        FROM (SELECT * FROM moved UNION ALL SELECT * FROM owed) AS c JOIN kept k USING (line_id, account) WHERE k.amount <> c.amount
        ORDER BY 1, 2
      $$`);
    await runner.query(`CALL give_to_definer('budget_faults()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION budget_faults() TO lindung_province, lindung_regency`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION budget_faults()`);
    await runner.query(`REVOKE SELECT (${billColumns}) ON bill FROM lindung_definer`);
    await runner.query(`DROP TRIGGER tr_settle_budget ON bill`);
    await runner.query(`DROP TRIGGER tr_bill_budget ON bill`);
    await runner.query(`DROP TRIGGER tr_commit_update ON enrolment`);
    await runner.query(`DROP TRIGGER tr_commit_insert ON enrolment`);
    await runner.query(`DROP TABLE budget_funding`);
    for (const code of [
      'settle_budget()',
      'bill_budget()',
      'commit_seats_on_update()',
      'commit_seats_on_insert()',
      'commit_price()',
      'commit_funding()',
      'owed_seats(uuid, date)',
    ])
      await runner.query(`DROP FUNCTION ${code}`);
  }
}
