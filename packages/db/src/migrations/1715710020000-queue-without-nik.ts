import type { MigrationInterface, QueryRunner } from 'typeorm';

const places = [
  ['ix_person_without_nik', 'regency_id'],
  ['ix_person_village_without_nik', 'village_id'],
] as const;

/** Who has no NIK yet is worked off by who was registered first, which the id says: regency by regency and village by village. */
export class QueueWithoutNik1715710020000 implements MigrationInterface {
  name = 'QueueWithoutNik1715710020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [index, place] of places)
      await runner.query(
        `CREATE INDEX ${index} ON person (${place}, id) WHERE nik_index IS NULL AND erased_on IS NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [index] of [...places].reverse()) await runner.query(`DROP INDEX ${index}`);
  }
}
