import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `ARRAY['regency', 'district', 'village']`;

/** That a member leaves a line is reported by one account and decided by another; an amending decree names whoever left. */
export class ExitsOfMembers1715770010000 implements MigrationInterface {
  name = 'ExitsOfMembers1715770010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE member_exit (
        id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        reason text NOT NULL,
        occurred_on date NOT NULL,
        ends_on date NOT NULL,
        note text,
        status text NOT NULL,
        reported_by uuid NOT NULL,
        reported_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        answer text,
        replaced_by uuid,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_member_exit PRIMARY KEY (id),
        CONSTRAINT fk_member_exit_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT fk_member_exit_replaced_by FOREIGN KEY (replaced_by) REFERENCES decree (id),
        CONSTRAINT fk_member_exit_reported_by FOREIGN KEY (reported_by) REFERENCES app_user (id),
        CONSTRAINT fk_member_exit_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_member_exit_reason CHECK (reason IN ('DIED', 'MOVED', 'FORMAL_JOB', 'REFUSED', 'AGED', 'COVERED_BY_OTHER')),
        CONSTRAINT ck_member_exit_status CHECK (status IN ('REPORTED', 'CONFIRMED', 'REJECTED')),
        CONSTRAINT ck_member_exit_two_people CHECK (decided_by <> reported_by),
        CONSTRAINT ck_member_exit_decided CHECK ((status = 'REPORTED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT ck_member_exit_answer CHECK ((status = 'REJECTED') = (answer IS NOT NULL)),
        CONSTRAINT ck_member_exit_replaced CHECK (replaced_by IS NULL OR status = 'CONFIRMED')
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_member_exit_open ON member_exit (enrolment_id) WHERE status <> 'REJECTED'`,
    );
    await runner.query(`CREATE INDEX ix_member_exit_regency ON member_exit (regency_id, id)`);
    await runner.query(
      `CREATE INDEX ix_member_exit_decree ON member_exit (replaced_by, id) WHERE replaced_by IS NOT NULL`,
    );
    await runner.query(`CALL secure_owned_table('member_exit', ${writers},
      'SELECT, INSERT, UPDATE (status, decided_by, decided_at, answer, replaced_by)')`);
    const steps = `check_transition('>REPORTED', 'REPORTED>CONFIRMED', 'REPORTED>REJECTED')`;
    await runner.query(
      `CREATE TRIGGER tr_member_exit_begin BEFORE INSERT ON member_exit FOR EACH ROW EXECUTE FUNCTION ${steps}`,
    );
    await runner.query(`CREATE TRIGGER tr_member_exit_transition BEFORE UPDATE OF status ON member_exit FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION ${steps}`);
    await runner.query(`CREATE TRIGGER tr_member_exit_frozen BEFORE UPDATE ON member_exit FOR EACH ROW
      WHEN (OLD.status <> 'REPORTED') EXECUTE FUNCTION check_frozen('replaced_by')`);
    for (const column of ['reported_by', 'decided_by'])
      await runner.query(`CREATE TRIGGER tr_member_exit_${column} BEFORE INSERT OR UPDATE OF ${column} ON member_exit
        FOR EACH ROW EXECUTE FUNCTION check_actor('${column}')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_enrolment AFTER INSERT ON member_exit REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('enrolment', 'enrolment_id')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_decree AFTER UPDATE ON member_exit REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('decree', 'replaced_by')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE member_exit`);
  }
}
