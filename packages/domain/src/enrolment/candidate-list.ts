import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { changedLine, line, optionalLine } from '../shared/text.js';
import { BlankCells } from './blank-cells.js';
import { CheckStep } from './check-verdict.js';
import { DamageKind } from './cell-damage.js';
import { ChosenPositions } from './column-mapping.js';
import { DecileSource } from '../worker/decile.js';

const People = z.int().min(1).max(100_000_000);

/**
 * A list of people who may be proposed, with the register and the day that it was drawn from.
 * `checksUpTo`: the step that has to confirm somebody before a proposal takes the person in; null = none has to.
 * `declaredPotential` is how many people the source says there are; how many rows were accepted is a figure of its own.
 */
export const CandidateList = z.object({
  id: Id,
  ...Owner.shape,
  name: line(160),
  source: z.enum(DecileSource),
  sourceNote: optionalLine(300),
  sourceDate: BusinessDate,
  declaredPotential: People.nullable(),
  lineId: Id.nullable(),
  checksUpTo: z.enum(CheckStep).nullable(),
  createdAt: Instant,
  version: Version,
});
export type CandidateList = z.infer<typeof CandidateList>;

/** One confirmed import into a list: lines = added + changed + unchanged + refused. One that was taken back stays as such. */
export const CandidateListVersion = z.object({
  listId: Id,
  ...Owner.shape,
  number: z.int().positive(),
  importedAt: Instant,
  importedByUserId: Id,
  fileName: line(200),
  jobId: Id,
  lines: z.int().min(0),
  added: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  refused: z.int().min(0),
  undoneAt: Instant.nullable(),
  undoneByUserId: Id.nullable(),
});
export type CandidateListVersion = z.infer<typeof CandidateListVersion>;

/** A person on a list, and the version that brought the person. Nobody is taken off a list. */
const Candidate = z.object({
  listId: Id,
  personId: Id,
  ...Owner.shape,
  addedIn: z.int().positive(),
});
export type Candidate = z.infer<typeof Candidate>;

/** Opens an empty list of the officer's own region; `lineId` is the agreement line that it is meant for. */
export const CreateCandidateList = z.object({
  idempotencyKey: IdempotencyKey,
  name: line(160),
  source: z.enum(DecileSource),
  sourceNote: optionalLine(300),
  sourceDate: GivenDay,
  declaredPotential: People.nullish().transform((people) => people ?? null),
  lineId: Id.nullish().transform((id) => id ?? null),
});
export type CreateCandidateList = z.infer<typeof CreateCandidateList>;

/** Changes a list's description; absent fields keep their value, null clears. */
export const UpdateCandidateList = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  name: line(160).optional(),
  sourceNote: changedLine(300),
  declaredPotential: People.nullish(),
  lineId: Id.nullish(),
});
export type UpdateCandidateList = z.infer<typeof UpdateCandidateList>;

/**
 * Starts reading an uploaded file into a list; nothing is kept before the import is confirmed. Blank cells keep what the registry
 * holds unless it is said that they clear it.
 */
export const StartCandidateImport = z.object({
  idempotencyKey: IdempotencyKey,
  listId: Id,
  fileId: Id,
  blankCells: z
    .enum(BlankCells)
    .nullish()
    .transform((said) => said ?? BlankCells.KEEP),
});
export type StartCandidateImport = z.infer<typeof StartCandidateImport>;

/**
 * Has a file looked at once more before anything of it is kept: the repairs of the kinds named are made, those of the others are
 * only proposed; its columns are read as it says, or as they were read before where it says nothing of them.
 */
export const ReviseImport = z.object({
  idempotencyKey: IdempotencyKey,
  jobId: Id,
  acceptedRepairs: z.array(z.enum(DamageKind)).max(20),
  columns: ChosenPositions.nullish().transform((columns) => columns ?? null),
});
export type ReviseImport = z.infer<typeof ReviseImport>;

/** Confirms an import whose preview was seen. */
export const ConfirmImport = z.object({ idempotencyKey: IdempotencyKey, jobId: Id });
export type ConfirmImport = z.infer<typeof ConfirmImport>;
