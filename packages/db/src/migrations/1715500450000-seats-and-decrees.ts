import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decrees that are decided by others than proposed them, and enrolments that stand where their decree and their seat stand. */
export class SeatsAndDecrees1715500450000 implements MigrationInterface {
  name = 'SeatsAndDecrees1715500450000';

  async up(runner: QueryRunner): Promise<void> {
    /* Who proposed or decided a decree of a line, whatever became of it: none of them draws or pays a bill of the line. */
    await runner.query(`
      CREATE FUNCTION line_deciders(p_line uuid) RETURNS SETOF uuid LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT d.proposed_by FROM decree d WHERE d.line_id = p_line
        UNION SELECT d.decided_by FROM decree d WHERE d.line_id = p_line AND d.decided_by IS NOT NULL;
      END`);
    const decreeSteps = `check_transition('>PROPOSED', 'PROPOSED>ENACTED', 'PROPOSED>RETURNED', 'PROPOSED>CANCELLED', 'RETURNED>CANCELLED')`;
    await runner.query(
      `CREATE TRIGGER tr_decree_begin BEFORE INSERT ON decree FOR EACH ROW EXECUTE FUNCTION ${decreeSteps}`,
    );
    await runner.query(`CREATE TRIGGER tr_decree_transition BEFORE UPDATE OF status ON decree FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION ${decreeSteps}`);
    await runner.query(`CREATE TRIGGER tr_decree_frozen BEFORE UPDATE ON decree FOR EACH ROW
      WHEN (OLD.status IN ('ENACTED', 'CANCELLED')) EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_decree_returned BEFORE UPDATE ON decree FOR EACH ROW
      WHEN (OLD.status = 'RETURNED') EXECUTE FUNCTION check_frozen('status', 'reason', 'version')`);
    await runner.query(`CREATE TRIGGER tr_decree_proposed_by BEFORE INSERT ON decree FOR EACH ROW
      EXECUTE FUNCTION check_actor('proposed_by')`);
    await runner.query(`CREATE TRIGGER tr_decree_decided_by BEFORE INSERT OR UPDATE OF decided_by ON decree FOR EACH ROW
      EXECUTE FUNCTION check_actor('decided_by')`);

    // The last day of a membership moves when it ends, and at no other time.
    await runner.query(`CREATE TRIGGER tr_enrolment_frozen BEFORE UPDATE OF ends_on ON enrolment FOR EACH ROW
      WHEN (NOT (OLD.status = 'ENROLLED' AND NEW.status = 'ENDED')) EXECUTE FUNCTION check_frozen('status', 'version', 'membership_number')`);

    /* An enrolment begins as proposed or on the waiting list, under a decree that is proposed, and is decreed and enrolled
       under one that is enacted. Whoever holds a seat has taken it from the ledger, and whoever holds none has given it back,
       when the transaction ends: the balance of the line is touched, so that it looks at the whole line then. Sets are
       compared by EXCEPT, whose cost grows with the rows, whatever the planner knows of tables that have just been filled. */
    await runner.query(`GRANT SELECT (id, status) ON decree TO lindung_definer`);
    await runner.query(`GRANT SELECT (id, decree_id) ON enrolment TO lindung_definer`);
    const seated = `('PROPOSED', 'DECREED', 'ENROLLED')`;
    const touchBalances = `
        INSERT INTO public.quota_balance AS b (line_id, granted, taken, regency_id, district_id, village_id)
        SELECT DISTINCT line_id, 0, 0, regency_id, district_id, village_id FROM added ORDER BY line_id
        ON CONFLICT (line_id) DO UPDATE SET taken = b.taken;`;
    const checkDecrees = `
        IF EXISTS (
          SELECT FROM (SELECT DISTINCT decree_id, status FROM added) AS a JOIN public.decree d ON d.id = a.decree_id
          WHERE CASE WHEN a.status = 'PROPOSED' THEN d.status <> 'PROPOSED'
                     WHEN a.status IN ('DECREED', 'ENROLLED', 'ENDED') THEN d.status <> 'ENACTED' END)
        THEN
          RAISE EXCEPTION 'an enrolment stands where its decree stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_decree';
        END IF;`;
    for (const [name, body] of [
      [
        'keep_new_enrolments()',
        `
        IF EXISTS (SELECT FROM added WHERE status NOT IN ('PROPOSED', 'WAITLISTED')) THEN
          RAISE EXCEPTION 'an enrolment begins as proposed or waiting' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_transition';
        END IF;
        ${checkDecrees}
        ${touchBalances}`,
      ],
      [
        'keep_enrolments()',
        `
        ${checkDecrees}
        IF EXISTS (SELECT FROM added WHERE status NOT IN ${seated}) OR EXISTS (SELECT FROM removed WHERE status NOT IN ${seated}) THEN
          ${touchBalances}
        END IF;`,
      ],
      [
        'check_seats()',
        `
        IF EXISTS (
          SELECT id FROM public.enrolment WHERE line_id = NEW.line_id AND status IN ${seated}
          EXCEPT SELECT enrolment_id FROM public.quota_entry WHERE line_id = NEW.line_id AND kind <> 'GRANT'
            GROUP BY enrolment_id HAVING bool_or(kind = 'RESERVE') AND NOT bool_or(kind = 'RELEASE'))
        THEN
          RAISE EXCEPTION 'an enrolment holds a seat that it did not take' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_seat';
        END IF;
        -- Who has ended may have given the seat back or not; who gives one back has taken it, on this line.
        IF EXISTS (
          SELECT enrolment_id FROM public.quota_entry WHERE line_id = NEW.line_id AND kind <> 'GRANT'
            GROUP BY enrolment_id HAVING NOT bool_or(kind = 'RELEASE')
          EXCEPT SELECT id FROM public.enrolment WHERE line_id = NEW.line_id AND status IN ('PROPOSED', 'DECREED', 'ENROLLED', 'ENDED'))
          OR EXISTS (
          SELECT enrolment_id FROM public.quota_entry WHERE line_id = NEW.line_id AND kind <> 'GRANT'
            GROUP BY enrolment_id HAVING NOT bool_or(kind = 'RESERVE'))
        THEN
          RAISE EXCEPTION 'a seat is taken and given back by an enrolment of its own line'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_enrolment';
        END IF;`,
      ],
      [
        'check_decree_people()',
        `
        IF EXISTS (SELECT FROM public.enrolment e JOIN public.decree d ON d.id = e.decree_id
                   WHERE e.decree_id = NEW.id AND e.status = 'PROPOSED' AND d.status <> 'PROPOSED') THEN
          RAISE EXCEPTION 'an enrolment stands where its decree stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_decree';
        END IF;`,
      ],
    ] as const) {
      await runner.query(
        `CREATE FUNCTION ${name} RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN ${body}
        RETURN NULL;
        END $$`,
      );
      await runner.query(`CALL give_to_definer('${name}')`);
    }
    await runner.query(`CREATE TRIGGER tr_seats_insert AFTER INSERT ON enrolment REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_new_enrolments()`);
    await runner.query(`CREATE TRIGGER tr_seats_update AFTER UPDATE ON enrolment REFERENCING NEW TABLE AS added OLD TABLE AS removed
      FOR EACH STATEMENT EXECUTE FUNCTION keep_enrolments()`);
    await runner.query(`CREATE CONSTRAINT TRIGGER tr_seats AFTER INSERT OR UPDATE ON quota_balance DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION check_seats()`);
    await runner.query(`CREATE CONSTRAINT TRIGGER tr_decree_people AFTER UPDATE OF status ON decree DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION check_decree_people()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_seats ON quota_balance`);
    for (const trigger of ['tr_seats_insert', 'tr_seats_update', 'tr_enrolment_frozen']) {
      await runner.query(`DROP TRIGGER ${trigger} ON enrolment`);
    }
    for (const trigger of [
      'people',
      'begin',
      'transition',
      'frozen',
      'returned',
      'proposed_by',
      'decided_by',
    ]) {
      await runner.query(`DROP TRIGGER tr_decree_${trigger} ON decree`);
    }
    for (const name of ['check_decree_people', 'check_seats', 'keep_enrolments', 'keep_new_enrolments']) {
      await runner.query(`DROP FUNCTION ${name}()`);
    }
    await runner.query(`REVOKE SELECT (id, decree_id) ON enrolment FROM lindung_definer`);
    await runner.query(`REVOKE SELECT (id, status) ON decree FROM lindung_definer`);
    await runner.query(`DROP FUNCTION line_deciders(uuid)`);
  }
}
