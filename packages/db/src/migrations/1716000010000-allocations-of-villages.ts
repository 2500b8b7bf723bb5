import type { MigrationInterface, QueryRunner } from 'typeorm';

const owner = `regency_id int NOT NULL,
        district_id int,
        village_id int`;
const sources = `'APBD_REGENCY', 'APBD_PROVINCE', 'APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION', 'VILLAGE_REVENUE', 'VILLAGE_TAX_SHARE',
  'VILLAGE_AID_PROVINCE', 'VILLAGE_AID_REGENCY', 'DBH_CHT', 'DBH_SAWIT', 'CSR', 'ASN_DONOR', 'SELF', 'APBN', 'EMPLOYER'`;
const groups = `'VULNERABLE_WORKER', 'NON_ASN', 'VILLAGE_OFFICIAL', 'VILLAGE_COUNCIL', 'NEIGHBOURHOOD_UNIT', 'RELIGIOUS_STAFF', 'HEALTH_CADRE',
  'FISHER', 'FARMER', 'LIVESTOCK_KEEPER', 'STREET_VENDOR', 'TRANSPORT_WORKER', 'CASH_FOR_WORK'`;
const statuses = `'PLANNED', 'PROPOSED', 'EVALUATED', 'ENACTING', 'ENACTED', 'REVISING', 'REPORTED', 'CLOSED'`;
const steps = [
  '>PLANNED',
  'PLANNED>PROPOSED',
  'PROPOSED>EVALUATED',
  'PROPOSED>PLANNED',
  'EVALUATED>ENACTING',
  'ENACTING>ENACTED',
  'ENACTING>EVALUATED',
  'ENACTED>REVISING',
  'ENACTED>REPORTED',
  'REVISING>ENACTED',
  'REPORTED>CLOSED',
]
  .map((step) => `'${step}'`)
  .join(', ');
const writers = `ARRAY['regency', 'village']`;
const signed = ['made_by', 'proposed_by', 'evaluated_by', 'entered_by', 'confirmed_by'] as const;

/**
 * What a village sets aside in a year: planned, proposed, evaluated by the district, enacted, received in tranches, reported. What it commits
 * and pays stands in the ledger of its budget lines, which the enactment opens.
 */
