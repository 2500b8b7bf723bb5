import type { MigrationInterface, QueryRunner } from 'typeorm';

const ruleSteps = `'>PROPOSED', 'PROPOSED>IN_FORCE', 'PROPOSED>DECLINED'`;

const groups = `'VULNERABLE_WORKER', 'NON_ASN', 'VILLAGE_OFFICIAL', 'VILLAGE_COUNCIL', 'NEIGHBOURHOOD_UNIT', 'RELIGIOUS_STAFF',
  'HEALTH_CADRE', 'FISHER'`;
const moreGroups = `${groups}, 'FARMER', 'LIVESTOCK_KEEPER', 'STREET_VENDOR', 'TRANSPORT_WORKER'`;
const sources = `'APBD_REGENCY', 'APBD_PROVINCE', 'APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION', 'DBH_CHT', 'DBH_SAWIT', 'CSR',
  'ASN_DONOR', 'SELF'`;
const moreSources = `${sources}, 'APBN', 'EMPLOYER'`;

/** The names that rules had as long as they were code, and those that they have as rows. */
const names = [
  ['NON_WAGE.JKK', 'NON_WAGE_JKK'],
  ['NON_WAGE.JKM', 'NON_WAGE_JKM'],
  ['NON_WAGE.JHT', 'NON_WAGE_JHT'],
  ['RELIEF.COVID', 'RELIEF_NON_WAGE_OTHER'],
  ['RELIEF.NON_WAGE_2026', 'RELIEF_NON_WAGE_OTHER'],
] as const;

