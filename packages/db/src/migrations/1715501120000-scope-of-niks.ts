import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = ['coverage:read', 'agreements:read', 'bills:read', 'workers:read'];

/** A partner's key may be made for reading NIKs as well, one worker at a time. */
export class ScopeOfNiks1715501120000 implements MigrationInterface {
  name = 'ScopeOfNiks1715501120000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...before, 'nik:read']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_key NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `UPDATE api_key SET scopes = array_remove(scopes, 'nik:read'), revoked_at = COALESCE(revoked_at, now()) WHERE 'nik:read' = ANY (scopes)`,
    );
    await runner.query(`ALTER TABLE api_key FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, before);
  }

  private async allow(runner: QueryRunner, scopes: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE api_key DROP CONSTRAINT ck_api_key_scopes`);
    await runner.query(`ALTER TABLE api_key ADD CONSTRAINT ck_api_key_scopes
      CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY[${scopes.map((scope) => `'${scope}'`).join(', ')}])`);
  }
}
