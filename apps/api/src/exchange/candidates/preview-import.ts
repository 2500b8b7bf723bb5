import { apart, FileStore } from '@lindung/db/exchange/file-store';
import { importMappingRepository } from '@lindung/db/exchange/import-mapping.repository';
import { findImportList, findSameFile } from '@lindung/db/exchange/import-target';
import {
  countDamages,
  countStaged,
  countTellingRows,
  forgetStaged,
  judgeLanded,
} from '@lindung/db/exchange/judge-staged';
import { landCandidates } from '@lindung/db/exchange/land-candidates';
import { listVillageEntries } from '@lindung/db/exchange/village-entries';
import { villageRepository } from '@lindung/db/territory/village.repository';
import { grantOf } from '@lindung/domain/access/policy';
import { recogniseLayout } from '@lindung/domain/enrolment/candidate-layout';
import {
  type ChosenColumns,
  fieldsOf,
  headingSet,
  headingSetOf,
  isNumbered,
  numberedHeader,
  proposedFields,
  samplesOf,
} from '@lindung/domain/enrolment/column-mapping';
import { minimumAgeOn } from '@lindung/domain/enrolment/eligibility-rule';
import { villageDirectory } from '@lindung/domain/enrolment/village-directory';
import { isReconciled } from '@lindung/domain/exchange/import-outcome';
import { JobPhase } from '@lindung/domain/exchange/job';
import { holdsNik } from '@lindung/domain/worker/nik';

import { actingAs } from '../../acting/actor.js';
import { DomainError } from '../../graphql/domain-error.js';
import { type JobRun, UnfinishedError } from '../jobs/job-run.js';
import { FileProblemError } from '../tabular/file-problem-error.js';
import { type CandidateTable, openCandidateTable } from '../tabular/candidate-table.js';
import { readTable } from '../tabular/read-table.js';
import { type FileFormat, sniffFile } from '../tabular/sniff-file.js';
import {
  type FileColumns,
  type ImportCheckpoint,
  ImportParams,
  type ImportReading,
  readingOf,
  sealTexts,
  unmappedCheckpoint,
} from './import-checkpoint.js';
import { occupationsOfFile, readCandidateFile } from './read-candidate-file.js';
import { RowIds } from './row-ids.js';

const LONGEST_HEADER = 60;

/**
 * Reads a candidate file into staging and says of every line what would become of it. One transaction: a worker that is
 * killed has staged nothing, and the next one reads the file again, which takes less than keeping track of how far it came.
 */
