import type { MigrationInterface, QueryRunner } from 'typeorm';

const read = ['population_status', 'person', 'enrolment', 'member_exit', 'agreement_line', 'payer'];
const told = `'POPULATION_REGISTER', 'VILLAGE', 'FAMILY', 'OFFICE'`;

const constraints = (sources: string, proof: string) => `ALTER TABLE population_status
  DROP CONSTRAINT ck_population_status_source, DROP CONSTRAINT ck_population_status_proof,
  ADD CONSTRAINT ck_population_status_source CHECK (source IN (${sources})),
  ADD CONSTRAINT ck_population_status_proof CHECK (${proof})`;

/** An exit that was decided because of a death or a move is a fact about where the person is, which eligibility asks; those of before too. */
export class ExitsAreFacts1715860000000 implements MigrationInterface {
  name = 'ExitsAreFacts1715860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      constraints(`${told}, 'EXIT'`, `status <> 'DECEASED' OR proof IS NOT NULL OR source = 'EXIT'`),
    );
    for (const table of read) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      INSERT INTO population_status (id, person_id, status, source, occurred_on, known_on, recorded_by, regency_id, district_id, village_id)
      SELECT gen_random_uuid(), s.* FROM (
        SELECT DISTINCT ON (p.id) p.id, CASE x.reason WHEN 'DIED' THEN 'DECEASED' ELSE 'MOVED' END, 'EXIT', x.occurred_on,
          GREATEST(x.occurred_on, (x.decided_at AT TIME ZONE 'Asia/Makassar')::date), x.decided_by, p.regency_id, p.district_id, p.village_id
        FROM member_exit x JOIN enrolment e ON e.id = x.enrolment_id
        JOIN person p ON p.id = e.person_id AND p.regency_id = e.regency_id AND p.erased_on IS NULL
        JOIN agreement_line line ON line.id = e.line_id JOIN payer ON payer.id = line.payer_id
        WHERE x.status = 'CONFIRMED' AND (x.reason = 'DIED' AND p.status <> 'DECEASED'
          OR x.reason = 'MOVED' AND p.status = 'ACTIVE' AND payer.district_id IS NULL)
        ORDER BY p.id, x.reason, x.occurred_on) s`);
    for (const table of read) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  /** What exits said is said no more; whoever died by one stays so in the registry. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE population_status NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE population_status DISABLE TRIGGER tr_append_only`);
    await runner.query(`DELETE FROM population_status WHERE source = 'EXIT'`);
    await runner.query(`ALTER TABLE population_status ENABLE TRIGGER tr_append_only`);
    await runner.query(`ALTER TABLE population_status FORCE ROW LEVEL SECURITY`);
    await runner.query(constraints(told, `status <> 'DECEASED' OR proof IS NOT NULL`));
  }
}
