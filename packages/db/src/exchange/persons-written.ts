import type { EntityManager } from 'typeorm';

/** Whose data the taken rows of a job bring or change; those that are new have no record before the import is written. */
export async function personsWritten(tx: EntityManager, jobId: string): Promise<string[]> {
  const rows: Array<{ id: string }> = await tx.query(
    `SELECT COALESCE(person_id, row_id) AS id FROM staged_candidate WHERE job_id = $1 AND outcome IN ('ADDED', 'CHANGED')`,
    [jobId],
  );
  return rows.map(({ id }) => id);
}

/** The same, some at a time in the order of their lines: nobody holds the ids of a whole file. */
export async function* personsWrittenInParts(
  tx: EntityManager,
  jobId: string,
  most: number,
): AsyncGenerator<readonly string[], void, undefined> {
  let after = 0;
  for (;;) {
    const rows: Array<{ id: string; line: number }> = await tx.query(
      `SELECT COALESCE(person_id, row_id) AS id, line_no AS line FROM staged_candidate
       WHERE job_id = $1 AND line_no > $2 AND outcome IN ('ADDED', 'CHANGED') ORDER BY line_no LIMIT $3`,
      [jobId, after, most],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    after = last.line;
  }
}