export class AllocationsOfVillages1716000010000 implements MigrationInterface {
  name = 'AllocationsOfVillages1716000010000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allocations(runner);
    await this.lines(runner);
    await this.acts(runner);
    await this.tranches(runner);
    await runner.query(`ALTER TABLE budget_change ADD COLUMN allocation_id uuid,
      ADD CONSTRAINT fk_budget_change_allocation FOREIGN KEY (allocation_id) REFERENCES allocation (id)`);
    await runner.query(
      `CREATE INDEX ix_budget_change_allocation ON budget_change (allocation_id) WHERE status = 'OPEN' AND allocation_id IS NOT NULL`,
    );
    await runner.query(`CREATE TRIGGER tr_same_owner_allocation_id AFTER INSERT ON budget_change REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('allocation', 'allocation_id')`);
    await runner.query(
      `CREATE INDEX ix_budget_line_village ON budget_line (village_id, year) WHERE village_id IS NOT NULL`,
    );
  }

  private async allocations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocation (
        id uuid NOT NULL,
        year int NOT NULL,
        status text NOT NULL DEFAULT 'PLANNED',
        village_fund bigint,
        revision int NOT NULL DEFAULT 1,
        made_by uuid NOT NULL,
        proposed_by uuid,
        evaluated_by uuid,
        entered_by uuid,
        confirmed_by uuid,
        version int NOT NULL DEFAULT 1,
        ${owner},
        CONSTRAINT pk_allocation PRIMARY KEY (id),
        CONSTRAINT uq_allocation_village UNIQUE (village_id, year),
        ${signed.map((column) => `CONSTRAINT fk_allocation_${column} FOREIGN KEY (${column}) REFERENCES app_user (id)`).join(',\n        ')},
        CONSTRAINT ck_allocation_year CHECK (year BETWEEN 2000 AND 2099),
        CONSTRAINT ck_allocation_status CHECK (status IN (${statuses})),
        CONSTRAINT ck_allocation_village CHECK (num_nonnulls(district_id, village_id) = 2),
        CONSTRAINT ck_allocation_fund CHECK (village_fund > 0 AND village_fund <= 1000000000000000),
        CONSTRAINT ck_allocation_evaluated CHECK (evaluated_by <> proposed_by),
        CONSTRAINT ck_allocation_two_people CHECK (confirmed_by <> entered_by)
      )`);
    await runner.query(`CREATE INDEX ix_allocation_regency ON allocation (regency_id, id)`);
    await runner.query(
      `CALL secure_owned_table('allocation', ARRAY['regency', 'district', 'village'], 'SELECT')`,
    );
    await runner.query(`GRANT UPDATE (status, evaluated_by, version) ON allocation TO lindung_district`);
    for (const level of ['regency', 'village']) {
      await runner.query(`GRANT INSERT ON allocation TO lindung_${level}`);
      await runner.query(`GRANT UPDATE (status, village_fund, revision, proposed_by, evaluated_by, entered_by, confirmed_by, version)
        ON allocation TO lindung_${level}`);
    }
    for (const column of signed)
      await runner.query(`CREATE TRIGGER tr_allocation_${column} BEFORE ${column === 'made_by' ? 'INSERT' : `INSERT OR UPDATE OF ${column}`}
        ON allocation FOR EACH ROW EXECUTE FUNCTION check_actor('${column}')`);
    await runner.query(
      `CREATE TRIGGER tr_allocation_begin BEFORE INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`,
    );
    await runner.query(`CREATE TRIGGER tr_allocation_transition BEFORE UPDATE OF status ON allocation FOR EACH ROW
      WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON allocation REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    /* A ward is a part of its district and has no budget of its own; what becomes a village within a year has one from the next. */
    await runner.query(`
      CREATE FUNCTION check_allocation_village() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (
            SELECT FROM region_version v WHERE v.region_id = a.village_id AND v.kind IN ('VILLAGE', 'CUSTOMARY_VILLAGE')
              AND v.valid_from <= make_date(a.year, 1, 1) AND (v.shown_to IS NULL OR v.shown_to >= make_date(a.year, 1, 1)))) THEN
          RAISE EXCEPTION 'only a village has a budget of its own' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_allocation_of_village';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_allocation_village AFTER INSERT ON allocation REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_allocation_village()`);
  }

  private async lines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocation_line (
        id uuid NOT NULL,
        allocation_id uuid NOT NULL,
        revision int NOT NULL,
        position int NOT NULL,
        member_group text NOT NULL,
        segment text NOT NULL,
        programmes text[] NOT NULL,
        base_kind text NOT NULL,
        income_base bigint NOT NULL,
        risk_class text,
        people int NOT NULL,
        month_from date NOT NULL,
        month_to date NOT NULL,
        funding_source text NOT NULL,
        account_code text NOT NULL,
        activity_code text,
        name text NOT NULL,
        citation text,
        tariff bigint NOT NULL,
        amount bigint NOT NULL,
        is_contested boolean NOT NULL,
        ${owner},
        CONSTRAINT pk_allocation_line PRIMARY KEY (id),
        CONSTRAINT uq_allocation_line_position UNIQUE (allocation_id, revision, position),
        CONSTRAINT fk_allocation_line_allocation FOREIGN KEY (allocation_id) REFERENCES allocation (id),
        CONSTRAINT ck_allocation_line_member_group CHECK (member_group IN (${groups})),
        CONSTRAINT ck_allocation_line_segment CHECK (segment IN ('NON_WAGE', 'WAGE', 'CONSTRUCTION', 'MIGRANT')),
        CONSTRAINT ck_allocation_line_programmes CHECK (cardinality(programmes) > 0 AND programmes <@ ARRAY['JKK', 'JKM', 'JHT', 'JP', 'JKP']),
        CONSTRAINT ck_allocation_line_base_kind CHECK (base_kind IN ('BAND', 'NOMINAL_WAGE')),
        CONSTRAINT ck_allocation_line_risk_class CHECK (risk_class IN ('I', 'II', 'III', 'IV', 'V')),
        CONSTRAINT ck_allocation_line_people CHECK (people BETWEEN 1 AND 100000),
        CONSTRAINT ck_allocation_line_months CHECK (extract(day FROM month_from) = 1 AND extract(day FROM month_to) = 1
          AND month_from <= month_to AND extract(year FROM month_from) = extract(year FROM month_to)),
        CONSTRAINT ck_allocation_line_funding_source CHECK (funding_source IN (${sources})),
        CONSTRAINT ck_allocation_line_codes CHECK (account_code ~ '^[0-9]+([.][0-9]+)*$' AND activity_code ~ '^[0-9]+([.][0-9]+)*$'),
        CONSTRAINT ck_allocation_line_amount CHECK (tariff >= 0 AND amount >= 0 AND amount <= 1000000000000000),
        CONSTRAINT ck_allocation_line_contested CHECK (NOT is_contested OR citation IS NOT NULL)
      )`);
    await this.part(runner, 'allocation_line', writers);
  }

  private async acts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocation_act (
        id uuid NOT NULL,
        allocation_id uuid NOT NULL,
        step text NOT NULL,
        document_number text NOT NULL,
        document_date date NOT NULL,
        note text,
        made_by uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        ${owner},
        CONSTRAINT pk_allocation_act PRIMARY KEY (id),
        CONSTRAINT fk_allocation_act_allocation FOREIGN KEY (allocation_id) REFERENCES allocation (id),
        CONSTRAINT fk_allocation_act_made_by FOREIGN KEY (made_by) REFERENCES app_user (id),
        CONSTRAINT ck_allocation_act_step CHECK (step IN ('PLAN', 'EDIT', 'PROPOSE', 'EVALUATE', 'RETURN', 'ENTER', 'ENACT', 'DECLINE', 'REVISE',
          'RAISE', 'CUT', 'KEEP', 'REPORT', 'CLOSE'))
      )`);
    await runner.query(`CREATE INDEX ix_allocation_act_allocation ON allocation_act (allocation_id, id)`);
    await this.part(runner, 'allocation_act', `ARRAY['regency', 'district', 'village']`);
    await runner.query(`CREATE TRIGGER tr_allocation_act_made_by BEFORE INSERT ON allocation_act
      FOR EACH ROW EXECUTE FUNCTION check_actor('made_by')`);
  }

  private async tranches(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocation_tranche (
        id uuid NOT NULL,
        allocation_id uuid NOT NULL,
        number int NOT NULL,
        funding_source text NOT NULL,
        received_on date NOT NULL,
        amount bigint NOT NULL,
        is_correction boolean NOT NULL,
        document_number text NOT NULL,
        recorded_by uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        ${owner},
        CONSTRAINT pk_allocation_tranche PRIMARY KEY (id),
        CONSTRAINT uq_allocation_tranche_number UNIQUE (allocation_id, number),
        CONSTRAINT fk_allocation_tranche_allocation FOREIGN KEY (allocation_id) REFERENCES allocation (id),
        CONSTRAINT fk_allocation_tranche_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT ck_allocation_tranche_funding_source CHECK (funding_source IN (${sources})),
        CONSTRAINT ck_allocation_tranche_amount CHECK (amount > 0)
      )`);
    await this.part(runner, 'allocation_tranche', writers);
    await runner.query(`CREATE TRIGGER tr_allocation_tranche_recorded_by BEFORE INSERT ON allocation_tranche
      FOR EACH ROW EXECUTE FUNCTION check_actor('recorded_by')`);
    /* Whoever records a tranche holds the allocation's row, so that two at once can't each find room for theirs. */
    await runner.query(`
      CREATE FUNCTION check_tranches() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM FROM allocation a WHERE a.id IN (SELECT t.allocation_id FROM added t) ORDER BY a.id FOR UPDATE;
        IF EXISTS (
          SELECT FROM allocation a
          CROSS JOIN LATERAL (SELECT sum(CASE WHEN t.is_correction THEN -t.amount ELSE t.amount END) AS amount
            FROM allocation_tranche t WHERE t.allocation_id = a.id) AS received
          CROSS JOIN LATERAL (SELECT COALESCE(sum(b.ceiling), 0) AS amount FROM budget_line l JOIN budget_balance b ON b.line_id = l.id
            WHERE l.village_id = a.village_id AND l.year = a.year) AS enacted
          WHERE a.id IN (SELECT t.allocation_id FROM added t WHERE NOT t.is_correction) AND received.amount > enacted.amount
             OR a.id IN (SELECT t.allocation_id FROM added t) AND received.amount < 0) THEN
          RAISE EXCEPTION 'no more arrives than is enacted' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_allocation_tranche_enacted';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_allocation_tranche_enacted AFTER INSERT ON allocation_tranche REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_tranches()`);
  }

  /** A part of an allocation belongs where that does, and stays as it was written. */
  private async part(runner: QueryRunner, table: string, levels: string): Promise<void> {
    await runner.query(`CALL secure_owned_table('${table}', ${levels}, 'SELECT, INSERT')`);
    await runner.query(`CALL make_append_only('${table}')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_allocation_id AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('allocation', 'allocation_id')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_budget_line_village`);
    await runner.query(`DROP TRIGGER tr_same_owner_allocation_id ON budget_change`);
    await runner.query(`ALTER TABLE budget_change DROP COLUMN allocation_id`);
    await runner.query(`DROP TABLE allocation_tranche, allocation_act, allocation_line, allocation`);
    await runner.query(`DROP FUNCTION check_tranches()`);
    await runner.query(`DROP FUNCTION check_allocation_village()`);
  }
}
