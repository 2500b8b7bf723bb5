import type { ImportFile } from '@lindung/db/exchange/job.repository';
import type { TakenJob } from '@lindung/db/exchange/job-leases';
import { BlankCells } from '@lindung/domain/enrolment/blank-cells';
import type { KeyRing } from '@lindung/db/access/key-ring';
import { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import { CandidateLayout } from '@lindung/domain/enrolment/candidate-layout';
import { DamageKind } from '@lindung/domain/enrolment/cell-damage';
import { ChosenColumns } from '@lindung/domain/enrolment/column-mapping';
import { LOCALES } from '@lindung/i18n/locale';
import { z } from 'zod';

import type { Actor } from '../../acting/actor.js';

/** What queues an import: the list, the uploaded file and its name, and what a blank cell does. */
export const ImportParams = z.object({
  listId: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  blankCells: z.enum(BlankCells).default('KEEP'),
});
export type ImportParams = z.infer<typeof ImportParams>;

/** How somebody who has seen a preview wants the file to be read. */
const ImportReading = z.object({
  /** Kinds of damage whose repair was accepted for the whole file. */
  acceptedRepairs: z.array(z.enum(DamageKind)).default([]),
  /** What the columns hold, where somebody has said it of this file; null: as it is recognised or remembered. */
  columns: ChosenColumns.nullable().default(null),
});
export type ImportReading = z.infer<typeof ImportReading>;

/** What the columns of a file are read as; headings and samples are sealed, since a file may say anything in them. */
const FileColumns = z.object({
  fields: z.array(z.enum(CandidateColumn).nullable()),
  /** Where the parts of a village's code stand that is read of several columns. */
  codeParts: z.array(z.int()).default([]),
  isChosen: z.boolean(),
  isNumbered: z.boolean(),
  sealed: z.string(),
});
export type FileColumns = z.infer<typeof FileColumns>;

const ColumnTexts = z.object({ header: z.array(z.string()), samples: z.array(z.array(z.string())) });
type ColumnTexts = z.infer<typeof ColumnTexts>;

export const sealTexts = (keyRing: KeyRing, texts: ColumnTexts): string =>
  keyRing.encryptCell(JSON.stringify(texts)).toString('base64');

export const openTexts = (keyRing: KeyRing, { sealed }: FileColumns): ColumnTexts =>
  ColumnTexts.parse(JSON.parse(keyRing.decryptCell(Buffer.from(sealed, 'base64'))));

/** What the columns and the bytes of the file tell about it. */
const FileFacts = z.object({
  layout: z.enum(CandidateLayout).optional(),
  ignoredColumns: z.array(z.string()).optional(),
  sheets: z.array(z.object({ name: z.string(), linesBefore: z.int() })).optional(),
  skippedSheets: z.array(z.string()).optional(),
  sameFileAt: z.string().optional(),
});

const FileFormat = z.union([
  z.object({
    kind: z.literal('CSV'),
    encoding: z.enum(['utf8', 'utf16le', 'utf16be', 'windows-1252']),
    hasBom: z.boolean(),
    delimiter: z.enum([';', ',', '\t']),
  }),
  z.object({ kind: z.literal('XLSX') }),
]);

/**
 * What the preview found out about the file, and whether it was confirmed: the refused rows go back in the same layout, in
 * the language of who confirmed.
 */
const ImportCheckpoint = z.object({
  format: FileFormat,
  header: z.array(z.string()),
  nikAt: z.int(),
  lines: z.int(),
  sha256: z.string(),
  facts: FileFacts.default({}),
  reading: ImportReading.default({ acceptedRepairs: [], columns: null }),
  columns: FileColumns.optional(),
  confirmedIn: z.enum(LOCALES).nullable(),
});
export type ImportCheckpoint = z.infer<typeof ImportCheckpoint>;

/** Before its preview an import knows at most how it is to be read. */
const isPreviewed = (checkpoint: unknown): boolean =>
  typeof checkpoint === 'object' && checkpoint !== null && 'format' in checkpoint;

/** The checkpoint of an import; undefined before its preview. */
export const checkpointOf = ({ checkpoint }: Pick<TakenJob, 'checkpoint'>): ImportCheckpoint | undefined =>
  isPreviewed(checkpoint) ? ImportCheckpoint.parse(checkpoint) : undefined;

const Revised = z.object({ reading: ImportReading });

/** What is left of a file of which nobody could tell what its columns hold: whoever sent it may say it. */
export const unmappedCheckpoint = (reading: ImportReading, columns: FileColumns): object => ({
  reading,
  columns,
});

/** The columns of an import's file as it was last read; undefined before that, and when they are not kept any more. */
const columnsOf = (checkpoint: unknown): FileColumns | undefined =>
  checkpoint === null ? undefined : z.object({ columns: FileColumns.optional() }).parse(checkpoint).columns;

/** The columns of a file for who sent it; undefined to everybody else. */
export const columnsOfSender = (
  { userId, checkpoint }: ImportFile,
  { userId: asking }: Pick<Actor, 'userId'>,
): FileColumns | undefined => (userId === asking ? columnsOf(checkpoint) : undefined);

/** How the file of an import is to be read. */
export const readingOf = ({ checkpoint }: Pick<TakenJob, 'checkpoint'>): ImportReading =>
  checkpoint === null ? ImportReading.parse({}) : Revised.parse(checkpoint).reading;
