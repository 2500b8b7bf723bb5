import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in chunks and jobs with a lease: what carries imports and exports. */
export class Exchange1715500300000 implements MigrationInterface {
  name = 'Exchange1715500300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL DEFAULT 0,
        sha256 bytea,
        complete boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        regency_id int,
        district_id int,
        village_id int,
        CONSTRAINT pk_file PRIMARY KEY (id),
        CONSTRAINT fk_file_created_by FOREIGN KEY (created_by) REFERENCES app_user (id)
      )`);
    await runner.query(`
      CREATE TABLE file_chunk (
        file_id uuid NOT NULL,
        no int NOT NULL,
        bytes bytea NOT NULL,
        created_by uuid NOT NULL,
        regency_id int,
        district_id int,
        village_id int,
        CONSTRAINT pk_file_chunk PRIMARY KEY (file_id, no),
        CONSTRAINT fk_file_chunk_file FOREIGN KEY (file_id) REFERENCES file (id) ON DELETE CASCADE
      )`);
    await runner.query(`ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TABLE job (
        id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        params jsonb NOT NULL,
        phase text,
        done int NOT NULL DEFAULT 0,
        total int,
        checkpoint jsonb,
        lease_owner text,
        lease_until timestamptz,
        attempts int NOT NULL DEFAULT 0,
        cancel_requested boolean NOT NULL DEFAULT false,
        error jsonb,
        result jsonb,
        user_id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        regency_id int,
        district_id int,
        village_id int,
        CONSTRAINT pk_job PRIMARY KEY (id),
        CONSTRAINT fk_job_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT fk_job_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
        CONSTRAINT ck_job_kind CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT')),
        CONSTRAINT ck_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
        CONSTRAINT ck_job_finished CHECK ((state IN ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL)),
        CONSTRAINT ck_job_lease CHECK ((state = 'RUNNING') = (lease_owner IS NOT NULL AND lease_until IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX ix_job_claim ON job (created_at) WHERE state IN ('QUEUED', 'RUNNING')`);
    await runner.query(`CREATE INDEX ix_job_owner ON job (regency_id, id)`);

    for (const table of ['file', 'file_chunk', 'job']) {
      const verbs = table === 'job' ? 'SELECT, INSERT, UPDATE' : 'SELECT, INSERT, UPDATE, DELETE';
      await runner.query(
        `CALL secure_owned_table('${table}', ARRAY['province', 'office', 'regency', 'district', 'village'], '${verbs}')`,
      );
    }
    // A file is read by nobody but its maker, and only in the jurisdiction that it was made in.
    for (const table of ['file', 'file_chunk']) {
      await runner.query(`CREATE POLICY p_maker ON ${table} AS RESTRICTIVE FOR ALL TO lindung_province, lindung_office,
        lindung_regency, lindung_district, lindung_village USING (created_by = acting_user())`);
    }
    // An office serves several regencies and owns rows of none: its officers reach what they made themselves, and no more.
    for (const [table, maker] of [
      ['file', 'created_by'],
      ['file_chunk', 'created_by'],
      ['job', 'user_id'],
    ] as const) {
      await runner.query(`DROP POLICY p_office ON ${table}`);
      await runner.query(
        `CREATE POLICY p_office ON ${table} FOR ALL TO lindung_office USING (${maker} = acting_user())`,
      );
    }
    // Claiming, leases and purging look at every job and file, whoever owns them, and at nothing inside a file.
    await runner.query(`CREATE POLICY p_jobs ON job FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT, UPDATE ON job TO lindung_jobs`);
    await runner.query(`CREATE POLICY p_jobs ON file FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT, DELETE ON file TO lindung_jobs`);
    await runner.query(`CREATE POLICY p_system ON job FOR ALL TO lindung_system USING (true)`);
    await runner.query(`GRANT SELECT (id, kind, state, phase, done, total, attempts, cancel_requested, error, result, user_id, assignment_id, created_at,
      started_at, finished_at, regency_id, district_id, village_id), UPDATE (state, cancel_requested, finished_at, lease_owner, lease_until, attempts, error) ON job TO lindung_system`);

    /* Wakes a worker for a job row when the transaction commits. The queue holds nothing but the id, and forgets it: state,
       lease and rights are in the row. */
    await runner.query(`
      CREATE FUNCTION wake_worker(p_job uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job('run-job', json_build_object('jobId', p_job), job_key => p_job::text);
      END $$`);
    await runner.query(`CALL give_to_definer('wake_worker(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION wake_worker(uuid) TO lindung_province, lindung_office, lindung_regency,
      lindung_district, lindung_village, lindung_system, lindung_jobs`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION wake_worker(uuid)`);
    await runner.query(`DROP TABLE job, file_chunk, file`);
  }
}
