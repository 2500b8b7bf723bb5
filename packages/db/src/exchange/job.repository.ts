import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { Job } from '@lindung/domain/exchange/job';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { rowsWritten } from './connection-of.js';
import { jobTable } from './job.table.js';

/** Who owns a row of work or a file: a region, or nobody below the province. */
export type WorkOwner = { readonly [K in keyof Owner]: Owner[K] | null };

/** `isFilterGone` tells of an export that what it searched by is not kept any more. */
export type LockedJob = Pick<Job, 'id' | 'kind' | 'state' | 'userId'> &
  WorkOwner & { readonly isFilterGone: boolean };

/** What an import knows of its file, whose it is, and whether nobody could tell what its columns hold. */
export type ImportFile = Pick<Job, 'userId' | 'checkpoint'> & { readonly isUnmapped: boolean };

/** Jobs as use cases change them, inside one transaction; who works on them takes a lease instead. */
export const jobRepository = (tx: EntityManager) => ({
  /** Puts a job into the queue and wakes a worker when the transaction commits. */
  async queue(job: Pick<Job, 'kind' | 'params' | 'userId' | 'assignmentId'> & WorkOwner): Promise<string> {
    const id = uuidv7();
    await tx.getRepository(jobTable).insert({ ...job, id, state: 'QUEUED' });
    await tx.query(`SELECT wake_worker($1)`, [id]);
    return id;
  },

  /** The job, locked until the transaction ends; undefined when this jurisdiction has none with the id. */
  async findLocked(id: string): Promise<LockedJob | undefined> {
    const [job]: LockedJob[] = await tx.query(
      `SELECT id, kind, state, user_id AS "userId", regency_id AS "regencyId", district_id AS "districtId", village_id AS "villageId",
              COALESCE(error ->> 'code' = 'EXPORT_FILTER_GONE', false) AS "isFilterGone"
       FROM job WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return job;
  },

  /** What an import knows of its file; undefined when this jurisdiction has none with the id. */
  async findImportFile(id: string): Promise<ImportFile | undefined> {
    const [file]: ImportFile[] = await tx.query(
      `SELECT user_id AS "userId", checkpoint,
              COALESCE(error ->> 'code' IN ('FILE_COLUMN_MISSING', 'FILE_COLUMN_TWICE') AND checkpoint ? 'columns', false)
                AS "isUnmapped"
       FROM job WHERE id = $1 AND kind = 'CANDIDATE_IMPORT'`,
      [id],
    );
    return file;
  },

  /** Lets an import go on, with the rights of who confirmed it. `checkpoint` is laid over the one that is there. */
  async confirm(
    id: string,
    by: { readonly userId: string; readonly assignmentId: string },
    checkpoint: object,
  ): Promise<void> {
    await tx.query(
      `UPDATE job SET state = 'QUEUED', attempts = 0, user_id = $2, assignment_id = $3, checkpoint = checkpoint || $4::jsonb
       WHERE id = $1`,
      [id, by.userId, by.assignmentId, JSON.stringify(checkpoint)],
    );
    await tx.query(`SELECT wake_worker($1)`, [id]);
  },

  /** Has a file looked at once more, read as `reading` says. */
  async reviseImport(id: string, reading: object): Promise<void> {
    await tx.query(
      `UPDATE job SET state = 'QUEUED', attempts = 0, phase = NULL, done = 0, total = NULL, result = NULL, error = NULL, finished_at = NULL,
         checkpoint = jsonb_build_object('reading', $2::jsonb) WHERE id = $1`,
      [id, JSON.stringify(reading)],
    );
    await tx.query(`SELECT wake_worker($1)`, [id]);
  },

  /** Ends a job that nobody works on; a running one is asked to end, and ends at once when its worker is dead. */
  async cancel(id: string): Promise<void> {
    const ended = await rowsWritten(
      tx,
      `UPDATE job SET state = 'CANCELLED', finished_at = now(), lease_owner = NULL, lease_until = NULL
       WHERE id = $1 AND (state <> 'RUNNING' OR lease_until < now())`,
      [id],
    );
    if (ended === 0) await tx.query(`UPDATE job SET cancel_requested = true WHERE id = $1`, [id]);
  },

  async retry(id: string): Promise<void> {
    await tx.query(
      `UPDATE job SET state = 'QUEUED', attempts = 0, error = NULL, finished_at = NULL, cancel_requested = false WHERE id = $1`,
      [id],
    );
    await tx.query(`SELECT wake_worker($1)`, [id]);
  },
});
