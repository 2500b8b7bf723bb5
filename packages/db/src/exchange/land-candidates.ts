import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { CellDamage } from '@lindung/domain/enrolment/cell-damage';
import type { RowIssue, RowWarning } from '@lindung/domain/enrolment/row-issue';
import type { ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

import { BinaryCopy } from './binary-copy.js';
import { connectionOf } from './connection-of.js';

/** Stands between the cells of a staged row; a cell that holds it holds a space instead. */
export const CELL_SEPARATOR = '\u001f';

/** A row of a candidate file as it is staged: read, checked by itself, its NIK already encrypted. */
export interface StagedCandidate {
  readonly lineNo: number;
  /** ADDED until the registry says otherwise, or REFUSED by what the row itself says. */
  readonly outcome: Extract<ImportRowOutcome, 'ADDED' | 'REFUSED'>;
  /** The id (16 bytes) of what the row may add to the registry. */
  readonly rowId: Uint8Array;
  /** The row as it was sent, without what may be a number of a person; the cells joined by CELL_SEPARATOR. */
  readonly cells: string;
  readonly nikCell: Buffer | null;
  readonly fullName: string | null;
  readonly nikCipher: Buffer | null;
  readonly nikIndex: Buffer | null;
  readonly nikTail: string | null;
  readonly nikWarnings: readonly string[];
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly sex: string | null;
  readonly occupation: string | null;
  readonly occupationCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly decile: number | null;
  readonly familyCardCipher: Buffer | null;
  readonly familyCardIndex: Buffer | null;
  readonly familyCardTail: string | null;
  readonly motherName: string | null;
  readonly maritalStatus: string | null;
  readonly secondOccupation: string | null;
  readonly secondOccupationCode: string | null;
  readonly workPlace: string | null;
  readonly weeklyHours: number | null;
  readonly villageName: string | null;
  readonly villageId: number | null;
  readonly districtId: number | null;
  readonly cleared: readonly string[];
  /** What the row does not say itself and was taken from its NIK. */
  readonly derived: readonly string[];
  readonly issues: readonly RowIssue[];
  readonly warnings: readonly RowWarning[];
  readonly damages: readonly CellDamage[];
}

const COLUMNS = [
  'job_id',
  'regency_id',
  'district_id',
  'village_id',
  'line_no',
  'outcome',
  'row_id',
  'cells',
  'nik_cell',
  'full_name',
  'nik_cipher',
  'nik_index',
  'nik_tail',
  'nik_warnings',
  'birth_date',
  'birth_place',
  'sex',
  'occupation',
  'occupation_code',
  'address',
  'phone',
  'decile',
  'family_card_cipher',
  'family_card_index',
  'family_card_tail',
  'mother_name',
  'marital_status',
  'second_occupation',
  'second_occupation_code',
  'work_place',
  'weekly_hours',
  'village_name',
  'person_village_id',
  'person_district_id',
  'cleared',
  'derived',
  'issues',
  'warnings',
  'damages',
] as const;

/**
 * Copies rows into the work table `judged_candidate` of the transaction, no faster than PostgreSQL takes them: PostgreSQL
 * copies into no table with row-level security. Aborting the signal ends it and throws.
 * @returns how many rows PostgreSQL took.
 */
export async function landCandidates(
  tx: EntityManager,
  job: Owner & { readonly id: string },
  rows: AsyncIterable<StagedCandidate>,
  signal: AbortSignal,
): Promise<number> {
  const client = await connectionOf(tx);
  await client.query(
    `CREATE TEMP TABLE judged_candidate ON COMMIT DROP AS SELECT *, false AS touched FROM staged_candidate WITH NO DATA`,
  );
  const copy = client.query(
    copyFrom(`COPY judged_candidate (${COLUMNS.join(', ')}) FROM STDIN (FORMAT binary)`),
  );
  await pipeline(Readable.from(blocksOf(job, rows), { objectMode: false }), copy, { signal });
  return copy.rowCount;
}

async function* blocksOf(
  job: Owner & { readonly id: string },
  rows: AsyncIterable<StagedCandidate>,
): AsyncGenerator<Buffer> {
  const copy = new BinaryCopy(COLUMNS.length);
  const jobId = Buffer.from(job.id.replaceAll('-', ''), 'hex');
  for await (const row of rows) {
    const full = copy.startRow();
    if (full) yield full;
    copy.bytes(jobId);
    copy.int(job.regencyId);
    copy.int(job.districtId);
    copy.int(job.villageId);
    copy.int(row.lineNo);
    copy.text(row.outcome);
    copy.bytes(row.rowId);
    copy.text(row.cells);
    copy.bytes(row.nikCell);
    copy.text(row.fullName);
    copy.bytes(row.nikCipher);
    copy.bytes(row.nikIndex);
    copy.text(row.nikTail);
    copy.texts(row.nikWarnings);
    copy.day(row.birthDate);
    copy.text(row.birthPlace);
    copy.text(row.sex);
    copy.text(row.occupation);
    copy.text(row.occupationCode);
    copy.text(row.address);
    copy.text(row.phone);
    copy.smallint(row.decile);
    copy.bytes(row.familyCardCipher);
    copy.bytes(row.familyCardIndex);
    copy.text(row.familyCardTail);
    copy.text(row.motherName);
    copy.text(row.maritalStatus);
    copy.text(row.secondOccupation);
    copy.text(row.secondOccupationCode);
    copy.text(row.workPlace);
    copy.smallint(row.weeklyHours);
    copy.text(row.villageName);
    copy.int(row.villageId);
    copy.int(row.districtId);
    copy.texts(row.cleared);
    copy.texts(row.derived);
    copy.json(row.issues);
    copy.json(row.warnings);
    copy.json(row.damages);
  }
  yield copy.finish();
}
