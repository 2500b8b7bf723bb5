import { z } from 'zod';
import { GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { line, optionalLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { CheckReason, CheckStep, CheckVerdict } from './check-verdict.js';

/** How many people a call names at the most; a mass step names none. */
export const CHECK_ROWS_AT_ONCE = 200;

const Count = z.int().min(1).max(100_000_000);
const text = (max: number) => line(max).refine(withoutNik, refusedNik);
const note = optionalLine(300).refine(withoutNik, refusedNik);
const optionalReason = z
  .enum(CheckReason)
  .nullish()
  .transform((reason) => reason ?? null);

/** Has the villages of a list check their people, up to a step before which nobody of it is proposed; null: nothing is demanded. */
export const DemandChecks = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  upTo: z
    .enum(CheckStep)
    .nullish()
    .transform((step) => step ?? null),
});
export type DemandChecks = z.infer<typeof DemandChecks>;

const JudgedRow = z
  .object({
    workerId: Id,
    verdict: z.enum(CheckVerdict).exclude(['RETURNED']),
    reason: optionalReason,
    note,
  })
  .refine(({ verdict, reason }) => (verdict === CheckVerdict.CONFIRMED) === (reason === null), {
    path: ['reason'],
  })
  .refine(({ reason, note: said }) => reason !== CheckReason.OTHER || said !== null, {
    path: ['note'],
  });
export type JudgedRow = z.infer<typeof JudgedRow>;

/** Of one person one thing is said in a call. */
const isOncePerPerson = (rows: ReadonlyArray<{ readonly workerId: string }> | null): boolean =>
  rows === null || new Set(rows.map(({ workerId }) => workerId)).size === rows.length;
const rowsOf = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .min(1)
    .max(CHECK_ROWS_AT_ONCE)
    .nullish()
    .transform((rows) => rows ?? null);
const expected = Count.nullish().transform((count) => count ?? null);

/** What a village says of its people: of those named, or that all who were not judged yet are confirmed, as many as were shown. */
export const JudgeCandidates = z
  .object({
    idempotencyKey: IdempotencyKey,
    checkId: Id,
    rows: rowsOf(JudgedRow).refine(isOncePerPerson),
    expectedCount: expected,
  })
  .refine(({ rows, expectedCount }) => (rows === null) === (expectedCount !== null), { path: ['rows'] });
export type JudgeCandidates = z.infer<typeof JudgeCandidates>;

/** Which of a district's candidates a mass step is about: of a list, of one village, with what the village said. */
export const DistrictPart = z.object({
  listId: Id,
  villageId: RegionId.nullish().transform((id) => id ?? null),
  villageVerdict: z
    .enum(CheckVerdict)
    .exclude(['RETURNED', 'DOUBTFUL'])
    .nullish()
    .transform((verdict) => verdict ?? null),
});
export type DistrictPart = z.infer<typeof DistrictPart>;

/** A district lets what the villages said stand: of those named, or of all of a part that wait for it, as many as were shown. */
export const ConfirmVerdicts = z
  .object({
    idempotencyKey: IdempotencyKey,
    ...DistrictPart.shape,
    workerIds: rowsOf(Id),
    expectedCount: expected,
  })
  .refine(({ workerIds, expectedCount }) => (workerIds === null) === (expectedCount !== null), {
    path: ['workerIds'],
  });
export type ConfirmVerdicts = z.infer<typeof ConfirmVerdicts>;

/** A district sends people back to their village, each with what is to be looked at again. */
export const ReturnCandidates = z.object({
  idempotencyKey: IdempotencyKey,
  listId: Id,
  rows: z
    .array(z.object({ workerId: Id, note: text(300) }))
    .min(1)
    .max(CHECK_ROWS_AT_ONCE)
    .refine(isOncePerPerson),
});
export type ReturnCandidates = z.infer<typeof ReturnCandidates>;

/** What is to be looked at again, as a form asks for it. */
export const ReturnedBecause = z.object({ reason: text(300) });

/** Files the minutes of a village's deliberation, which closes its check: who is not judged by then is judged in the next one. */
export const FileMinutes = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  number: text(100),
  heldOn: GivenDay,
  chair: text(160),
  present: z.int().min(1).max(100_000),
});
export type FileMinutes = z.infer<typeof FileMinutes>;

/** Why a check can't go on. `now`: how many there are by now, `shown`: how many were said. */
export type CheckError =
  | { code: 'CHECK_FILED' }
  | { code: 'CHECK_COUNT_CHANGED'; shown: number; now: number }
  | { code: 'CHECK_NOBODY' }
  | { code: 'CHECK_SAME_PERSON'; count: number }
  | { code: 'CHECK_NOT_JUDGED'; count: number }
  | { code: 'MINUTES_PAPER_KEPT' };
