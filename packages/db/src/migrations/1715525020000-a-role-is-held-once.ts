import type { MigrationInterface, QueryRunner } from 'typeorm';

const holding = (alias: string) => `(${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${alias}.valid_from)`;
const days = (alias: string) => `daterange(${alias}.valid_from, ${alias}.valid_to + 1)`;

/**
 * A role in an area is held once on a day. Where it was given twice nobody loses or gains a day, and no row goes: the one whose days
 * another has all of is taken back whole, of two that overlap the earlier ends where the later begins.
 */
export class ARoleIsHeldOnce1715525020000 implements MigrationInterface {
  name = 'ARoleIsHeldOnce1715525020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE assignment NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE assignment a SET valid_to = a.valid_from - 1
      WHERE ${holding('a')} AND EXISTS (SELECT FROM assignment o
        WHERE o.user_id = a.user_id AND o.role = a.role AND o.region_id IS NOT DISTINCT FROM a.region_id
          AND o.office_id IS NOT DISTINCT FROM a.office_id AND ${holding('o')}
          AND ${days('o')} @> ${days('a')} AND (${days('o')} <> ${days('a')} OR o.id < a.id))`);
    await runner.query(`
      UPDATE assignment a SET valid_to = n.next - 1
      FROM (SELECT o.id, lead(o.valid_from) OVER (PARTITION BY o.user_id, o.role, o.region_id, o.office_id ORDER BY o.valid_from) AS next
            FROM assignment o WHERE ${holding('o')}) n
      WHERE n.id = a.id AND (a.valid_to IS NULL OR a.valid_to >= n.next)`);
    await runner.query(`ALTER TABLE assignment FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE assignment ADD CONSTRAINT ex_assignment_held
      EXCLUDE USING gist (user_id WITH =, role WITH =, COALESCE(region_id::text, office_id::text, '') WITH =,
        daterange(valid_from, valid_to + 1) WITH &&)`);
  }

  /** What was shortened stays so: no day was lost by it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE assignment DROP CONSTRAINT ex_assignment_held`);
  }
}
