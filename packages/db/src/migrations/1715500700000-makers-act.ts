import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that say who made a row. */
const makers = [
  ['agreement', 'created_by'],
  ['candidate_list', 'created_by'],
  ['candidate_list_version', 'imported_by'],
  ['potential_declaration', 'declared_by'],
  ['file', 'created_by'],
  ['api_client', 'created_by'],
  ['api_key', 'created_by'],
] as const;

/** Who is said to have made a row is who acts, as it is for those who sign; whoever acts as nobody is past all policies. */
export class MakersAct1715500700000 implements MigrationInterface {
  name = 'MakersAct1715500700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of makers) {
      await runner.query(`CREATE TRIGGER tr_${table}_${column} BEFORE INSERT OR UPDATE OF ${column} ON ${table} FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('${column}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of makers)
      await runner.query(`DROP TRIGGER tr_${table}_${column} ON ${table}`);
  }
}
