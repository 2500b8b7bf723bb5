import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const proposers = `ARRAY['regency', 'district', 'village']`;
const steps = `'>OPEN', 'OPEN>ACCEPTED', 'OPEN>DECLINED', 'OPEN>WITHDRAWN', 'ACCEPTED>UNDONE'`;
const owner = `regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL`;

const replaced = (code: string, from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

const openCorrection = `PERFORM FROM person_request q WHERE q.id = NULLIF(current_setting('app.person_request', true), '')::uuid
          AND q.person_id = NEW.id AND q.kind = 'CORRECTION' AND q.status = 'OPEN' FOR SHARE;`;
/** The other door: a proposal with its paper that a second person is deciding, or undoing; to what it says, and to nothing else. */
const proposedChange = `${openCorrection}
        IF NOT FOUND THEN
          PERFORM FROM change_request c CROSS JOIN LATERAL (SELECT CASE c.status WHEN 'OPEN' THEN c.after ELSE c.before END AS facts) AS said
          WHERE c.id = NULLIF(current_setting('app.change_request', true), '')::uuid AND c.person_id = NEW.id
            AND CASE c.status WHEN 'OPEN' THEN c.proposed_by <> acting_user()
                AND EXISTS (SELECT FROM change_proof p WHERE p.request_id = c.id AND p.uploaded_by <> acting_user())
              ELSE c.status = 'ACCEPTED' END
            AND (NEW.birth_date = OLD.birth_date OR NEW.birth_date::text = said.facts ->> 'birthDate')
            AND (NEW.sex = OLD.sex OR NEW.sex = said.facts ->> 'sex')
          FOR SHARE OF c;
        END IF;`;

const erasedOf = 'DELETE FROM public.decile_observation WHERE person_id IN';
const erasedWithThem = `DELETE FROM public.change_request WHERE person_id IN (SELECT i.person_id FROM public.erasure_item i
          WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED'));
        DELETE FROM public.change_request t USING public.erasure_item i, public.retention_rule r
        WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind = 'PERSON_CHANGE' AND r.id = i.rule_id AND t.person_id = i.person_id
          AND ((t.decided_at AT TIME ZONE 'Asia/Makassar')::date + make_interval(months => r.months))::date <= NEW.decided_on;
        ${erasedOf}`;

/** The history of a person is that of what was changed and of what was proposed and decided: both end by one row of the schedule. */
const historyIs = (from: string, to: string) => `DO $do$ BEGIN
  EXECUTE regexp_replace(pg_get_functiondef('judged_for_erasure(date)'::regprocedure), '\\m${from} c\\M', '${to} c', 'g');
END $do$`;

/**
 * A change of a person is proposed with a paper, and made when a second person has seen the difference and accepts; it can be undone
 * while nothing else has touched the same fields.
 */
export class ChangesAreProposed1715800000000 implements MigrationInterface {
  name = 'ChangesAreProposed1715800000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.requests(runner);
    await this.papers(runner);
    await runner.query(replaced('check_identity_change()', openCorrection, proposedChange));
    await this.followPeople(runner);
    await this.endWithPeople(runner);
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE change_request (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'OPEN',
        reason text NOT NULL,
        proof_kind text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        numbers_cipher bytea,
        nik_index_before bytea,
        family_card_index_before bytea,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        answer text,
        undone_by uuid,
        undone_at timestamptz,
        undo_reason text,
        version int NOT NULL DEFAULT 1,
        ${owner},
        CONSTRAINT pk_change_request PRIMARY KEY (id),
        CONSTRAINT fk_change_request_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_change_request_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_change_request_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT fk_change_request_undone_by FOREIGN KEY (undone_by) REFERENCES app_user (id),
        CONSTRAINT ck_change_request_status CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'UNDONE')),
        CONSTRAINT ck_change_request_proof_kind CHECK (proof_kind IN ('IDENTITY_CARD', 'FAMILY_CARD', 'BIRTH_CERTIFICATE', 'MARRIAGE_BOOK',
          'DEATH_CERTIFICATE', 'VILLAGE_LETTER', 'OTHER')),
        CONSTRAINT ck_change_request_facts CHECK (after <> '{}' AND jsonb_typeof(after) = 'object' AND jsonb_typeof(before) = 'object'),
        CONSTRAINT ck_change_request_decided CHECK (num_nonnulls(decided_by, decided_at) = CASE status WHEN 'OPEN' THEN 0 ELSE 2 END
          AND (answer IS NOT NULL) = (status = 'DECLINED')),
        CONSTRAINT ck_change_request_undone CHECK (num_nonnulls(undone_by, undone_at, undo_reason) = CASE status WHEN 'UNDONE' THEN 3 ELSE 0 END),
        CONSTRAINT ck_change_request_two_people CHECK ((decided_by = proposed_by) = (status = 'WITHDRAWN'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_change_request_open ON change_request (person_id) WHERE status = 'OPEN'`,
    );
    await runner.query(`CREATE INDEX ix_change_request_person ON change_request (person_id)`);
    await runner.query(
      `CREATE INDEX ix_change_request_proposed ON change_request (regency_id, proposed_at, id)`,
    );
    await runner.query(
      `CREATE INDEX ix_change_request_waiting ON change_request (regency_id, proposed_at, id) WHERE status = 'OPEN'`,
    );
    await runner.query(
      `CREATE INDEX ix_change_request_decided ON change_request (decided_at) WHERE decided_at IS NOT NULL`,
    );
    await runner.query(`CALL secure_owned_table('change_request', ${proposers}, 'SELECT, INSERT')`);
    await runner.query(`GRANT UPDATE (status, decided_by, decided_at, version) ON change_request
      TO lindung_regency, lindung_district, lindung_village`);
    await runner.query(`GRANT UPDATE (before, numbers_cipher, nik_index_before, family_card_index_before, answer, undone_by, undone_at, undo_reason)
      ON change_request TO lindung_regency`);
    for (const [name, when, what] of [
      [
        'tr_change_request_begin',
        'BEFORE INSERT',
        `FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`,
      ],
      [
        'tr_change_request_transition',
        'BEFORE UPDATE OF status',
        `FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`,
      ],
      [
        'tr_change_request_frozen',
        'BEFORE UPDATE',
        `FOR EACH ROW WHEN (OLD.status NOT IN ('OPEN', 'ACCEPTED')) EXECUTE FUNCTION check_frozen('version')`,
      ],
      [
        'tr_change_request_accepted',
        'BEFORE UPDATE',
        `FOR EACH ROW WHEN (OLD.status = 'ACCEPTED')
         EXECUTE FUNCTION check_frozen('status', 'undone_by', 'undone_at', 'undo_reason', 'version')`,
      ],
      // A district and a village take back what they proposed; the regency decides.
      [
        'tr_change_request_decides',
        'BEFORE UPDATE OF status',
        `FOR EACH ROW WHEN (current_setting('role') IN ('lindung_district', 'lindung_village') AND NEW.status <> 'WITHDRAWN')
         EXECUTE FUNCTION refuse_change()`,
      ],
    ] as const)
      await runner.query(`CREATE TRIGGER ${name} ${when} ON change_request ${what}`);
    for (const [column, when] of [
      ['proposed_by', 'BEFORE INSERT'],
      ['decided_by', 'BEFORE UPDATE OF decided_by'],
      ['undone_by', 'BEFORE UPDATE OF undone_by'],
    ])
      await runner.query(`CREATE TRIGGER tr_change_request_${column} ${when} ON change_request FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('${column}')`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON change_request REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`CREATE TRIGGER tr_same_owner_person AFTER INSERT ON change_request REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('person', 'person_id')`);
    await runner.query(`CREATE TRIGGER tr_change_request_erased AFTER INSERT ON change_request REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_not_erased()`);
  }

  /** The paper of a proposal: one, exchanged while nobody has decided. Whoever accepts is another than who brought it. */
  private async papers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE change_proof (
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size int NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        ${owner},
        CONSTRAINT pk_change_proof PRIMARY KEY (id),
        CONSTRAINT uq_change_proof_request UNIQUE (request_id),
        CONSTRAINT fk_change_proof_request FOREIGN KEY (request_id) REFERENCES change_request (id) ON DELETE CASCADE,
        CONSTRAINT fk_change_proof_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES app_user (id),
        CONSTRAINT ck_change_proof_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg')),
        CONSTRAINT ck_change_proof_size CHECK (size BETWEEN 1 AND 10485760)
      )`);
    await runner.query(`
      CREATE TABLE change_proof_chunk (
        document_id uuid NOT NULL,
        no smallint NOT NULL,
        bytes bytea NOT NULL,
        ${owner},
        CONSTRAINT pk_change_proof_chunk PRIMARY KEY (document_id, no),
        CONSTRAINT fk_change_proof_chunk_document FOREIGN KEY (document_id) REFERENCES change_proof (id) ON DELETE CASCADE
      )`);
    await runner.query(`ALTER TABLE change_proof_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`CALL secure_owned_table('change_proof', ${proposers}, 'SELECT, INSERT, DELETE')`);
    await runner.query(`CALL secure_owned_table('change_proof_chunk', ${proposers}, 'SELECT, INSERT')`);
    for (const [table, parent, column] of [
      ['change_proof', 'change_request', 'request_id'],
      ['change_proof_chunk', 'change_proof', 'document_id'],
    ])
      await runner.query(`CREATE TRIGGER tr_same_owner_${parent} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('${parent}', '${column}')`);
    await runner.query(`CREATE TRIGGER tr_change_proof_uploaded_by BEFORE INSERT ON change_proof FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('uploaded_by')`);
    await runner.query(`
      CREATE FUNCTION check_change_proof() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM touched t JOIN change_request c ON c.id = t.request_id AND c.status <> 'OPEN') THEN
          RAISE EXCEPTION 'the paper of a decided proposal stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_change_proof_stays';
        END IF;
        RETURN NULL;
      END $$`);
    for (const [act, table] of [
      ['INSERT', 'NEW'],
      ['DELETE', 'OLD'],
    ])
      await runner.query(`CREATE TRIGGER tr_change_proof_stays_${act?.toLowerCase()} AFTER ${act} ON change_proof
        REFERENCING ${table} TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION check_change_proof()`);
    await runner.query(`
      CREATE FUNCTION check_change_accepted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM change_proof p WHERE p.request_id = NEW.id AND p.uploaded_by <> NEW.decided_by) THEN
          RAISE EXCEPTION 'a change is accepted with a paper of another person' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'ck_change_request_proof';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_change_request_proof BEFORE UPDATE OF status ON change_request FOR EACH ROW
      WHEN (NEW.status = 'ACCEPTED') EXECUTE FUNCTION check_change_accepted()`);
  }

  /** What waits goes with its person to another regency, which decides from then on (UU 27/2022 Art. 1 no. 4). */
  private async followPeople(runner: QueryRunner): Promise<void> {
    await runner.query(
      `GRANT SELECT, DELETE, UPDATE (regency_id, district_id, village_id) ON change_request TO lindung_definer`,
    );
    await runner.query(
      `GRANT SELECT (id, request_id), UPDATE (regency_id, district_id, village_id) ON change_proof TO lindung_definer`,
    );
    await runner.query(
      `GRANT SELECT (document_id, regency_id), UPDATE (regency_id, district_id, village_id) ON change_proof_chunk TO lindung_definer`,
    );
    const set = `SET regency_id = moved.regency_id, district_id = moved.district_id, village_id = moved.village_id FROM moved`;
    await runner.query(`
      CREATE FUNCTION changes_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        WITH moved AS (SELECT n.* FROM became n JOIN was o ON o.id = n.id AND o.regency_id <> n.regency_id)
        UPDATE public.change_request c ${set} WHERE c.person_id = moved.id AND c.status = 'OPEN';
        WITH moved AS (SELECT c.id, n.regency_id, n.district_id, n.village_id FROM became n JOIN was o ON o.id = n.id AND o.regency_id <> n.regency_id
          JOIN public.change_request c ON c.person_id = n.id AND c.status = 'OPEN')
        UPDATE public.change_proof p ${set} WHERE p.request_id = moved.id;
        WITH moved AS (SELECT p.id, n.regency_id, n.district_id, n.village_id FROM became n JOIN was o ON o.id = n.id AND o.regency_id <> n.regency_id
          JOIN public.change_request c ON c.person_id = n.id AND c.status = 'OPEN' JOIN public.change_proof p ON p.request_id = c.id)
        UPDATE public.change_proof_chunk k ${set} WHERE k.document_id = moved.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('changes_follow()')`);
    await runner.query(`CREATE TRIGGER tr_changes_follow AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION changes_follow()`);
  }

  private async endWithPeople(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT DELETE ON change_proof, change_proof_chunk TO lindung_definer`);
    await runner.query(`
      CREATE VIEW history_of_person WITH (security_invoker = true) AS
      SELECT person_id, changed_at FROM person_change
      UNION ALL SELECT person_id, decided_at FROM change_request WHERE decided_at IS NOT NULL`);
    await runner.query(`GRANT SELECT ON history_of_person TO ${levels}, lindung_definer`);
    await runner.query(historyIs('person_change', 'history_of_person'));
    await runner.query(replaced('carry_out_erasure()', erasedOf, erasedWithThem));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaced('carry_out_erasure()', erasedWithThem, erasedOf));
    await runner.query(historyIs('history_of_person', 'person_change'));
    await runner.query(`DROP VIEW history_of_person`);
    await runner.query(`DROP TRIGGER tr_changes_follow ON person`);
    await runner.query(`DROP FUNCTION changes_follow()`);
    await runner.query(replaced('check_identity_change()', proposedChange, openCorrection));
    await runner.query(`DROP TABLE change_proof_chunk, change_proof, change_request`);
    await runner.query(`DROP FUNCTION check_change_accepted()`);
    await runner.query(`DROP FUNCTION check_change_proof()`);
  }
}
