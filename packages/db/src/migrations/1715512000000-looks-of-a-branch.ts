import type { MigrationInterface, QueryRunner } from 'typeorm';

const holders = `'PROGRAMME_OFFICER', 'DISTRICT_OFFICER', 'BRANCH_OFFICER'`;

/** The regencies that an office serves on a day, and those that the offices under it serve. */
const servedBy = (office: string) => `
          WITH RECURSIVE reached (office_id) AS (
            SELECT ${office}
            UNION SELECT under.office_id FROM public.office_version under JOIN reached ON under.parent_id = reached.office_id
            WHERE under.valid_from <= NEW.opened_on AND (under.valid_to IS NULL OR under.valid_to >= NEW.opened_on))
          SELECT array_agg(DISTINCT s.region_id ORDER BY s.region_id) FROM public.office_area s JOIN reached USING (office_id)
          WHERE s.valid_from <= NEW.opened_on AND (s.valid_to IS NULL OR s.valid_to >= NEW.opened_on)`;

/** The regencies that an office serves on a day by itself. */
const servedByItself = `
          SELECT array_agg(DISTINCT s.region_id ORDER BY s.region_id) FROM public.office_area s
          WHERE s.office_id = held.office_id
            AND s.valid_from <= NEW.opened_on AND (s.valid_to IS NULL OR s.valid_to >= NEW.opened_on)`;

const openWiderLook = (own: string) => `
      CREATE OR REPLACE FUNCTION open_wider_look() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        held record;
        own int[];
      BEGIN
        SELECT a.role, a.level, a.region_id, a.office_id INTO held
        FROM public.assignment a JOIN public.app_user u ON u.id = a.user_id AND u.active
        WHERE a.id = NEW.assignment_id AND a.user_id = NEW.user_id AND a.user_id = public.acting_user() AND a.role IN (${holders})
          AND a.valid_from <= NEW.opened_on AND (a.valid_to IS NULL OR a.valid_to >= NEW.opened_on);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'a wider look is taken in an assignment of who takes it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_holder';
        END IF;
        IF (SELECT count(*) FROM public.wider_look w WHERE w.user_id = NEW.user_id AND w.opened_at > now() - interval '24 hours') >= 3 THEN
          RAISE EXCEPTION 'no more wider looks today'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_daily';
        END IF;
        IF held.level = 'DISTRICT' THEN
          NEW.regency_id := public.regency_of(held.region_id);
          NEW.area := ARRAY[NEW.regency_id];
        ELSIF held.level = 'REGENCY' THEN
          NEW.regency_id := held.region_id;
          own := ARRAY[held.region_id];
          NEW.area := (SELECT array_agg(DISTINCT beside.region_id ORDER BY beside.region_id)
            FROM public.office_area serving JOIN public.office_area beside USING (office_id)
            WHERE serving.region_id = held.region_id
              AND serving.valid_from <= NEW.opened_on AND (serving.valid_to IS NULL OR serving.valid_to >= NEW.opened_on)
              AND beside.valid_from <= NEW.opened_on AND (beside.valid_to IS NULL OR beside.valid_to >= NEW.opened_on));
        ELSE
          own := (${own});
          NEW.office_area := own;
          NEW.area := (${servedBy(`(SELECT v.parent_id FROM public.office_version v WHERE v.office_id = held.office_id
              AND v.valid_from <= NEW.opened_on AND (v.valid_to IS NULL OR v.valid_to >= NEW.opened_on))`)});
        END IF;
        IF NEW.area IS NULL OR NEW.area <@ own OR num_nonnulls(NEW.regency_id, NEW.office_area) = 0 THEN
          RAISE EXCEPTION 'there is no wider area' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_wider_look_wider';
        END IF;
        NEW.role := held.role;
        NEW.opened_at := now();
        NEW.ends_at := now() + interval '3 hours';
        RETURN NEW;
      END $$`;

/** Whoever acts in a branch looks from where the branch itself serves: the offices under it are a part of what is wider. */
export class LooksOfABranch1715512000000 implements MigrationInterface {
  name = 'LooksOfABranch1715512000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(openWiderLook(servedByItself));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(openWiderLook(servedBy('held.office_id')));
  }
}
