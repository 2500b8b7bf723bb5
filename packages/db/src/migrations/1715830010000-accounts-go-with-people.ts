import type { MigrationInterface, QueryRunner } from 'typeorm';

const replaced = (code: string, from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

const merging = 'merge_workers(uuid, uuid, uuid, text[], text[], date, text)';
const erasedOf = 'DELETE FROM public.decile_observation WHERE person_id IN';
const openChange = `EXISTS (SELECT FROM public.change_request q WHERE q.person_id IN (s.id, a.id) AND q.status = 'OPEN')`;
const toldApart = '-- Who was told apart from the one is another than the other as well.';
const keptPairs = `'pairs', to_jsonb(distinct_pairs)`;
const copied = 'DELETE FROM public.decile_observation o WHERE o.person_id = facts.survivor_id';

/** What functions of the database do with people, as they did it and as they do from now on. */
const known = [
  [
    'merge_facts(uuid, uuid, date, boolean)',
    openChange,
    `${openChange}
            OR EXISTS (SELECT FROM public.bank_account b WHERE b.person_id IN (s.id, a.id) AND b.status = 'OPEN')`,
  ],
  [merging, 'left_places jsonb;', 'left_places jsonb; account uuid;'],
  [merging, toldApart, `account := public.pass_bank_account(a.id, s.id);\n        ${toldApart}`],
  [merging, keptPairs, `${keptPairs}, 'account', account`],
  [
    'undo_worker_merge(uuid, date)',
    copied,
    `PERFORM public.move_bank_account((m.image->>'account')::uuid, facts.absorbed_id);\n        ${copied}`,
  ],
  [
    'carry_out_erasure()',
    erasedOf,
    `DELETE FROM public.bank_account WHERE person_id IN (SELECT i.person_id FROM public.erasure_item i
          WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED'));
        DELETE FROM public.bank_account t USING public.erasure_item i, public.retention_rule r
        WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind = 'PERSON_CHANGE' AND r.id = i.rule_id AND t.person_id = i.person_id
          AND ((t.closed_at AT TIME ZONE 'Asia/Makassar')::date + make_interval(months => r.months))::date <= NEW.decided_on;
        ${erasedOf}`,
  ],
] as const;

const history = `
      SELECT person_id, changed_at FROM person_change
      UNION ALL SELECT person_id, decided_at FROM change_request WHERE decided_at IS NOT NULL`;
const place = 'regency_id = n.regency_id, district_id = n.district_id, village_id = n.village_id';
const definer = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

/**
 * Accounts go where their person goes: to another village or regency, to the record that two become, and out of the registry. Which
 * is no more in force is part of the person's history, and ends with it.
 */
export class AccountsGoWithPeople1715830010000 implements MigrationInterface {
  name = 'AccountsGoWithPeople1715830010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION bank_accounts_follow() RETURNS trigger ${definer} AS $$
      BEGIN
        WITH moved AS (SELECT n.* FROM became n JOIN was o ON o.id = n.id
            AND (o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)),
          accounts AS (UPDATE public.bank_account a SET ${place} FROM moved n WHERE a.person_id = n.id
            RETURNING a.id, a.regency_id, a.district_id, a.village_id),
          books AS (UPDATE public.bank_book b SET ${place} FROM accounts n WHERE b.account_id = n.id
            RETURNING b.id, b.regency_id, b.district_id, b.village_id)
        UPDATE public.bank_book_chunk k SET ${place} FROM books n WHERE k.document_id = n.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_bank_accounts_follow AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION bank_accounts_follow()`);
    /** An account becomes another person's, with its bank book. */
    await runner.query(`
      CREATE FUNCTION move_bank_account(p_account uuid, p_to uuid) RETURNS void ${definer} AS $$
      BEGIN
        WITH accounts AS (UPDATE public.bank_account a SET person_id = n.id, ${place} FROM public.person n
            WHERE a.id = p_account AND n.id = p_to RETURNING a.id, a.regency_id, a.district_id, a.village_id),
          books AS (UPDATE public.bank_book b SET ${place} FROM accounts n WHERE b.account_id = n.id
            RETURNING b.id, b.regency_id, b.district_id, b.village_id)
        UPDATE public.bank_book_chunk k SET ${place} FROM books n WHERE k.document_id = n.id;
      END $$`);
    /** The account in force of one record goes over to another that has none. @returns which; null: none did */
    await runner.query(`
      CREATE FUNCTION pass_bank_account(p_from uuid, p_to uuid) RETURNS uuid ${definer} AS $$
      DECLARE
        passed uuid;
      BEGIN
        SELECT a.id INTO passed FROM public.bank_account a WHERE a.person_id = p_from AND a.status = 'IN_FORCE'
          AND NOT EXISTS (SELECT FROM public.bank_account o WHERE o.person_id = p_to AND o.status = 'IN_FORCE');
        PERFORM public.move_bank_account(passed, p_to);
        RETURN passed;
      END $$`);
    /** Whether there is anything of an account, for who may not see which: an import that brought the person is not taken back. */
    await runner.query(`
      CREATE FUNCTION has_bank_account(p_person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM public.bank_account a WHERE a.person_id = p_person
          AND public.reaches(a.regency_id, a.district_id, a.village_id))
      $$`);
    for (const made of [
      'bank_accounts_follow()',
      'move_bank_account(uuid, uuid)',
      'pass_bank_account(uuid, uuid)',
      'has_bank_account(uuid)',
    ])
      await runner.query(`CALL give_to_definer('${made}')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION has_bank_account(uuid) TO lindung_regency, lindung_district, lindung_village`,
    );
    /* Whoever decides on erasures learns of accounts that somebody's history is due, and not which. */
    await runner.query(
      `CREATE POLICY p_province ON bank_account FOR SELECT TO lindung_province USING (true)`,
    );
    await runner.query(`GRANT SELECT (person_id, closed_at) ON bank_account TO lindung_province`);
    await runner.query(`CREATE OR REPLACE VIEW history_of_person WITH (security_invoker = true) AS ${history}
      UNION ALL SELECT person_id, closed_at FROM bank_account WHERE closed_at IS NOT NULL`);
    for (const [code, was, now] of known) await runner.query(replaced(code, was, now));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [code, was, now] of [...known].reverse()) await runner.query(replaced(code, now, was));
    await runner.query(
      `CREATE OR REPLACE VIEW history_of_person WITH (security_invoker = true) AS ${history}`,
    );
    await runner.query(`REVOKE SELECT (person_id, closed_at) ON bank_account FROM lindung_province`);
    await runner.query(`DROP POLICY p_province ON bank_account`);
    await runner.query(`DROP TRIGGER tr_bank_accounts_follow ON person`);
    for (const made of [
      'has_bank_account(uuid)',
      'pass_bank_account(uuid, uuid)',
      'move_bank_account(uuid, uuid)',
      'bank_accounts_follow()',
    ])
      await runner.query(`DROP FUNCTION ${made}`);
  }
}
