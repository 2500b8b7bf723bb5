import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = [
  'coverage:read',
  'agreements:read',
  'bills:read',
  'workers:read',
  'nik:read',
  'candidates:write',
];

/** A partner's key may be made for posting payments as well. */
export class ScopeOfPayments1716300010000 implements MigrationInterface {
  name = 'ScopeOfPayments1716300010000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...before, 'payments:write']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_key NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE api_key SET scopes = CASE scopes WHEN '{payments:write}' THEN '{bills:read}'
        ELSE array_remove(scopes, 'payments:write') END, revoked_at = COALESCE(revoked_at, now())
      WHERE 'payments:write' = ANY (scopes)`);
    await runner.query(`ALTER TABLE api_key FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, before);
  }

  private async allow(runner: QueryRunner, scopes: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE api_key DROP CONSTRAINT ck_api_key_scopes`);
    await runner.query(`ALTER TABLE api_key ADD CONSTRAINT ck_api_key_scopes
      CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY[${scopes.map((scope) => `'${scope}'`).join(', ')}])`);
  }
}
