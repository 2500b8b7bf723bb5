import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = ['coverage:read', 'agreements:read', 'bills:read', 'workers:read', 'nik:read'];

/** A partner's key may be made for adding candidates as well, in a regency, a district or a village. */
export class ScopeOfCandidates1715822010000 implements MigrationInterface {
  name = 'ScopeOfCandidates1715822010000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...before, 'candidates:write']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_key NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE api_key SET scopes = CASE scopes WHEN '{candidates:write}' THEN '{coverage:read}'
        ELSE array_remove(scopes, 'candidates:write') END, revoked_at = COALESCE(revoked_at, now())
      WHERE 'candidates:write' = ANY (scopes)`);
    await runner.query(`ALTER TABLE api_key FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, before);
  }

  private async allow(runner: QueryRunner, scopes: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE api_key DROP CONSTRAINT ck_api_key_scopes`);
    await runner.query(`ALTER TABLE api_key ADD CONSTRAINT ck_api_key_scopes
      CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY[${scopes.map((scope) => `'${scope}'`).join(', ')}])`);
  }
}
