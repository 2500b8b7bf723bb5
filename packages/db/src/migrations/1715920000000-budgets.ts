import type { MigrationInterface, QueryRunner } from 'typeorm';

const owner = `regency_id int NOT NULL,
        district_id int,
        village_id int`;
const sources = `'APBD_REGENCY', 'APBD_PROVINCE', 'APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION', 'DBH_CHT', 'DBH_SAWIT', 'CSR', 'ASN_DONOR', 'SELF', 'APBN', 'EMPLOYER'`;
const accounts = `'GRANTED', 'AVAILABLE', 'FROZEN', 'COMMITTED', 'BILLED', 'PAID', 'LAPSED'`;
/** Kind of a movement, and from which account to which it goes. */
const movements = [
  ['CEILING', 'GRANTED', 'AVAILABLE'],
  ['INCREASE', 'GRANTED', 'AVAILABLE'],
  ['DECREASE', 'AVAILABLE', 'GRANTED'],
  ['FREEZE', 'AVAILABLE', 'FROZEN'],
  ['THAW', 'FROZEN', 'AVAILABLE'],
  ['LAPSE', 'AVAILABLE', 'LAPSED'],
  ['COMMITMENT', 'AVAILABLE', 'COMMITTED'],
  ['RELEASE', 'COMMITTED', 'AVAILABLE'],
  ['BILLING', 'COMMITTED', 'BILLED'],
  ['BILL_CANCELLED', 'BILLED', 'COMMITTED'],
  ['PAYMENT', 'BILLED', 'PAID'],
  ['PAYMENT_REVERSED', 'PAID', 'BILLED'],
] as const;
const states = ['available', 'frozen', 'committed', 'billed', 'paid', 'lapsed'] as const;
const definer = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;
const moved = (account: string) =>
  `sum(CASE '${account}' WHEN m.to_account THEN m.amount WHEN m.from_account THEN -m.amount ELSE 0 END)`;

/**
 * Budgets of regencies, districts and villages as a ledger: each rupiah that was granted is in one state, each movement takes one amount
 * from one account to another, and what a line holds is the sum of its movements.
 */
