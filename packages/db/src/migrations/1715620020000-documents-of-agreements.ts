import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['agreement_document', 'agreement_document_chunk'] as const;

/**
 * The papers of an agreement belong to it and to whom it belongs to; they never expire. One of a draft may be removed, one of a signed
 * agreement stays, and is at the most marked as replaced, once.
 */
export class DocumentsOfAgreements1715620020000 implements MigrationInterface {
  name = 'DocumentsOfAgreements1715620020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_document (
        id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size int NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        replaced_by uuid,
        replaced_at timestamptz,
        replaced_reason text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_document PRIMARY KEY (id),
        CONSTRAINT fk_agreement_document_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
        CONSTRAINT fk_agreement_document_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES app_user (id),
        CONSTRAINT fk_agreement_document_replaced_by FOREIGN KEY (replaced_by) REFERENCES app_user (id),
        CONSTRAINT ck_agreement_document_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg')),
        CONSTRAINT ck_agreement_document_size CHECK (size BETWEEN 1 AND 10485760),
        CONSTRAINT ck_agreement_document_replaced CHECK (num_nonnulls(replaced_by, replaced_at, replaced_reason) IN (0, 3))
      )`);
    await runner.query(`CREATE INDEX ix_agreement_document_agreement ON agreement_document (agreement_id)`);
    await runner.query(`
      CREATE TABLE agreement_document_chunk (
        document_id uuid NOT NULL,
        no smallint NOT NULL,
        bytes bytea NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_agreement_document_chunk PRIMARY KEY (document_id, no),
        CONSTRAINT fk_agreement_document_chunk_document FOREIGN KEY (document_id) REFERENCES agreement_document (id) ON DELETE CASCADE
      )`);
    await runner.query(`ALTER TABLE agreement_document_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    const writers = `ARRAY['regency', 'district', 'village']`;
    await runner.query(`CALL secure_owned_table('agreement_document', ${writers}, 'SELECT, INSERT, DELETE,
      UPDATE (replaced_by, replaced_at, replaced_reason)')`);
    await runner.query(`CALL secure_owned_table('agreement_document_chunk', ${writers}, 'SELECT, INSERT')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_agreement AFTER INSERT ON agreement_document REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement', 'agreement_id')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_agreement_document AFTER INSERT ON agreement_document_chunk
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement_document', 'document_id')`);
    await runner.query(`CREATE TRIGGER tr_draft_delete AFTER DELETE ON agreement_document REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION check_parts_of_draft()`);
    await runner.query(`CREATE TRIGGER tr_agreement_document_replaced BEFORE UPDATE ON agreement_document FOR EACH ROW
      WHEN (OLD.replaced_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
    for (const column of ['uploaded_by', 'replaced_by'])
      await runner.query(`CREATE TRIGGER tr_agreement_document_${column} BEFORE INSERT OR UPDATE ON agreement_document FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('${column}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...tables].reverse().join(', ')}`);
  }
}
