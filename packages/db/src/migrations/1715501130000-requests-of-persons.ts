import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = `'>OPEN', 'OPEN>GRANTED', 'OPEN>DECLINED'`;

/** What persons ask about their data, with the time that the law gives for an answer (UU 27/2022 Art. 30, 32, 40, 41). */
export class RequestsOfPersons1715501130000 implements MigrationInterface {
  name = 'RequestsOfPersons1715501130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_request (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        wording text NOT NULL,
        received_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        received_by uuid NOT NULL,
        status text NOT NULL DEFAULT 'OPEN',
        answer text,
        answered_at timestamptz,
        answered_by uuid,
        version int NOT NULL DEFAULT 1,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_person_request PRIMARY KEY (id),
        CONSTRAINT fk_person_request_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_person_request_received_by FOREIGN KEY (received_by) REFERENCES app_user (id),
        CONSTRAINT fk_person_request_answered_by FOREIGN KEY (answered_by) REFERENCES app_user (id),
        CONSTRAINT ck_person_request_kind CHECK (kind IN ('CORRECTION', 'ACCESS', 'WITHDRAWAL', 'RESTRICTION')),
        CONSTRAINT ck_person_request_status CHECK (status IN ('OPEN', 'GRANTED', 'DECLINED')),
        CONSTRAINT ck_person_request_due CHECK (due_at = received_at + interval '72 hours'),
        CONSTRAINT ck_person_request_answer CHECK (num_nonnulls(answer, answered_at, answered_by) = CASE status WHEN 'OPEN' THEN 0 ELSE 3 END)
      )`);
    await runner.query(`CREATE INDEX ix_person_request_due ON person_request (regency_id, due_at, id)`);
    await runner.query(`CREATE INDEX ix_person_request_person ON person_request (person_id)`);
    await runner.query(
      `CALL secure_owned_table('person_request', ARRAY['regency', 'district', 'village'], 'SELECT, INSERT')`,
    );
    // The regency answers: it keeps the data (UU 27/2022 Art. 1 no. 4).
    await runner.query(
      `GRANT UPDATE (status, answer, answered_at, answered_by, version) ON person_request TO lindung_regency`,
    );
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON person_request REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`CREATE TRIGGER tr_same_owner_person AFTER INSERT ON person_request REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('person', 'person_id')`);
    await runner.query(`CREATE TRIGGER tr_person_request_received_by BEFORE INSERT ON person_request FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('received_by')`);
    await runner.query(`CREATE TRIGGER tr_person_request_answered_by BEFORE UPDATE OF answered_by ON person_request FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('answered_by')`);
    await runner.query(`CREATE TRIGGER tr_person_request_begin BEFORE INSERT ON person_request
      FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`);
    await runner.query(`CREATE TRIGGER tr_person_request_transition BEFORE UPDATE OF status ON person_request
      FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`);
    await runner.query(`CREATE TRIGGER tr_person_request_frozen BEFORE UPDATE ON person_request FOR EACH ROW
      WHEN (OLD.status <> 'OPEN') EXECUTE FUNCTION check_frozen('version')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE person_request`);
  }
}
