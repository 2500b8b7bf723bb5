import type { MigrationInterface, QueryRunner } from 'typeorm';

const statuses = (list: string) => `ADD CONSTRAINT ck_agreement_status CHECK (status IN (${list}))`;
const before = `'DRAFT', 'REVIEW', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'`;
const writers = 'lindung_regency, lindung_district, lindung_village';

const begin = (steps: string) => `CREATE TRIGGER tr_agreement_begin BEFORE INSERT ON agreement FOR EACH ROW
      EXECUTE FUNCTION check_transition(${steps})`;
const transition = (
  steps: string,
) => `CREATE TRIGGER tr_agreement_transition BEFORE UPDATE OF status ON agreement FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_transition(${steps})`;
const steps = `'>DRAFT', 'DRAFT>REVIEW', 'DRAFT>ACTIVE', 'DRAFT>WITHDRAWN', 'REVIEW>DRAFT', 'REVIEW>APPROVED', 'REVIEW>WITHDRAWN',
      'APPROVED>DRAFT', 'APPROVED>ACTIVE', 'APPROVED>WITHDRAWN'`;
const stepsBefore = `'>DRAFT', 'DRAFT>REVIEW', 'DRAFT>ACTIVE', 'REVIEW>DRAFT', 'REVIEW>SIGNED', 'SIGNED>ACTIVE',
      'SIGNED>TERMINATED', 'ACTIVE>SUSPENDED', 'ACTIVE>EXPIRED', 'ACTIVE>TERMINATED', 'SUSPENDED>ACTIVE', 'SUSPENDED>EXPIRED',
      'SUSPENDED>TERMINATED'`;

/**
 * A draft passes a review by somebody else than who asked for it, or is withdrawn. What is signed keeps its status: how it
 * stands on a day follows from its days.
 */
export class AgreementsAreReviewed1715610000000 implements MigrationInterface {
  name = 'AgreementsAreReviewed1715610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement
      ADD COLUMN submitted_by uuid, ADD COLUMN reviewed_by uuid, ADD COLUMN reason text,
      ADD CONSTRAINT fk_agreement_submitted_by FOREIGN KEY (submitted_by) REFERENCES app_user (id),
      ADD CONSTRAINT fk_agreement_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES app_user (id),
      DROP CONSTRAINT ck_agreement_status,
      ${statuses(`'DRAFT', 'REVIEW', 'APPROVED', 'ACTIVE', 'WITHDRAWN'`)},
      DROP CONSTRAINT ck_agreement_signed,
      ADD CONSTRAINT ck_agreement_signed CHECK ((status = 'ACTIVE') = (signed_on IS NOT NULL)),
      ADD CONSTRAINT ck_agreement_two_people CHECK (reviewed_by <> submitted_by),
      ADD CONSTRAINT ck_agreement_reviewed CHECK (CASE status WHEN 'REVIEW' THEN submitted_by IS NOT NULL AND reviewed_by IS NULL
        WHEN 'APPROVED' THEN reviewed_by IS NOT NULL ELSE true END),
      ADD CONSTRAINT ck_agreement_reason CHECK (CASE WHEN status = 'WITHDRAWN' THEN reason IS NOT NULL
        WHEN status IN ('REVIEW', 'APPROVED', 'ACTIVE') THEN reason IS NULL ELSE true END),
      DROP CONSTRAINT uq_agreement_number`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_agreement_number ON agreement (regency_id, number) WHERE status <> 'WITHDRAWN'`,
    );
    await runner.query(`GRANT UPDATE (submitted_by, reviewed_by, reason) ON agreement TO ${writers}`);
    for (const name of ['begin', 'transition', 'frozen', 'in_review'])
      await runner.query(`DROP TRIGGER tr_agreement_${name} ON agreement`);
    await runner.query(begin(steps));
    await runner.query(transition(steps));
    await runner.query(`CREATE TRIGGER tr_agreement_frozen BEFORE UPDATE ON agreement FOR EACH ROW
      WHEN (OLD.status IN ('ACTIVE', 'WITHDRAWN')) EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_agreement_in_review BEFORE UPDATE ON agreement FOR EACH ROW
      WHEN (OLD.status IN ('REVIEW', 'APPROVED'))
      EXECUTE FUNCTION check_frozen('status', 'signed_on', 'reviewed_by', 'reason', 'version')`);
    for (const column of ['submitted_by', 'reviewed_by'])
      await runner.query(`CREATE TRIGGER tr_agreement_${column} BEFORE INSERT OR UPDATE OF ${column} ON agreement FOR EACH ROW
        EXECUTE FUNCTION check_actor('${column}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['submitted_by', 'reviewed_by', 'in_review', 'frozen', 'transition', 'begin'])
      await runner.query(`DROP TRIGGER tr_agreement_${name} ON agreement`);
    await runner.query(`DROP INDEX uq_agreement_number`);
    await runner.query(`ALTER TABLE agreement
      DROP COLUMN submitted_by, DROP COLUMN reviewed_by, DROP COLUMN reason,
      DROP CONSTRAINT ck_agreement_status, ${statuses(before)},
      DROP CONSTRAINT ck_agreement_signed,
      ADD CONSTRAINT ck_agreement_signed CHECK (status IN ('DRAFT', 'REVIEW') OR signed_on IS NOT NULL),
      ADD CONSTRAINT uq_agreement_number UNIQUE (regency_id, number)`);
    await runner.query(begin(stepsBefore));
    await runner.query(transition(stepsBefore));
    await runner.query(`CREATE TRIGGER tr_agreement_frozen BEFORE UPDATE ON agreement FOR EACH ROW
      WHEN (OLD.status NOT IN ('DRAFT', 'REVIEW')) EXECUTE FUNCTION check_frozen('status', 'version')`);
    await runner.query(`CREATE TRIGGER tr_agreement_in_review BEFORE UPDATE ON agreement FOR EACH ROW
      WHEN (OLD.status = 'REVIEW') EXECUTE FUNCTION check_frozen('status', 'signed_on', 'version')`);
  }
}
