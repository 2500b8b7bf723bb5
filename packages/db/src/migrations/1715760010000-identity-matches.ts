import type { MigrationInterface, QueryRunner } from 'typeorm';

const asked = 'nik_index, full_name, birth_date, mother_name';
const owner = 'regency_id, district_id, village_id';
const of = (alias: string, columns: string) =>
  `(${columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ')})`;
const answer = 'answered_at, nik_agrees, name_agrees, birth_date_agrees, mother_agrees';
const proposal = 'proof, proposed_by, confirmed_by';
const blank = (columns: string) =>
  columns
    .split(', ')
    .map((column) => `${column} = NULL`)
    .join(', ');

const gone = `SELECT i.person_id FROM public.erasure_item i
          WHERE i.run_id = NEW.id AND i.outcome = ''ERASED'' AND i.kind IN (''CANDIDATE_NEVER_ENROLLED'', ''MEMBERSHIP_ENDED'')`;
const was = 'DELETE FROM public.person_request WHERE person_id IN';
const now = `DELETE FROM public.identity_match WHERE id IN (${gone});
        ${was}`;
const say = (from: string, to: string): string => `DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('carry_out_erasure()'::regprocedure), '${from}', '${to}');
END $$`;

/**
 * Whether the population register knows somebody as registered stands beside the person and keeps nobody from being saved. Whoever
 * has a NIK waits to be asked about, and again when what is asked changes; who asks takes some of those who wait for a while.
 */
