import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An open request goes where its person goes, unless the person is waited for there already. */
const follow = (people: string) => `
        UPDATE public.person_request r SET regency_id = p.regency_id, district_id = p.district_id, village_id = p.village_id
        FROM ${people} AS p
        WHERE r.person_id = p.id AND r.status = 'OPEN'
          AND (r.regency_id, r.district_id, r.village_id) IS DISTINCT FROM (p.regency_id, p.district_id, p.village_id)
          AND NOT EXISTS (SELECT FROM public.person_request o WHERE o.person_id = r.person_id AND o.kind = r.kind
                          AND o.status = 'OPEN' AND o.regency_id = p.regency_id AND o.id <> r.id);`;

/** Whoever keeps the data answers what is asked about them (UU 27/2022 Art. 1 no. 4): after a move that is the new regency. */
export class RequestsFollowPeople1715526000000 implements MigrationInterface {
  name = 'RequestsFollowPeople1715526000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `GRANT UPDATE (regency_id, district_id, village_id) ON person_request TO lindung_definer`,
    );
    await runner.query(`
      CREATE FUNCTION requests_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN${follow('(SELECT n.* FROM became n JOIN was o ON o.id = n.id WHERE o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)')}
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('requests_follow()')`);
    await runner.query(`CREATE TRIGGER tr_requests_follow AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION requests_follow()`);
    await runner.query(`ALTER TABLE person_request NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(follow('public.person'));
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE person_request FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_requests_follow ON person`);
    await runner.query(`DROP FUNCTION requests_follow()`);
    await runner.query(
      `REVOKE UPDATE (regency_id, district_id, village_id) ON person_request FROM lindung_definer`,
    );
  }
}
