import type { MigrationInterface, QueryRunner } from 'typeorm';

const place = 'regency_id = n.regency_id, district_id = n.district_id, village_id = n.village_id';
const owner = 'regency_id, district_id, village_id';
const compared = `SELECT n.* FROM became n JOIN was o ON o.id = n.id
            AND (o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)`;
const setBeside = `SELECT id, ${owner} FROM became EXCEPT SELECT id, ${owner} FROM was`;
const byKey = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

const follow = (moved: string, settings: string) => `
      CREATE OR REPLACE FUNCTION bank_accounts_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp ${settings} AS $$
      BEGIN
        WITH moved AS (${moved}),
          accounts AS (UPDATE public.bank_account a SET ${place} FROM moved n WHERE a.person_id = n.id
            RETURNING a.id, a.regency_id, a.district_id, a.village_id),
          books AS (UPDATE public.bank_book b SET ${place} FROM accounts n WHERE b.account_id = n.id
            RETURNING b.id, b.regency_id, b.district_id, b.village_id)
        UPDATE public.bank_book_chunk k SET ${place} FROM books n WHERE k.document_id = n.id;
        RETURN NULL;
      END $$`;

/** Who moved among many edited persons is found by setting rows beside each other, and their accounts by key. */
export class AccountsOfMany1715880000000 implements MigrationInterface {
  name = 'AccountsOfMany1715880000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(follow(setBeside, byKey));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(follow(compared, ''));
  }
}