export class Budgets1715920000000 implements MigrationInterface {
  name = 'Budgets1715920000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.lines(runner);
    await this.changes(runner);
    await this.ledger(runner);
    await this.confirmations(runner);
  }

  private async lines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_line (
        id uuid NOT NULL,
        year int NOT NULL,
        funding_source text NOT NULL,
        account_code text NOT NULL,
        activity_code text,
        name text NOT NULL,
        version int NOT NULL DEFAULT 1,
        ${owner},
        CONSTRAINT pk_budget_line PRIMARY KEY (id),
        CONSTRAINT ex_budget_line_code EXCLUDE USING gist (regency_id WITH =, COALESCE(village_id, district_id, regency_id) WITH =, year WITH =,
          funding_source WITH =, account_code WITH =, COALESCE(activity_code, '') WITH =, lower(name) WITH =),
        CONSTRAINT ck_budget_line_year CHECK (year BETWEEN 2000 AND 2099),
        CONSTRAINT ck_budget_line_funding_source CHECK (funding_source IN (${sources})),
        CONSTRAINT ck_budget_line_codes CHECK (account_code ~ '^[0-9]+([.][0-9]+)*$' AND activity_code ~ '^[0-9]+([.][0-9]+)*$')
      )`);
    await runner.query(`CREATE INDEX ix_budget_line_regency ON budget_line (regency_id, year, id)`);
    await runner.query(
      `CALL secure_owned_table('budget_line', ARRAY['regency', 'village'], 'SELECT, INSERT')`,
    );
    for (const level of ['regency', 'village'])
      await runner.query(`GRANT UPDATE (version) ON budget_line TO lindung_${level}`);
    await runner.query(`GRANT SELECT ON budget_line TO lindung_definer`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON budget_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`
      CREATE TABLE budget_balance (
        line_id uuid NOT NULL,
        ceiling bigint NOT NULL DEFAULT 0,
        ${states.map((state) => `${state} bigint NOT NULL DEFAULT 0,`).join('\n        ')}
        ${owner},
        CONSTRAINT pk_budget_balance PRIMARY KEY (line_id),
        CONSTRAINT fk_budget_balance_line FOREIGN KEY (line_id) REFERENCES budget_line (id) ON DELETE CASCADE,
        CONSTRAINT ck_budget_balance_sum CHECK (ceiling = ${states.join(' + ')}),
        ${states.map((state) => `CONSTRAINT ck_budget_balance_${state} CHECK (${state} >= 0)`).join(',\n        ')}
      )`);
    await runner.query(`CALL secure_owned_table('budget_balance', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON budget_balance TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION begin_budget_balance() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        INSERT INTO public.budget_balance (line_id, regency_id, district_id, village_id)
        SELECT id, regency_id, district_id, village_id FROM added;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('begin_budget_balance()')`);
    await runner.query(`CREATE TRIGGER tr_balance AFTER INSERT ON budget_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION begin_budget_balance()`);
  }

  private async changes(runner: QueryRunner): Promise<void> {
    const steps = `'>OPEN', 'OPEN>CONFIRMED', 'OPEN>DECLINED', 'OPEN>WITHDRAWN'`;
    await runner.query(`
      CREATE TABLE budget_change (
        id uuid NOT NULL,
        budget_line_id uuid NOT NULL,
        to_line_id uuid,
        kind text NOT NULL,
        amount bigint NOT NULL,
        document_number text NOT NULL,
        document_date date NOT NULL,
        note text,
        status text NOT NULL DEFAULT 'OPEN',
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        answer text,
        version int NOT NULL DEFAULT 1,
        ${owner},
        CONSTRAINT pk_budget_change PRIMARY KEY (id),
        CONSTRAINT fk_budget_change_line FOREIGN KEY (budget_line_id) REFERENCES budget_line (id),
        CONSTRAINT fk_budget_change_to_line FOREIGN KEY (to_line_id) REFERENCES budget_line (id),
        CONSTRAINT fk_budget_change_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_budget_change_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_budget_change_kind CHECK (kind IN ('CEILING', 'INCREASE', 'DECREASE', 'SHIFT', 'FREEZE', 'THAW', 'LAPSE')),
        CONSTRAINT ck_budget_change_status CHECK (status IN ('OPEN', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
        CONSTRAINT ck_budget_change_amount CHECK (amount > 0 AND amount <= 1000000000000000),
        CONSTRAINT ck_budget_change_shift CHECK ((kind = 'SHIFT') = (to_line_id IS NOT NULL) AND to_line_id <> budget_line_id),
        CONSTRAINT ck_budget_change_decided CHECK (num_nonnulls(decided_by, decided_at) = CASE status WHEN 'OPEN' THEN 0 ELSE 2 END
          AND (answer IS NOT NULL) = (status = 'DECLINED')),
        CONSTRAINT ck_budget_change_two_people CHECK ((decided_by = proposed_by) = (status = 'WITHDRAWN'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_budget_change_ceiling ON budget_change (budget_line_id) WHERE kind = 'CEILING'`,
    );
    await runner.query(`CREATE INDEX ix_budget_change_line ON budget_change (budget_line_id, id)`);
    await runner.query(`CREATE INDEX ix_budget_change_regency ON budget_change (regency_id, id)`);
    await runner.query(
      `CREATE INDEX ix_budget_change_waiting ON budget_change (regency_id, id) WHERE status = 'OPEN'`,
    );
    await runner.query(
      `CALL secure_owned_table('budget_change', ARRAY['regency', 'village'], 'SELECT, INSERT')`,
    );
    for (const level of ['regency', 'village'])
      await runner.query(
        `GRANT UPDATE (status, decided_by, decided_at, answer, version) ON budget_change TO lindung_${level}`,
      );
    await runner.query(`GRANT SELECT ON budget_change TO lindung_definer`);
    for (const [name, when, what] of [
      ['begin', 'BEFORE INSERT', `EXECUTE FUNCTION check_transition(${steps})`],
      [
        'transition',
        'BEFORE UPDATE OF status',
        `WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`,
      ],
      ['frozen', 'BEFORE UPDATE', `WHEN (OLD.status <> 'OPEN') EXECUTE FUNCTION check_frozen('version')`],
      ['proposed_by', 'BEFORE INSERT', `EXECUTE FUNCTION check_actor('proposed_by')`],
      ['decided_by', 'BEFORE UPDATE OF decided_by', `EXECUTE FUNCTION check_actor('decided_by')`],
    ] as const)
      await runner.query(
        `CREATE TRIGGER tr_budget_change_${name} ${when} ON budget_change FOR EACH ROW ${what}`,
      );
    for (const column of ['budget_line_id'])
      await runner.query(`CREATE TRIGGER tr_same_owner_${column} AFTER INSERT ON budget_change REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('budget_line', '${column}')`);
    await runner.query(`
      CREATE FUNCTION check_budget_shift() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM budget_line f JOIN budget_line t ON t.regency_id = f.regency_id AND t.year = f.year
            AND t.funding_source = f.funding_source AND t.village_id IS NOT DISTINCT FROM f.village_id
            WHERE f.id = NEW.budget_line_id AND t.id = NEW.to_line_id) THEN
          RAISE EXCEPTION 'a shift stays within one budget, year and source' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_budget_change_within';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_budget_change_within BEFORE INSERT ON budget_change FOR EACH ROW
      WHEN (NEW.to_line_id IS NOT NULL) EXECUTE FUNCTION check_budget_shift()`);
  }

  private async ledger(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget_movement (
        id uuid NOT NULL,
        budget_line_id uuid NOT NULL,
        kind text NOT NULL,
        from_account text NOT NULL,
        to_account text NOT NULL,
        amount bigint NOT NULL,
        document text NOT NULL,
        document_id uuid NOT NULL,
        key text NOT NULL,
        made_by uuid NOT NULL,
        checked_by uuid,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ${owner},
        CONSTRAINT pk_budget_movement PRIMARY KEY (id),
        CONSTRAINT uq_budget_movement_key UNIQUE (budget_line_id, key),
        CONSTRAINT fk_budget_movement_line FOREIGN KEY (budget_line_id) REFERENCES budget_line (id),
        CONSTRAINT fk_budget_movement_made_by FOREIGN KEY (made_by) REFERENCES app_user (id),
        CONSTRAINT fk_budget_movement_checked_by FOREIGN KEY (checked_by) REFERENCES app_user (id),
        CONSTRAINT ck_budget_movement_kind CHECK (kind IN (${movements.map(([kind]) => `'${kind}'`).join(', ')})),
        CONSTRAINT ck_budget_movement_from_account CHECK (from_account IN (${accounts})),
        CONSTRAINT ck_budget_movement_to_account CHECK (to_account IN (${accounts})),
        CONSTRAINT ck_budget_movement_way CHECK ((kind, from_account, to_account) IN
          (${movements.map((way) => `('${way.join(`', '`)}')`).join(', ')})),
        CONSTRAINT ck_budget_movement_amount CHECK (amount > 0),
        CONSTRAINT ck_budget_movement_document CHECK (document IN ('CHANGE', 'FUNDING', 'DECREE', 'BILL')),
        CONSTRAINT ck_budget_movement_two_people CHECK (checked_by <> made_by)
      )`);
    await runner.query(`CREATE INDEX ix_budget_movement_line ON budget_movement (budget_line_id, at, id)`);
    await runner.query(`CREATE INDEX ix_budget_movement_document ON budget_movement (document_id, kind)`);
    await runner.query(`CALL secure_owned_table('budget_movement', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`CALL make_append_only('budget_movement')`);
    await runner.query(`GRANT SELECT, INSERT ON budget_movement TO lindung_definer`);
    // Lines are locked in one order, so that two who move between the same ones don't wait for each other.
    await runner.query(`
      CREATE FUNCTION keep_budget_balances() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        PERFORM FROM public.budget_balance b WHERE b.line_id IN (SELECT a.budget_line_id FROM added a) ORDER BY b.line_id FOR UPDATE;
        UPDATE public.budget_balance AS b SET ceiling = b.ceiling - s.granted,
          ${states.map((state) => `${state} = b.${state} + s.${state}`).join(', ')}
        FROM (SELECT m.budget_line_id, ${moved('GRANTED')} AS granted,
                ${states.map((state) => `${moved(state.toUpperCase())} AS ${state}`).join(',\n                ')}
              FROM added m GROUP BY m.budget_line_id) AS s
        WHERE b.line_id = s.budget_line_id;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_budget_balances()')`);
    await runner.query(`CREATE TRIGGER tr_balances AFTER INSERT ON budget_movement REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_budget_balances()`);
    /* Moves one amount of a line; nothing moves where it is zero. A negative one goes the other way. */
    await runner.query(`
      CREATE FUNCTION move_budget(p_line uuid, p_kind text, p_amount bigint, p_document text, p_document_id uuid, p_key text,
        p_made_by uuid, p_checked_by uuid) RETURNS void LANGUAGE sql ${definer} AS $$
        INSERT INTO public.budget_movement (id, budget_line_id, kind, from_account, to_account, amount, document, document_id, key, made_by,
          checked_by, regency_id, district_id, village_id)
        SELECT gen_random_uuid(), l.id, p_kind, w.from_account, w.to_account, p_amount, p_document, p_document_id, COALESCE(p_key, gen_random_uuid()::text),
               p_made_by, p_checked_by, l.regency_id, l.district_id, l.village_id
        FROM public.budget_line l
        JOIN (VALUES ${movements.map((way) => `('${way.join(`', '`)}')`).join(', ')}) AS w (kind, from_account, to_account)
          ON w.kind = p_kind
        WHERE l.id = p_line AND p_amount > 0
      $$`);
    await runner.query(
      `CALL give_to_definer('move_budget(uuid, text, bigint, text, uuid, text, uuid, uuid)')`,
    );
  }

  /** A change moves rupiah when it is confirmed, once, and at no other time. */
  private async confirmations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION carry_out_budget_change() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        PERFORM FROM public.budget_balance b WHERE b.line_id IN (NEW.budget_line_id, NEW.to_line_id) ORDER BY b.line_id FOR UPDATE;
        PERFORM public.move_budget(NEW.budget_line_id, CASE NEW.kind WHEN 'SHIFT' THEN 'DECREASE' ELSE NEW.kind END, NEW.amount,
          'CHANGE', NEW.id, 'change ' || NEW.id, NEW.proposed_by, NEW.decided_by);
        IF NEW.to_line_id IS NOT NULL THEN
          PERFORM public.move_budget(NEW.to_line_id, 'INCREASE', NEW.amount, 'CHANGE', NEW.id, 'change ' || NEW.id, NEW.proposed_by,
            NEW.decided_by);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('carry_out_budget_change()')`);
    await runner.query(`CREATE TRIGGER tr_carry_out AFTER UPDATE OF status ON budget_change FOR EACH ROW
      WHEN (NEW.status = 'CONFIRMED' AND OLD.status = 'OPEN') EXECUTE FUNCTION carry_out_budget_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE budget_movement, budget_change, budget_balance, budget_line`);
    for (const code of [
      'carry_out_budget_change()',
      'move_budget(uuid, text, bigint, text, uuid, text, uuid, uuid)',
      'keep_budget_balances()',
      'check_budget_shift()',
      'begin_budget_balance()',
    ])
      await runner.query(`DROP FUNCTION ${code}`);
  }
}
