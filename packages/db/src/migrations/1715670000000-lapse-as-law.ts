import type { MigrationInterface, QueryRunner } from 'typeorm';

const subjects = `'KNOWN_DAYS', 'NON_WAGE_BANDS', 'NON_WAGE_JKK', 'NON_WAGE_JKM', 'NON_WAGE_JHT', 'WAGE_JKK', 'WAGE_JKM', 'WAGE_JHT',
  'WAGE_JP', 'WAGE_JP_CEILING', 'WAGE_JKP', 'WAGE_JKP_CEILING', 'RELIEF_NON_WAGE_TRANSPORT', 'RELIEF_NON_WAGE_OTHER',
  'RELIEF_WAGE_LABOUR_INTENSIVE', 'RELIEF_WAGE_OTHER', 'BENEFIT_DEATH', 'BENEFIT_DEATH_NEW_MEMBER', 'BENEFIT_SCHOLARSHIP',
  'BENEFIT_WORK_DEATH', 'BENEFIT_TOTAL_DISABILITY', 'BENEFIT_PARTIAL_DISABILITY', 'BENEFIT_TEMPORARY_INABILITY', 'BENEFIT_TRANSPORT',
  'BENEFIT_HOME_CARE', 'BENEFIT_AIDS', 'ELIGIBILITY'`;

/** When a membership ends is a row of the law: how many unpaid months it outlives is a rule that offices read differently. */
export class LapseAsLaw1715670000000 implements MigrationInterface {
  name = 'LapseAsLaw1715670000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `${subjects}, 'MEMBERSHIP_LAPSE'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE law_rule NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM law_rule WHERE subject = 'MEMBERSHIP_LAPSE'`);
    await runner.query(`ALTER TABLE law_rule FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, subjects);
  }

  private async allow(runner: QueryRunner, list: string): Promise<void> {
    await runner.query(`ALTER TABLE law_rule DROP CONSTRAINT ck_law_rule_subject,
      ADD CONSTRAINT ck_law_rule_subject CHECK (subject IN (${list}))`);
  }
}