export async function previewImport(run: JobRun): Promise<void> {
  const { job, actor, services, signal } = run;
  const { listId, fileId, blankCells } = ImportParams.parse(job.params);
  const asked = readingOf(job);
  const { database, keyRing, clock } = services;
  const acting = actingAs(actor);
  const files = new FileStore(apart(database, acting), keyRing);
  const file = await files.find(fileId, actor.userId);
  if (!file) throw new DomainError({ code: 'JOB_FILE_GONE' });

  await requireTries(run);
  run.report({ phase: JobPhase.READING, done: 0 });
  const format = await sniffFile(files.read(fileId));
  await run.write(async (tx) => {
    const list = await findImportList(tx, listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const target = { ...list, jobId: job.id };
    const seen = { bytes: 0 };
    const remembered = importMappingRepository(tx);
    const table = await openCandidateTable(
      readTable(counted(files.read(fileId), seen), format, { signal, everySheet: true }),
      {
        isSaidToBeWorkbook: format.kind === 'CSV' && /\.xlsx$/i.test(file.name),
        chosenFor: asked.columns ? onlyFor(asked.columns) : await remembered.known(),
        numberedWidth: asked.columns && isNumbered(asked.columns) ? asked.columns.length : undefined,
      },
    ).catch((error: unknown) => {
      throw withColumns(run, asked, error);
    });
    if (table.isChosen) await remembered.markUsed(table.header);
    const firstRows: Array<readonly string[]> = [];
    const reading = {
      keyRing,
      firstRows,
      ids: new RowIds(() => clock.now().getTime()),
      onRow: (done: number) => run.report({ done, total: rowsOf(format, done, file.size, seen.bytes) }),
      occupationOf: occupationsOfFile(),
      referenceDay: clock.today(),
      findVillage: villageDirectory(await listVillageEntries(tx, target.sourceDate, clock.today()), target),
      knownPrefixes: await villageRepository(tx).listNikPrefixes(),
      blankCells,
      minimumAge: minimumAgeOn(await services.law.current(), clock.today()),
      acceptedKinds: new Set(asked.acceptedRepairs),
    };
    await forgetStaged(tx, job.id);
    const rows = readCandidateFile(table, reading);
    const lines = await landCandidates(tx, { ...target, id: job.id }, rows, signal);
    if (lines === 0) throw new FileProblemError({ code: 'FILE_EMPTY' });

    run.report({ phase: JobPhase.MATCHING, done: lines, total: lines });
    await judgeLanded(tx, target);
    await countTries(run, await countTellingRows(tx, job.id));
    const sameFileAt = await findSameFile(tx, listId, file.sha256);
    const facts = {
      layout: recogniseLayout(table.header),
      ignoredColumns: table.mapping.ignored
        .filter((header) => !holdsNik(header))
        .map((header) => header.slice(0, LONGEST_HEADER)),
      ...(table.sheets.length + table.skippedSheets.length > 1 && {
        sheets: [...table.sheets],
        skippedSheets: [...table.skippedSheets],
      }),
      ...(sameFileAt === undefined ? {} : { sameFileAt }),
    };
    const result = {
      ...(await countStaged(tx, job.id)),
      ...facts,
      damages: await countDamages(tx, job.id),
    };
    if (result.lines !== lines || !isReconciled(result))
      throw new Error('the outcomes do not add up to the lines of the file');
    const checkpoint: ImportCheckpoint = {
      format,
      header: [...table.header],
      nikAt: table.mapping.positions.get('nik') ?? -1,
      lines,
      sha256: file.sha256.toString('hex'),
      facts,
      reading: asked,
      columns: columnsOf(run, table, firstRows),
      confirmedIn: null,
    };
    await run.settle(tx, 'AWAITING_CONFIRMATION', { result, checkpoint });
  });
}

/** What was said of the columns of this very file. */
const onlyFor = (chosen: ChosenColumns) => (header: readonly string[]) =>
  headingSet(header) === headingSetOf(chosen) ? chosen : undefined;

const columnsOf = (
  { services: { keyRing } }: JobRun,
  { header, mapping, isChosen = false }: Pick<CandidateTable, 'header'> & Partial<CandidateTable>,
  rows: ReadonlyArray<readonly string[]>,
): FileColumns => ({
  fields: [...(mapping ? fieldsOf(header.length, mapping) : proposedFields(header, rows))],
  codeParts: [...(mapping?.codeParts ?? [])],
  isChosen,
  isNumbered: headingSet(header) === headingSet(numberedHeader(header.length)),
  sealed: sealTexts(keyRing, {
    header: [...header],
    samples: samplesOf(header.length, rows).map((values) => [...values]),
  }),
});

/** Of a table whose columns nobody knows they are kept, so that its sender can say what they hold. */
function withColumns(run: JobRun, asked: ImportReading, error: unknown): unknown {
  if (!(error instanceof FileProblemError) || !error.columns) return error;
  const { header, rows } = error.columns;
  return new UnfinishedError(error.problem, unmappedCheckpoint(asked, columnsOf(run, { header }, rows)));
}

/**
 * Who doesn't find people by NIK doesn't find out by files of guesses either which numbers are registered: such rows are tries,
 * and without a try left no file is looked at, whatever stands in it.
 */
const triesOf = ({ actor, services: { nikLimits } }: JobRun) => {
  if (actor.role && grantOf(actor.role, 'workers')?.findsByNik) return undefined;
  return nikLimits.tries;
};

async function requireTries(run: JobRun): Promise<void> {
  if (await triesOf(run)?.isUsedUp(run.actor)) throw new FileProblemError({ code: 'FILE_OF_BORNE_NIKS' });
}

async function countTries(run: JobRun, borne: number): Promise<void> {
  if (borne === 0) return;
  try {
    await triesOf(run)?.consume(run.actor, borne);
  } catch (refused) {
    if (!(refused instanceof DomainError)) throw refused;
    throw new FileProblemError({ code: 'FILE_OF_BORNE_NIKS' });
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  seen: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    seen.bytes += chunk.length;
    yield chunk;
  }
}

/** About how many rows a text has, by how many of its bytes have brought how many; nobody knows it of a packed workbook. */
const rowsOf = (format: FileFormat, done: number, size: number, bytes: number): number | null =>
  format.kind === 'CSV' && bytes > 0 ? Math.max(done, Math.round((done * size) / bytes)) : null;
