import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;
const priced = (row: string) => `CASE WHEN ${row}.is_paused THEN 0 ELSE ${row}.amount END`;

/** What functions of the database say, and what they say from now on. */
const known = [
  ['commit_seats_on_insert()', 'ON f.line_id = s.line_id', 'ON NOT f.is_paused AND f.line_id = s.line_id'],
  ['commit_seats_on_update()', 'ON f.line_id = s.line_id', 'ON NOT f.is_paused AND f.line_id = s.line_id'],
  [
    'commit_funding()',
    'sum(a.amount * (public.owed_seats(a.line_id, a.month) +',
    `sum(a.amount * (CASE WHEN a.is_paused THEN 0 ELSE public.owed_seats(a.line_id, a.month) END +`,
  ],
  ['commit_price()', '(NEW.amount - OLD.amount) * owed', `(${priced('NEW')} - ${priced('OLD')}) * owed`],
  ['commit_price()', '(OLD.amount - NEW.amount) * owed', `(${priced('OLD')} - ${priced('NEW')}) * owed`],
  [
    'settle_budget()',
    'AND NOT bl.void AND NOT (',
    `AND NOT bl.void AND NOT (NOT EXISTS (SELECT FROM public.budget_funding f WHERE f.line_id = NEW.line_id
            AND f.month = NEW.month AND f.is_paused) AND `,
  ],
  // A bill that is paid, taken back and paid again moves as often, whatever counts its edits.
  [
    'settle_budget()',
    `'bill ' || NEW.id || ' ' || NEW.version`,
    `'bill ' || NEW.id || ' ' || (SELECT count(*) FROM public.budget_movement m WHERE m.document_id = NEW.id AND m.budget_line_id = part.budget_line_id)`,
  ],
  [
    'budget_faults()',
    'sum(f.amount * public.owed_seats(f.line_id, f.month))',
    'sum(f.amount * public.owed_seats(f.line_id, f.month)) FILTER (WHERE NOT f.is_paused)',
  ],
] as const;

const replaced = (code: string, from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

/**
 * A pause binds no money: the months in which an agreement does not stand are released when the pause is decided, and committed again
 * when it goes on, which is refused where the budget no longer suffices.
 */
export class PausesReleaseBudgets1715950000000 implements MigrationInterface {
  name = 'PausesReleaseBudgets1715950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE budget_funding ADD COLUMN is_paused boolean NOT NULL DEFAULT false`);
    await runner.query(`GRANT UPDATE (is_paused) ON budget_funding TO lindung_definer`);
    for (const [code, from, to] of known) await runner.query(replaced(code, from, to));
    await runner.query(`DROP TRIGGER tr_commit_price ON budget_funding`);
    await runner.query(`CREATE TRIGGER tr_commit_price AFTER UPDATE OF amount, is_paused ON budget_funding FOR EACH ROW
      WHEN (NEW.amount <> OLD.amount OR NEW.is_paused <> OLD.is_paused) EXECUTE FUNCTION commit_price()`);
    await runner.query(`
      CREATE FUNCTION begin_funding() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        NEW.is_paused := NOT (SELECT public.agreement_in_force_in(l.agreement_id, NEW.month)
          FROM public.agreement_line l WHERE l.id = NEW.line_id);
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('begin_funding()')`);
    await runner.query(`CREATE TRIGGER tr_funding_begins BEFORE INSERT ON budget_funding FOR EACH ROW
      EXECUTE FUNCTION begin_funding()`);
    await runner.query(`
      CREATE FUNCTION pause_budgets() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        UPDATE public.budget_funding AS f SET is_paused = s.is_paused
        FROM (
          SELECT DISTINCT g.line_id, g.month, NOT public.agreement_in_force_in(l.agreement_id, g.month) AS is_paused
          FROM public.agreement o
          JOIN public.agreement a ON COALESCE(a.amends_id, a.id) = COALESCE(o.amends_id, o.id)
          JOIN public.agreement_line l ON l.agreement_id = a.id
          JOIN public.budget_funding g ON g.line_id = l.id
          WHERE o.id = NEW.agreement_id) AS s
        WHERE f.line_id = s.line_id AND f.month = s.month AND f.is_paused <> s.is_paused;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('pause_budgets()')`);
    await runner.query(`CREATE TRIGGER tr_pause_budgets AFTER UPDATE OF status ON agreement_order FOR EACH ROW
      WHEN (NEW.status = 'ENACTED' AND OLD.status <> 'ENACTED') EXECUTE FUNCTION pause_budgets()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_pause_budgets ON agreement_order`);
    await runner.query(`DROP FUNCTION pause_budgets()`);
    await runner.query(`DROP TRIGGER tr_funding_begins ON budget_funding`);
    await runner.query(`DROP FUNCTION begin_funding()`);
    await runner.query(`DROP TRIGGER tr_commit_price ON budget_funding`);
    await runner.query(`CREATE TRIGGER tr_commit_price AFTER UPDATE OF amount ON budget_funding FOR EACH ROW
      WHEN (NEW.amount <> OLD.amount) EXECUTE FUNCTION commit_price()`);
    for (const [code, from, to] of known) await runner.query(replaced(code, to, from));
    await runner.query(`ALTER TABLE budget_funding DROP COLUMN is_paused`);
  }
}
