import type { MigrationInterface, QueryRunner } from 'typeorm';

const subjects = `'KNOWN_DAYS', 'NON_WAGE_BANDS', 'NON_WAGE_JKK', 'NON_WAGE_JKM', 'NON_WAGE_JHT', 'WAGE_JKK', 'WAGE_JKM', 'WAGE_JHT',
  'WAGE_JP', 'WAGE_JP_CEILING', 'WAGE_JKP', 'WAGE_JKP_CEILING', 'RELIEF_NON_WAGE_TRANSPORT', 'RELIEF_NON_WAGE_OTHER',
  'RELIEF_WAGE_LABOUR_INTENSIVE', 'RELIEF_WAGE_OTHER', 'BENEFIT_DEATH', 'BENEFIT_DEATH_NEW_MEMBER', 'BENEFIT_SCHOLARSHIP',
  'BENEFIT_WORK_DEATH', 'BENEFIT_TOTAL_DISABILITY', 'BENEFIT_PARTIAL_DISABILITY', 'BENEFIT_TEMPORARY_INABILITY', 'BENEFIT_TRANSPORT',
  'BENEFIT_HOME_CARE', 'BENEFIT_AIDS', 'ELIGIBILITY', 'MEMBERSHIP_LAPSE', 'WAGE_PAYMENT', 'NON_WAGE_PAYMENT'`;
const newSubjects = `'FUNDING_APBDES', 'FUNDING_VILLAGE_FUND', 'FUNDING_VILLAGE_ALLOCATION', 'FUNDING_VILLAGE_REVENUE', 'FUNDING_VILLAGE_TAX_SHARE',
  'FUNDING_VILLAGE_AID_PROVINCE', 'FUNDING_VILLAGE_AID_REGENCY', 'VILLAGE_CALENDAR'`;
const sources = `'APBD_REGENCY', 'APBD_PROVINCE', 'APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION', 'DBH_CHT', 'DBH_SAWIT', 'CSR', 'ASN_DONOR', 'SELF', 'APBN', 'EMPLOYER'`;
const newSources = `'VILLAGE_REVENUE', 'VILLAGE_TAX_SHARE', 'VILLAGE_AID_PROVINCE', 'VILLAGE_AID_REGENCY'`;
const groups = `'VULNERABLE_WORKER', 'NON_ASN', 'VILLAGE_OFFICIAL', 'VILLAGE_COUNCIL', 'NEIGHBOURHOOD_UNIT', 'RELIGIOUS_STAFF', 'HEALTH_CADRE',
  'FISHER', 'FARMER', 'LIVESTOCK_KEEPER', 'STREET_VENDOR', 'TRANSPORT_WORKER'`;
const villageMoney = `'APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION'`;

/** Whether a line's payer is no desa or desa adat on the first day of its agreement. */
const strangersMoney = (lines: string, money: string) => `
          SELECT FROM ${lines} l JOIN agreement a ON a.id = l.agreement_id
          WHERE l.funding_source IN (${money}) AND NOT EXISTS (
            SELECT FROM payer p JOIN region_version v ON v.region_id = p.village_id
            WHERE p.id = l.payer_id AND v.kind IN ('VILLAGE', 'CUSTOMARY_VILLAGE')
              AND v.valid_from <= a.valid_from AND (v.shown_to IS NULL OR v.shown_to >= a.valid_from))`;

const refuse = `RAISE EXCEPTION 'the money of villages is spent by villages'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_line_village_money';`;

/** Whose contributions which money of a village may pay is a row of the law; what a village's budget consists of has names of its own. */
export class VillageMoneyByLaw1716109990000 implements MigrationInterface {
  name = 'VillageMoneyByLaw1716109990000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, {
      subjects: `${subjects}, ${newSubjects}`,
      sources: sources.replace(`'DBH_CHT'`, `${newSources}, 'DBH_CHT'`),
      groups: `${groups}, 'CASH_FOR_WORK'`,
    });
    await this.secure(runner, `${villageMoney}, ${newSources}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.secure(runner, villageMoney);
    await runner.query(`ALTER TABLE law_rule NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM law_rule WHERE subject IN (${newSubjects})`);
    await runner.query(`ALTER TABLE law_rule FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, { subjects, sources, groups });
  }

  private async allow(
    runner: QueryRunner,
    lists: Readonly<Record<'subjects' | 'sources' | 'groups', string>>,
  ): Promise<void> {
    for (const [table, column, list] of [
      ['law_rule', 'subject', lists.subjects],
      ['agreement_line', 'funding_source', lists.sources],
      ['budget_line', 'funding_source', lists.sources],
      ['agreement_line', 'member_group', lists.groups],
      ['potential_declaration', 'member_group', lists.groups],
    ] as const)
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_${column},
        ADD CONSTRAINT ck_${table}_${column} CHECK (${column} IN (${list}))`);
  }

  private async secure(runner: QueryRunner, money: string): Promise<void> {
    for (const [name, lines] of [
      ['check_village_money', 'added'],
      ['check_village_money_signed', '(SELECT * FROM agreement_line WHERE agreement_id = NEW.id)'],
    ] as const)
      await runner.query(`
      CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (${strangersMoney(lines, money)}) THEN
          ${refuse}
        END IF;
        RETURN NULL;
      END $$`);
  }
}
