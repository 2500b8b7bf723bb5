import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'>NOTICED', 'NOTICED>ASSESSED', 'ASSESSED>NOTIFIED', 'ASSESSED>CLOSED', 'NOTIFIED>CLOSED'`;
const columns = 'due_at, reopened_at, was_late';

/**
 * What is learnt of an incident after its notices makes them due again, 3 x 24 hours from then; that the first ones were late stays
 * known.
 */
export class NoticesDueAgain1715521500000 implements MigrationInterface {
  name = 'NoticesDueAgain1715521500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE incident ADD COLUMN reopened_at timestamptz`);
    await runner.query(`ALTER TABLE incident ADD COLUMN was_late boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE incident DROP CONSTRAINT ck_incident_due`);
    await runner.query(`ALTER TABLE incident ADD CONSTRAINT ck_incident_due
      CHECK (due_at = COALESCE(reopened_at, noticed_at) + interval '72 hours')`);
    await runner.query(`GRANT UPDATE (${columns}) ON incident TO lindung_province`);
    await this.checkSteps(runner, `${before}, 'NOTIFIED>ASSESSED'`);
  }

  private async checkSteps(runner: QueryRunner, steps: string): Promise<void> {
    await runner.query(`DROP TRIGGER tr_incident_begin ON incident`);
    await runner.query(`DROP TRIGGER tr_incident_transition ON incident`);
    await runner.query(`CREATE TRIGGER tr_incident_begin BEFORE INSERT ON incident
      FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`);
    await runner.query(`CREATE TRIGGER tr_incident_transition BEFORE UPDATE OF status ON incident
      FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.checkSteps(runner, before);
    await runner.query(`REVOKE UPDATE (${columns}) ON incident FROM lindung_province`);
    await runner.query(`ALTER TABLE incident DROP CONSTRAINT ck_incident_due`);
    // Closed incidents are frozen, for everybody but who mends the database.
    await runner.query(`ALTER TABLE incident DISABLE TRIGGER tr_incident_frozen`);
    await runner.query(`ALTER TABLE incident NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `UPDATE incident SET due_at = noticed_at + interval '72 hours' WHERE reopened_at IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE incident FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE incident ENABLE TRIGGER tr_incident_frozen`);
    await runner.query(
      `ALTER TABLE incident ADD CONSTRAINT ck_incident_due CHECK (due_at = noticed_at + interval '72 hours')`,
    );
    await runner.query(`ALTER TABLE incident DROP COLUMN was_late`);
    await runner.query(`ALTER TABLE incident DROP COLUMN reopened_at`);
  }
}
