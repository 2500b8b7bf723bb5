import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `ARRAY['regency', 'district', 'village']`;
const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const seated = `('PROPOSED', 'DECREED', 'ENROLLED')`;

/** Who of a pool another payer covers, and who of it is a wage earner's member: that, and not by whom. */
const poolQuestions = [
  {
    prefix: 'waiting',
    argument: 'p_line uuid',
    pool: `public.agreement_line judged
        JOIN public.waiting_place c ON c.payer_id = judged.payer_id AND c.member_group = judged.member_group AND c.left_on IS NULL`,
    where: 'judged.id = p_line',
  },
  {
    prefix: 'members',
    argument: 'p_former uuid, p_line uuid',
    pool: `public.agreement_line judged
        JOIN public.enrolment c ON c.line_id = p_former AND c.status = 'ENROLLED'`,
    where: 'judged.id = p_line',
  },
] as const;
const heldBy = `JOIN public.enrolment e ON e.person_id = c.person_id AND e.status IN ${seated} AND e.starts_on <= p_to AND e.ends_on >= p_from`;

/**
 * Who is eligible and has no seat waits for one of the payer in the member group, and a proposal takes its people from a list, from
 * those who wait, or from the members of a line.
 */
export class WaitingList1715730000000 implements MigrationInterface {
  name = 'WaitingList1715730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE agreement_line ADD CONSTRAINT uq_agreement_line_group UNIQUE (id, payer_id, member_group)`,
    );
    await runner.query(`
      CREATE TABLE waiting_place (
        payer_id uuid NOT NULL,
        member_group text NOT NULL,
        person_id uuid NOT NULL,
        turn int NOT NULL,
        line_id uuid NOT NULL,
        list_id uuid,
        decree_id uuid,
        entered_on date NOT NULL,
        entered_by uuid NOT NULL,
        left_on date,
        left_by uuid,
        left_because text,
        enrolment_id uuid,
        reason text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_waiting_place PRIMARY KEY (payer_id, member_group, person_id, turn),
        CONSTRAINT ck_waiting_place_turn CHECK (turn > 0),
        CONSTRAINT fk_waiting_place_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_waiting_place_line FOREIGN KEY (line_id, payer_id, member_group) REFERENCES agreement_line (id, payer_id, member_group),
        CONSTRAINT fk_waiting_place_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        CONSTRAINT fk_waiting_place_decree FOREIGN KEY (decree_id) REFERENCES decree (id),
        CONSTRAINT fk_waiting_place_entered_by FOREIGN KEY (entered_by) REFERENCES app_user (id),
        CONSTRAINT fk_waiting_place_left_by FOREIGN KEY (left_by) REFERENCES app_user (id),
        CONSTRAINT fk_waiting_place_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT ck_waiting_place_left_because CHECK (left_because IN ('SEATED', 'TAKEN_OFF', 'ERASED')),
        CONSTRAINT ck_waiting_place_left CHECK ((left_on IS NULL) = (left_because IS NULL) AND left_on >= entered_on),
        CONSTRAINT ck_waiting_place_seated CHECK ((left_because IS NOT DISTINCT FROM 'SEATED') = (enrolment_id IS NOT NULL)),
        CONSTRAINT ck_waiting_place_taken_off CHECK ((left_because IS NOT DISTINCT FROM 'TAKEN_OFF') = (reason IS NOT NULL)),
        CONSTRAINT ck_waiting_place_left_by CHECK ((left_by IS NULL) = (left_because IS NULL OR left_because = 'ERASED'))
      )`);
    await runner.query(`CREATE UNIQUE INDEX uq_waiting_place_person ON waiting_place (payer_id, member_group, person_id)
      WHERE left_on IS NULL`);
    await runner.query(`CREATE INDEX ix_waiting_place_person ON waiting_place (person_id)`);
    await runner.query(
      `CREATE INDEX ix_waiting_place_enrolment ON waiting_place (enrolment_id) WHERE enrolment_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX ix_waiting_place_decree ON waiting_place (decree_id) WHERE decree_id IS NOT NULL`,
    );
    await runner.query(`CALL secure_owned_table('waiting_place', ${writers},
      'SELECT, INSERT, UPDATE (left_on, left_by, left_because, enrolment_id, reason)')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_line AFTER INSERT ON waiting_place REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement_line', 'line_id')`);
    await runner.query(`CREATE TRIGGER tr_waiting_place_entered_by BEFORE INSERT ON waiting_place FOR EACH ROW
      EXECUTE FUNCTION check_actor('entered_by')`);
    // Who has left comes back by another place: what was is kept.
    await runner.query(`
      CREATE FUNCTION check_waiting_place() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'a place that was left stays left' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_waiting_place_final';
      END $$`);
    await runner.query(`CREATE TRIGGER tr_waiting_place_final BEFORE UPDATE ON waiting_place FOR EACH ROW
      WHEN (OLD.left_on IS NOT NULL) EXECUTE FUNCTION check_waiting_place()`);
    await this.leaveOnErasure(runner);
    // Row-level security asks for the region too: an index of the region alone looked as good while nothing was known of the table.
    await runner.query(`DROP INDEX ix_enrolment_person`);
    await runner.query(`CREATE INDEX ix_enrolment_person ON enrolment (person_id, regency_id)`);
    await this.askOfPools(runner);
    await this.poolsOfDecrees(runner);
  }

  private async leaveOnErasure(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT, UPDATE (left_on, left_because) ON waiting_place TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION leave_waiting_on_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.waiting_place w SET left_on = GREATEST(n.erased_on, w.entered_on), left_because = 'ERASED'
        FROM became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
        WHERE n.erased_on IS NOT NULL AND w.person_id = n.id AND w.left_on IS NULL;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('leave_waiting_on_erasure()')`);
    await runner.query(`CREATE TRIGGER tr_person_erased_waiting AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION leave_waiting_on_erasure()`);
  }

  private async askOfPools(runner: QueryRunner): Promise<void> {
    for (const { prefix, argument, pool, where } of poolQuestions) {
      const types = argument.replaceAll(/p_\w+ /g, '');
      const reached = `${where} AND public.reaches(c.regency_id, c.district_id, c.village_id)`;
      const questions = {
        [`${prefix}_covered_by_other_payer`]: `JOIN public.agreement_line other ON other.id = e.line_id
            AND other.payer_id <> judged.payer_id AND other.programmes && judged.programmes`,
        [`${prefix}_wage_members`]: `JOIN public.agreement_line l ON l.id = e.line_id AND l.segment = 'WAGE'`,
      };
      for (const [name, held] of Object.entries(questions)) {
        await runner.query(`
          CREATE FUNCTION ${name}(${argument}, p_from date, p_to date) RETURNS TABLE (person_id uuid)
          LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
            SELECT DISTINCT e.person_id FROM ${pool} ${heldBy} ${held} WHERE ${reached}
          $$`);
        await runner.query(`CALL give_to_definer('${name}(${types}, date, date)')`);
        await runner.query(`GRANT EXECUTE ON FUNCTION ${name}(${types}, date, date) TO ${levels}`);
      }
    }
  }

  private async poolsOfDecrees(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decree
        ALTER COLUMN list_id DROP NOT NULL,
        ADD COLUMN source text NOT NULL DEFAULT 'LIST',
        ADD COLUMN from_line_id uuid,
        ADD CONSTRAINT ck_decree_source CHECK (source IN ('LIST', 'WAITING_LIST', 'MEMBERS')),
        ADD CONSTRAINT ck_decree_pool CHECK ((source = 'LIST') = (list_id IS NOT NULL) AND (source = 'MEMBERS') = (from_line_id IS NOT NULL)),
        ADD CONSTRAINT fk_decree_from_line FOREIGN KEY (from_line_id) REFERENCES agreement_line (id)`);
    await runner.query(`CREATE TRIGGER tr_same_owner_from_line AFTER INSERT ON decree REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement_line', 'from_line_id')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_enrolment_person`);
    await runner.query(`CREATE INDEX ix_enrolment_person ON enrolment (person_id)`);
    // A decree without a list can't be told to the former table; it has to be gone first.
    await runner.query(`DROP TRIGGER tr_same_owner_from_line ON decree`);
    await runner.query(
      `ALTER TABLE decree ALTER COLUMN list_id SET NOT NULL, DROP COLUMN source, DROP COLUMN from_line_id`,
    );
    for (const { prefix, argument } of poolQuestions)
      for (const name of ['covered_by_other_payer', 'wage_members'])
        await runner.query(
          `DROP FUNCTION ${prefix}_${name}(${argument.replaceAll(/p_\w+ /g, '')}, date, date)`,
        );
    await runner.query(`DROP TRIGGER tr_person_erased_waiting ON person`);
    await runner.query(`DROP FUNCTION leave_waiting_on_erasure()`);
    await runner.query(`DROP TABLE waiting_place`);
    await runner.query(`DROP FUNCTION check_waiting_place()`);
    await runner.query(`ALTER TABLE agreement_line DROP CONSTRAINT uq_agreement_line_group`);
  }
}
