import type { Database } from '../database.js';

/** A preview that nobody confirmed for so long is over, and with it what was staged. */
const DAYS_STAGED = 30;
/** An upload that broke off is not coming back. */
const HOURS_TO_UPLOAD = 24;

const cancelForgotten = `
  UPDATE job SET state = 'CANCELLED', finished_at = now(), error = '{"code": "JOB_EXPIRED", "params": {}}'
  WHERE state = 'AWAITING_CONFIRMATION' AND created_at < now() - interval '${DAYS_STAGED} days'`;

/** Rows of a cancelled import are needed by nobody, those of a finished one for as long as its refused rows can be fetched. */
const deleteStaged = `
  DELETE FROM staged_candidate WHERE job_id IN (SELECT id FROM job
    WHERE state = 'CANCELLED' OR (state IN ('SUCCEEDED', 'FAILED') AND finished_at < now() - interval '${DAYS_STAGED} days'))`;

const deleteFiles = `
  DELETE FROM file WHERE expires_at < now() OR (NOT complete AND created_at < now() - interval '${HOURS_TO_UPLOAD} hours')`;

/** Deletes staged rows and files whose time is over, with every number of a person in them. Can be repeated. */
export async function purgeExpired(database: Database): Promise<void> {
  await database.read({ as: 'JOBS' }, [
    { text: cancelForgotten },
    { text: deleteStaged },
    { text: deleteFiles },
  ]);
}
