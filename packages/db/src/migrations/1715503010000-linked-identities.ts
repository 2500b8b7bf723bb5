import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Identities of a provider that open an account. Whoever comes in by one may still have a code to show; the session says so, and
 * that it came from there.
 */
export class LinkedIdentities1715503010000 implements MigrationInterface {
  name = 'LinkedIdentities1715503010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session
      ADD COLUMN code_wanted boolean NOT NULL DEFAULT false,
      ADD COLUMN via_provider boolean NOT NULL DEFAULT false`);
    await runner.query(`
      CREATE TABLE linked_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_linked_identity PRIMARY KEY (issuer, subject),
        CONSTRAINT uq_linked_identity_user UNIQUE (user_id, issuer),
        CONSTRAINT fk_linked_identity_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT ck_linked_identity_subject CHECK (length(subject) BETWEEN 1 AND 255)
      )`);
    await runner.query(`ALTER TABLE linked_identity ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE linked_identity FORCE ROW LEVEL SECURITY`);
    // The gate finds whose identity it is; it links and unlinks that of the user for whom it acts alone.
    await runner.query(`CREATE POLICY p_found ON linked_identity FOR SELECT TO lindung_gate USING (true)`);
    await runner.query(
      `CREATE POLICY p_linked ON linked_identity FOR INSERT TO lindung_gate WITH CHECK (user_id = acting_user())`,
    );
    await runner.query(
      `CREATE POLICY p_unlinked ON linked_identity FOR DELETE TO lindung_gate USING (user_id = acting_user())`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON linked_identity TO lindung_gate`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Whoever waits at the door with a code to show would act in a session that knows of none.
    await runner.query(`ALTER TABLE session NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM session`);
    await runner.query(`ALTER TABLE session FORCE ROW LEVEL SECURITY`);
    await runner.query(`DROP TABLE linked_identity`);
    await runner.query(`ALTER TABLE session DROP COLUMN via_provider, DROP COLUMN code_wanted`);
  }
}
