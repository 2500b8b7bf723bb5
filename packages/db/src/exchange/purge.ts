import {
  DAYS_IDEMPOTENT,
  DAYS_OF_EXPORT,
  DAYS_OF_TALLY,
  DAYS_STAGED,
} from '@lindung/domain/retention/retention-kind';

import { DAYS_TO_UNDO_MERGE } from '@lindung/domain/worker/worker-merge';

import type { Database } from '../database.js';

/** An upload that broke off is not coming back. */
const HOURS_TO_UPLOAD = 24;

/** A preview that nobody confirmed for as long as its rows are kept is over. */
const cancelForgotten = `
  UPDATE job SET state = 'CANCELLED', finished_at = now(), error = '{"code": "JOB_EXPIRED", "params": {}}'
  WHERE state = 'AWAITING_CONFIRMATION' AND created_at < now() - interval '${DAYS_STAGED} days'`;

/** Rows of a cancelled import are needed by nobody. */
const deleteStaged = `
  DELETE FROM staged_candidate WHERE job_id IN (SELECT id FROM job
    WHERE state = 'CANCELLED' OR (state IN ('SUCCEEDED', 'FAILED') AND created_at < now() - interval '${DAYS_STAGED} days'))`;

/** With its rows goes what an import shows of the columns of its file. */
const forgetColumns = `
  UPDATE job SET checkpoint = checkpoint - 'columns' WHERE checkpoint ? 'columns'
    AND (state = 'CANCELLED' OR (state IN ('SUCCEEDED', 'FAILED') AND created_at < now() - interval '${DAYS_STAGED} days'))`;

/** A failed export may be tried again for as long as its file would have lain there; then nobody asks by what it searched. */
const forgetFilters = `
  UPDATE job SET params = params - 'sealedFilter', error = '{"code": "EXPORT_FILTER_GONE", "params": {}}'
  WHERE state = 'FAILED' AND finished_at < now() - interval '${DAYS_OF_EXPORT} days' AND params ->> 'sealedFilter' IS NOT NULL`;

const deleteFiles = `
  DELETE FROM file WHERE expires_at < now() OR (NOT complete AND created_at < now() - interval '${HOURS_TO_UPLOAD} hours')`;

/** An answer of an office that nobody confirmed goes with what was staged; of a confirmed one the words go and what came of it stays. */
const deleteAnswers = `
  DELETE FROM office_answer_row WHERE confirmed_at IS NULL AND (at < now() - interval '${DAYS_STAGED} days'
    OR job_id IN (SELECT id FROM job WHERE state = 'CANCELLED'))`;
const forgetAnswers = `
  UPDATE office_answer_row SET nik_index = NULL, nik_tail = NULL, name = NULL, number = NULL, reason = NULL, unread_value = NULL,
    is_forgotten = true
  WHERE confirmed_at < now() - interval '${DAYS_STAGED} days' AND NOT is_forgotten`;

/** What two records were before they were merged is kept for as long as they can be parted again. */
const forgetMerges = `
  UPDATE worker_merge SET image = NULL, is_kept = false WHERE is_kept AND merged_at < now() - interval '${DAYS_TO_UNDO_MERGE} days'`;

const deleteKeys = `DELETE FROM idempotency WHERE created_at < now() - interval '${DAYS_IDEMPOTENT} days'`;

const deleteSessions = `DELETE FROM session WHERE expires_at < now()`;

const deleteTallies = `DELETE FROM nik_tally WHERE hour < now() - interval '${DAYS_OF_TALLY} days'`;

/** The library keeps the moment in milliseconds. */
const deleteTries = `DELETE FROM limited_attempt WHERE expire < extract(epoch FROM now()) * 1000`;

/**
 * Deletes staged rows and files whose time is over, with every number of a person in them, by what failed exports searched, and the
 * traces of requests, sessions and counted attempts that nobody asks for any more. Can be repeated.
 */
export async function purgeExpired(database: Database): Promise<void> {
  await database.read({ as: 'JOBS' }, [
    { text: cancelForgotten },
    { text: deleteStaged },
    { text: forgetColumns },
    { text: deleteAnswers },
    { text: forgetAnswers },
    { text: forgetMerges },
    { text: forgetFilters },
    { text: deleteFiles },
    { text: deleteKeys },
    { text: deleteTallies },
  ]);
  await database.read({ as: 'GATE' }, [{ text: deleteSessions }, { text: deleteTries }]);
}
