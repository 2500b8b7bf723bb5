import type { MigrationInterface, QueryRunner } from 'typeorm';

const holdsOnBefore = `
      CREATE OR REPLACE FUNCTION holds_on(p_person uuid, p_day date) RETURNS TABLE (hold_id uuid) LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH RECURSIVE lived (region_id) AS (
          SELECT place.id FROM person p CROSS JOIN LATERAL unnest(ARRAY[p.village_id, p.district_id, p.regency_id]) AS place (id)
          WHERE p.id = p_person
          UNION SELECT s.predecessor_id FROM region_succession s JOIN lived l ON l.region_id = s.successor_id)
        SELECT h.id FROM legal_hold h
        WHERE h.lifted_at IS NULL AND (h.held_until IS NULL OR h.held_until >= p_day)
          AND (h.person_id = p_person
            OR h.agreement_id IN (SELECT l.agreement_id FROM enrolment e JOIN agreement_line l ON l.id = e.line_id WHERE e.person_id = p_person)
            OR (h.scope = 'REGION' AND COALESCE(h.village_id, h.district_id, h.regency_id) IN (SELECT region_id FROM lived)));
      END`;

const placedOn = `(h.placed_at AT TIME ZONE 'Asia/Makassar')::date`;

/**
 * A hold on a region keeps whoever lived there when it was placed and whoever has come since, wherever they go and whatever the
 * map becomes. Whom holds keep is said in one place, for a list of all and for one person.
 */
export class HoldsFollowPeople1715518000000 implements MigrationInterface {
  name = 'HoldsFollowPeople1715518000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE legal_hold ADD COLUMN villages int[] NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE legal_hold NO FORCE ROW LEVEL SECURITY`);
    // What a region was on the day of an earlier hold is taken from the map's history.
    await runner.query(`
      UPDATE legal_hold h SET villages = ARRAY(
        SELECT DISTINCT v.region_id FROM region_version v WHERE v.district_id IS NOT NULL
          AND v.valid_from <= ${placedOn} AND (v.valid_to IS NULL OR v.valid_to >= ${placedOn})
          AND COALESCE(h.village_id, h.district_id, h.regency_id) IN (v.region_id, v.district_id, v.regency_id)
        ORDER BY v.region_id)
      WHERE h.scope = 'REGION'`);
    await runner.query(`ALTER TABLE legal_hold FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE FUNCTION keep_held_villages() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        NEW.villages := CASE WHEN NEW.scope = 'REGION'
          THEN ARRAY(SELECT v.region_id FROM region_version v WHERE v.valid_to IS NULL AND v.district_id IS NOT NULL
            AND COALESCE(NEW.village_id, NEW.district_id, NEW.regency_id) IN (v.region_id, v.district_id, v.regency_id)
            ORDER BY v.region_id)
          ELSE '{}' END;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_legal_hold_villages BEFORE INSERT ON legal_hold
      FOR EACH ROW EXECUTE FUNCTION keep_held_villages()`);

    /* Whom the holds of a day keep: the person, whom the agreement has ever enrolled, and who lives in the region, in a village
       that was the region's at any time since, or in what became of these, or has left one of them since. */
    await runner.query(`
      CREATE FUNCTION held_persons(p_day date) RETURNS TABLE (hold_id uuid, person_id uuid) LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH RECURSIVE holding AS (
          SELECT h.id, h.scope, h.person_id, h.agreement_id, ${placedOn} AS placed_on,
                 h.villages || COALESCE(h.village_id, h.district_id, h.regency_id) AS regions
          FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.held_until IS NULL OR h.held_until >= p_day)
        ), held_region (hold_id, placed_on, region_id) AS (
          SELECT h.id, h.placed_on, place.id FROM holding h CROSS JOIN LATERAL unnest(h.regions) AS place (id) WHERE h.scope = 'REGION'
          UNION
          SELECT h.hold_id, h.placed_on, s.successor_id FROM held_region h JOIN region_succession s ON s.predecessor_id = h.region_id
          WHERE s.successor_id IS NOT NULL
        ), held_village (hold_id, placed_on, village_id) AS (
          SELECT h.hold_id, h.placed_on, h.region_id FROM held_region h
          UNION
          SELECT h.hold_id, h.placed_on, v.region_id FROM held_region h JOIN region_version v ON v.district_id = h.region_id
          WHERE v.valid_to IS NULL OR v.valid_to >= h.placed_on
          UNION
          SELECT h.hold_id, h.placed_on, v.region_id FROM held_region h JOIN region_version v ON v.regency_id = h.region_id
          WHERE v.valid_to IS NULL OR v.valid_to >= h.placed_on)
        SELECT h.id, h.person_id FROM holding h WHERE h.scope = 'PERSON'
        UNION
        SELECT h.id, e.person_id FROM holding h JOIN agreement_line l ON l.agreement_id = h.agreement_id
          JOIN enrolment e ON e.line_id = l.id
        UNION
        SELECT h.hold_id, p.id FROM held_village h JOIN person p ON p.village_id = h.village_id
        UNION
        SELECT h.hold_id, m.person_id FROM held_village h
          JOIN residence_move m ON m.from_village_id = h.village_id AND m.moved_on >= h.placed_on;
      END`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION holds_on(p_person uuid, p_day date) RETURNS TABLE (hold_id uuid) LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT h.hold_id FROM held_persons(p_day) h WHERE h.person_id = p_person;
      END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(holdsOnBefore);
    await runner.query(`DROP FUNCTION held_persons(date)`);
    await runner.query(`DROP TRIGGER tr_legal_hold_villages ON legal_hold`);
    await runner.query(`DROP FUNCTION keep_held_villages()`);
    await runner.query(`ALTER TABLE legal_hold DROP COLUMN villages`);
  }
}
