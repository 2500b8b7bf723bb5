import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = `lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village`;

/**
 * Whose data a user was shown is summed once for each span of the sealed trail, so that a year is answered from sums and only
 * the ends of it from events. The sums say nothing that the events don't: they can be emptied and made anew.
 */
export class PersonsSeenInSums1715519500000 implements MigrationInterface {
  name = 'PersonsSeenInSums1715519500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE persons_seen_span (
        number int NOT NULL,
        joined boolean NOT NULL,
        from_tx bigint NOT NULL,
        to_tx bigint NOT NULL,
        from_at timestamptz,
        to_at timestamptz,
        from_id uuid,
        to_id uuid,
        next_id uuid,
        CONSTRAINT pk_persons_seen_span PRIMARY KEY (number),
        CONSTRAINT uq_persons_seen_span_from_tx UNIQUE (joined, from_tx),
        CONSTRAINT ck_persons_seen_span_number CHECK (number > 0),
        CONSTRAINT ck_persons_seen_span_tx CHECK (from_tx < to_tx),
        CONSTRAINT ck_persons_seen_span_events CHECK (num_nulls(from_at, to_at, from_id, to_id) = 4
          OR num_nulls(from_at, to_at, from_id, to_id) = 0 AND from_at <= to_at AND from_id <= to_id)
      )`);
    await runner.query(`ALTER TABLE persons_seen_span ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE persons_seen_span FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_read ON persons_seen_span FOR SELECT TO ${levels} USING (true)`);
    await runner.query(`CREATE POLICY p_trail ON persons_seen_span FOR ALL TO lindung_trail USING (true)`);
    await runner.query(`GRANT SELECT ON persons_seen_span TO ${levels}`);
    await runner.query(`GRANT SELECT, INSERT ON persons_seen_span TO lindung_trail`);

    // The persons of a row stand in arrays, side by side: a row for each would take three times the room.
    await runner.query(`
      CREATE TABLE persons_seen_sum (
        user_id uuid NOT NULL,
        span int NOT NULL,
        operation text NOT NULL,
        of_incident boolean NOT NULL,
        persons uuid[] NOT NULL,
        times int[] NOT NULL,
        first_at timestamptz[] NOT NULL,
        last_at timestamptz[] NOT NULL,
        regency_id int,
        district_id int,
        village_id int,
        CONSTRAINT uq_persons_seen_sum UNIQUE NULLS NOT DISTINCT (user_id, span, operation, of_incident, regency_id, district_id,
          village_id),
        CONSTRAINT fk_persons_seen_sum_span FOREIGN KEY (span) REFERENCES persons_seen_span (number),
        CONSTRAINT ck_persons_seen_sum_persons CHECK (cardinality(persons) > 0 AND cardinality(times) = cardinality(persons)
          AND cardinality(first_at) = cardinality(persons) AND cardinality(last_at) = cardinality(persons))
      )`);
    await runner.query(`CALL secure_owned_table('persons_seen_sum', ARRAY[]::text[], 'SELECT')`);
    // As of the events: what is done about incidents is told to nobody else.
    await runner.query(`CREATE POLICY p_incident ON persons_seen_sum AS RESTRICTIVE FOR SELECT TO ${levels}
      USING (CASE WHEN of_incident THEN is_protection_officer() ELSE true END)`);
    await runner.query(`CREATE POLICY p_trail ON persons_seen_sum FOR ALL TO lindung_trail USING (true)`);
    await runner.query(`GRANT SELECT, INSERT ON persons_seen_sum TO lindung_trail`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE persons_seen_sum`);
    await runner.query(`DROP TABLE persons_seen_span`);
  }
}