/** What members pay and what they are paid, by which law, from which day to which: proposed by one and decided by another. */
export class LawAsData1715600000000 implements MigrationInterface {
  name = 'LawAsData1715600000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createRules(runner);
    await this.widenLists(runner, moreGroups, moreSources);
    await runner.query(`ALTER TABLE agreement_line
      ADD COLUMN base_kind text NOT NULL DEFAULT 'BAND',
      ADD COLUMN risk_class text,
      ADD COLUMN declaration jsonb,
      ADD CONSTRAINT ck_agreement_line_base_kind CHECK (base_kind IN ('BAND', 'NOMINAL_WAGE', 'DECLARED')),
      ADD CONSTRAINT ck_agreement_line_risk_class CHECK (risk_class IN ('I', 'II', 'III', 'IV', 'V')),
      ADD CONSTRAINT ck_agreement_line_declaration CHECK ((base_kind = 'DECLARED') = (declaration IS NOT NULL))`);
    await this.rename(runner, names);
  }

  private async createRules(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law_rule (
        id uuid NOT NULL,
        subject text NOT NULL,
        terms jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        citation text NOT NULL,
        certainty text NOT NULL,
        note text,
        status text NOT NULL DEFAULT 'PROPOSED',
        proposed_by uuid,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_law_rule PRIMARY KEY (id),
        CONSTRAINT fk_law_rule_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_law_rule_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_law_rule_subject CHECK (subject IN ('KNOWN_DAYS', 'NON_WAGE_BANDS', 'NON_WAGE_JKK', 'NON_WAGE_JKM', 'NON_WAGE_JHT',
          'WAGE_JKK', 'WAGE_JKM', 'WAGE_JHT', 'WAGE_JP', 'WAGE_JP_CEILING', 'WAGE_JKP', 'WAGE_JKP_CEILING', 'RELIEF_NON_WAGE_TRANSPORT',
          'RELIEF_NON_WAGE_OTHER', 'RELIEF_WAGE_LABOUR_INTENSIVE', 'RELIEF_WAGE_OTHER', 'BENEFIT_DEATH', 'BENEFIT_DEATH_NEW_MEMBER',
          'BENEFIT_SCHOLARSHIP', 'BENEFIT_WORK_DEATH', 'BENEFIT_TOTAL_DISABILITY', 'BENEFIT_PARTIAL_DISABILITY',
          'BENEFIT_TEMPORARY_INABILITY', 'BENEFIT_TRANSPORT', 'BENEFIT_HOME_CARE', 'BENEFIT_AIDS')),
        CONSTRAINT ck_law_rule_terms CHECK (jsonb_typeof(terms) = 'object'),
        CONSTRAINT ck_law_rule_citation CHECK (length(btrim(citation)) > 0),
        CONSTRAINT ck_law_rule_certainty CHECK (certainty IN ('CERTAIN', 'TO_BE_VERIFIED')),
        CONSTRAINT ck_law_rule_status CHECK (status IN ('PROPOSED', 'IN_FORCE', 'DECLINED')),
        CONSTRAINT ck_law_rule_period CHECK (valid_to >= valid_from),
        CONSTRAINT ck_law_rule_two_people CHECK (decided_by <> proposed_by),
        CONSTRAINT ck_law_rule_decided CHECK (num_nonnulls(decided_by, decided_at, reason)
          = CASE WHEN proposed_by IS NULL OR status = 'PROPOSED' THEN 0 ELSE 3 END),
        CONSTRAINT ex_law_rule_subject EXCLUDE USING gist (subject WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
          WHERE (status = 'IN_FORCE')
      )`);
    await runner.query(
      `CALL secure_reference_table('law_rule', ARRAY['office'], 'SELECT, INSERT, UPDATE (status, valid_to, decided_by, decided_at, reason, version)')`,
    );
    // The program brings the rows that it comes with, which nobody proposed; whoever else writes has proposed what they write.
    await runner.query(
      `CREATE POLICY p_write_system ON law_rule FOR INSERT TO lindung_system WITH CHECK (proposed_by IS NULL)`,
    );
    await runner.query(`GRANT INSERT ON law_rule TO lindung_system`);
    await runner.query(
      `CREATE POLICY p_proposer ON law_rule AS RESTRICTIVE FOR INSERT TO lindung_office WITH CHECK (proposed_by IS NOT NULL)`,
    );
    await runner.query(`CREATE TRIGGER tr_law_rule_proposed_by BEFORE INSERT ON law_rule FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('proposed_by')`);
    await runner.query(`CREATE TRIGGER tr_law_rule_decided_by BEFORE UPDATE OF decided_by ON law_rule FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('decided_by')`);
    await runner.query(`CREATE TRIGGER tr_law_rule_begin BEFORE INSERT ON law_rule FOR EACH ROW
      WHEN (NEW.proposed_by IS NOT NULL) EXECUTE FUNCTION check_transition(${ruleSteps})`);
    await runner.query(`CREATE TRIGGER tr_law_rule_transition BEFORE UPDATE OF status ON law_rule
      FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${ruleSteps})`);
    // A rule in force gets its last day once, by the one that follows it; what it says stays as it is.
    await runner.query(`CREATE TRIGGER tr_law_rule_frozen BEFORE UPDATE ON law_rule FOR EACH ROW
      WHEN (OLD.status = 'DECLINED' OR (OLD.status = 'IN_FORCE' AND OLD.valid_to IS NOT NULL)) EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_law_rule_ends BEFORE UPDATE ON law_rule FOR EACH ROW
      WHEN (OLD.status = 'IN_FORCE' AND OLD.valid_to IS NULL) EXECUTE FUNCTION check_frozen('version', 'valid_to')`);
  }

  private async widenLists(runner: QueryRunner, memberGroups: string, fundingSources: string): Promise<void> {
    for (const table of ['agreement_line', 'potential_declaration']) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_member_group,
        ADD CONSTRAINT ck_${table}_member_group CHECK (member_group IN (${memberGroups}))`);
    }
    await runner.query(`ALTER TABLE agreement_line DROP CONSTRAINT ck_agreement_line_funding_source,
      ADD CONSTRAINT ck_agreement_line_funding_source CHECK (funding_source IN (${fundingSources}))`);
  }

  /* The amounts and steps of a price stay; what its rules are called follows the rows. Nobody else changes a cell that is written. */
  private async rename(runner: QueryRunner, pairs: ReadonlyArray<readonly [string, string]>): Promise<void> {
    await runner.query(`ALTER TABLE priced_cell DISABLE TRIGGER tr_append_only`);
    for (const [from, to] of pairs)
      await runner.query(
        `UPDATE priced_cell SET tariff_version = replace(tariff_version, $1 || '@', $2 || '@'),
           derivation = replace(derivation::text, '"' || $1 || '"', '"' || $2 || '"')::jsonb
         WHERE strpos(tariff_version, $1 || '@') > 0`,
        [from, to],
      );
    await runner.query(`ALTER TABLE priced_cell ENABLE TRIGGER tr_append_only`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.rename(runner, [
      ...names.slice(0, 3).map(([from, to]) => [to, from] as const),
      ['RELIEF_NON_WAGE_OTHER', 'RELIEF.COVID'],
    ]);
    await runner.query(
      `ALTER TABLE agreement_line DROP COLUMN base_kind, DROP COLUMN risk_class, DROP COLUMN declaration`,
    );
    await this.widenLists(runner, groups, sources);
    await runner.query(`DROP TABLE law_rule`);
  }
}