export class IdentityMatches1715760010000 implements MigrationInterface {
  name = 'IdentityMatches1715760010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_match (
        id uuid NOT NULL,
        status text NOT NULL DEFAULT 'WAITING',
        since timestamptz NOT NULL DEFAULT now(),
        next_try_at timestamptz NOT NULL DEFAULT now(),
        attempts int NOT NULL DEFAULT 0,
        answered_at timestamptz,
        nik_agrees boolean,
        name_agrees boolean,
        birth_date_agrees boolean,
        mother_agrees boolean,
        proof text,
        proposed_by uuid,
        confirmed_by uuid,
        version int NOT NULL DEFAULT 1,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_identity_match PRIMARY KEY (id),
        CONSTRAINT fk_identity_match_person FOREIGN KEY (id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT fk_identity_match_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_identity_match_confirmed_by FOREIGN KEY (confirmed_by) REFERENCES app_user (id),
        CONSTRAINT ck_identity_match_status CHECK (status IN ('WAITING', 'MATCHED', 'MISMATCHED', 'NOT_FOUND')),
        CONSTRAINT ck_identity_match_answered CHECK ((status = 'WAITING') = (answered_at IS NULL)),
        CONSTRAINT ck_identity_match_proof CHECK ((proof IS NULL) = (proposed_by IS NULL)
          AND (confirmed_by IS NULL OR (proposed_by IS NOT NULL AND status = 'MATCHED'))),
        CONSTRAINT ck_identity_match_two_people CHECK (confirmed_by <> proposed_by)
      )`);
    await runner.query(
      `CREATE INDEX ix_identity_match_status ON identity_match (regency_id, status, since, id)`,
    );
    await runner.query(
      `CREATE INDEX ix_identity_match_village ON identity_match (village_id, status, since, id)`,
    );
    await runner.query(
      `CREATE INDEX ix_identity_match_due ON identity_match (next_try_at, id) WHERE status = 'WAITING'`,
    );
    await runner.query(`CALL secure_owned_table('identity_match', ARRAY['regency', 'district', 'village'],
      'SELECT, UPDATE (status, since, next_try_at, attempts, ${answer}, ${proposal}, version)')`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON identity_match TO lindung_definer`);
    for (const column of ['proposed_by', 'confirmed_by'])
      await runner.query(`CREATE TRIGGER tr_identity_match_${column} BEFORE UPDATE OF ${column} ON identity_match FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('${column}')`);
    await this.queue(runner);
    await this.takeAndSettle(runner);
    await runner.query(say(was, now));
  }

  private async queue(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE identity_match NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `INSERT INTO identity_match (id, ${owner}) SELECT id, ${owner} FROM person WHERE nik_index IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE identity_match FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE FUNCTION queue_identity_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      BEGIN
        INSERT INTO public.identity_match (id, ${owner})
        SELECT a.id, ${of('a', owner).slice(1, -1)} FROM became a WHERE a.nik_index IS NOT NULL;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('queue_identity_match()')`);
    await runner.query(`CREATE TRIGGER tr_identity_match_queued AFTER INSERT ON person REFERENCING NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION queue_identity_match()`);
    await runner.query(`
      CREATE FUNCTION queue_identity_match_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      DECLARE
        moved CONSTANT boolean := EXISTS (SELECT FROM was o JOIN became n ON n.id = o.id
          WHERE ${of('o', owner)} IS DISTINCT FROM ${of('n', owner)});
        changed CONSTANT boolean := EXISTS (SELECT FROM was o JOIN became n ON n.id = o.id
          WHERE ${of('o', asked)} IS DISTINCT FROM ${of('n', asked)});
      BEGIN
        IF moved THEN
          UPDATE public.identity_match m SET regency_id = n.regency_id, district_id = n.district_id, village_id = n.village_id
          FROM became n WHERE m.id = n.id AND ${of('m', owner)} IS DISTINCT FROM ${of('n', owner)};
        END IF;
        IF changed THEN
          DELETE FROM public.identity_match m USING became n WHERE m.id = n.id AND n.nik_index IS NULL;
          INSERT INTO public.identity_match AS m (id, ${owner})
          SELECT n.id, ${of('n', owner).slice(1, -1)} FROM was o JOIN became n ON n.id = o.id
          WHERE n.nik_index IS NOT NULL AND ${of('o', asked)} IS DISTINCT FROM ${of('n', asked)}
          ON CONFLICT (id) DO UPDATE SET status = 'WAITING', since = now(), next_try_at = now(), attempts = 0,
            ${blank(answer)}, ${blank(proposal)}, version = m.version + 1;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('queue_identity_match_anew()')`);
    await runner.query(`CREATE TRIGGER tr_identity_match_anew AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION queue_identity_match_anew()`);
  }

  private async takeAndSettle(runner: QueryRunner): Promise<void> {
    /* Whoever is taken is tried again after the seconds, also when who took them is killed. A restricted person is not asked about. */
    await runner.query(`
      CREATE FUNCTION take_identity_matches(p_most int, p_seconds int)
      RETURNS TABLE (id uuid, version int, attempts int, full_name text, nik_cipher bytea, birth_date date, mother_name text)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH due AS MATERIALIZED (
          SELECT m.id FROM public.identity_match m WHERE m.status = 'WAITING' AND m.next_try_at <= now()
            AND EXISTS (SELECT FROM public.person p WHERE p.id = m.id AND p.nik_cipher IS NOT NULL AND p.restricted_on IS NULL)
          ORDER BY m.next_try_at, m.id LIMIT p_most FOR UPDATE SKIP LOCKED
        ), taken AS (
          UPDATE public.identity_match m SET next_try_at = now() + make_interval(secs => p_seconds), attempts = m.attempts + 1
          FROM due WHERE m.id = due.id RETURNING m.id, m.version, m.attempts)
        SELECT t.id, t.version, t.attempts, p.full_name, p.nik_cipher, p.birth_date, p.mother_name
        FROM taken t JOIN public.person p ON p.id = t.id
      $$`);
    await runner.query(`
      CREATE FUNCTION settle_identity_matches(p_answers jsonb) RETURNS int LANGUAGE plpgsql VOLATILE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE settled int;
      BEGIN
        UPDATE public.identity_match m SET status = a.status, since = now(), answered_at = now(), nik_agrees = a.nik,
          name_agrees = a.name, birth_date_agrees = a.birth_date, mother_agrees = a.mother, attempts = 0, version = m.version + 1,
          proof = CASE WHEN a.status <> 'MATCHED' THEN m.proof END, proposed_by = CASE WHEN a.status <> 'MATCHED' THEN m.proposed_by END
        FROM jsonb_to_recordset(p_answers) AS a (id uuid, version int, status text, nik boolean, name boolean, birth_date boolean, mother boolean)
        WHERE m.id = a.id AND m.version = a.version AND m.status = 'WAITING';
        GET DIAGNOSTICS settled = ROW_COUNT;
        RETURN settled;
      END $$`);
    await runner.query(`
      CREATE FUNCTION put_off_identity_matches(p_ids uuid[], p_seconds int[]) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        UPDATE public.identity_match m SET next_try_at = now() + make_interval(secs => u.seconds)
        FROM unnest(p_ids, p_seconds) AS u (id, seconds) WHERE m.id = u.id AND m.status = 'WAITING'
      $$`);
    for (const name of [
      'take_identity_matches(int, int)',
      'settle_identity_matches(jsonb)',
      'put_off_identity_matches(uuid[], int[])',
    ]) {
      await runner.query(`CALL give_to_definer('${name}')`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO lindung_jobs`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(say(now, was));
    for (const name of [
      'put_off_identity_matches(uuid[], int[])',
      'settle_identity_matches(jsonb)',
      'take_identity_matches(int, int)',
    ])
      await runner.query(`DROP FUNCTION ${name}`);
    for (const trigger of ['tr_identity_match_anew', 'tr_identity_match_queued'])
      await runner.query(`DROP TRIGGER ${trigger} ON person`);
    await runner.query(`DROP FUNCTION queue_identity_match_anew()`);
    await runner.query(`DROP FUNCTION queue_identity_match()`);
    await runner.query(`DROP TABLE identity_match`);
  }
}
