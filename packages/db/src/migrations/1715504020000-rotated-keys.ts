import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key follows another of the same application, region and scopes; for some days both work, and the old one ends sooner. */
export class RotatedKeys1715504020000 implements MigrationInterface {
  name = 'RotatedKeys1715504020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_key
      ADD COLUMN replaces_id uuid,
      ADD CONSTRAINT fk_api_key_replaces FOREIGN KEY (replaces_id) REFERENCES api_key (id),
      ADD CONSTRAINT uq_api_key_replaces UNIQUE (replaces_id)`);
    await runner.query(
      `GRANT SELECT (replaces_id), UPDATE (expires_at) ON api_key TO lindung_system, lindung_province`,
    );
    await runner.query(`
      CREATE FUNCTION check_api_key_rotation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.expires_at > OLD.expires_at THEN
          RAISE EXCEPTION 'a key is never prolonged' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_api_key_shortened';
        END IF;
        IF TG_OP = 'INSERT' AND NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT FROM api_key k WHERE k.id = NEW.replaces_id
          AND k.client_id = NEW.client_id AND k.region_id = NEW.region_id AND k.scopes = NEW.scopes AND k.revoked_at IS NULL) THEN
          RAISE EXCEPTION 'a key follows one that opens the same' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_api_key_replaces';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_api_key_rotation BEFORE INSERT OR UPDATE OF expires_at ON api_key FOR EACH ROW
      EXECUTE FUNCTION check_api_key_rotation()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_api_key_rotation ON api_key`);
    await runner.query(`DROP FUNCTION check_api_key_rotation()`);
    await runner.query(`REVOKE UPDATE (expires_at) ON api_key FROM lindung_system, lindung_province`);
    await runner.query(`ALTER TABLE api_key DROP COLUMN replaces_id`);
  }
}
