import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody has asked and waits for is not asked a second time: the first one has its clock. Of those that were noted twice the
 * later ones are answered in the name of who noted them, by pointing at the first.
 */
export class OneOpenRequest1715523000000 implements MigrationInterface {
  name = 'OneOpenRequest1715523000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person_request NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE person_request q SET status = 'DECLINED', answered_at = now(), answered_by = q.received_by, version = q.version + 1,
        answer = 'Sama dengan permintaan yang diterima lebih dahulu dan masih menunggu jawaban; dijawab bersama permintaan itu.'
      WHERE q.status = 'OPEN' AND EXISTS (SELECT FROM person_request f WHERE f.person_id = q.person_id AND f.kind = q.kind
        AND f.regency_id = q.regency_id AND f.status = 'OPEN' AND (f.received_at, f.id) < (q.received_at, q.id))`);
    await runner.query(`ALTER TABLE person_request FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_person_request_open ON person_request (person_id, kind, regency_id) WHERE status = 'OPEN'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX uq_person_request_open`);
  }
}
