import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAPERS = [
  {
    table: 'change_proof',
    proposal: 'change_request',
    column: 'request_id',
    roles: 'lindung_regency, lindung_district, lindung_village',
  },
  { table: 'bank_book', proposal: 'bank_account', column: 'account_id', roles: 'lindung_regency' },
] as const;

/** Who proposes brings the paper, and once: whoever decides looks at what was proposed, and a wrong paper is a new proposal. */
export class PapersOfProposalsStay1715910000000 implements MigrationInterface {
  name = 'PapersOfProposalsStay1715910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_paper_of_proposer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE proposer uuid;
      BEGIN
        EXECUTE format('SELECT proposed_by FROM public.%I WHERE id = $1', TG_ARGV[0])
          INTO proposer USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
        IF proposer IS DISTINCT FROM NEW.uploaded_by THEN
          RAISE EXCEPTION 'the paper of a proposal is brought by who proposes' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'ck_' || TG_TABLE_NAME || '_proposer';
        END IF;
        RETURN NEW;
      END $$`);
    for (const { table, proposal, column, roles } of PAPERS) {
      await runner.query(`CREATE TRIGGER tr_${table}_proposer BEFORE INSERT ON ${table} FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_paper_of_proposer('${proposal}', '${column}')`);
      await runner.query(`REVOKE DELETE ON ${table} FROM ${roles}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, roles } of PAPERS) {
      await runner.query(`GRANT DELETE ON ${table} TO ${roles}`);
      await runner.query(`DROP TRIGGER tr_${table}_proposer ON ${table}`);
    }
    await runner.query(`DROP FUNCTION check_paper_of_proposer()`);
  }
}
