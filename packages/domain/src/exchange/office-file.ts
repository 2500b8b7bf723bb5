import { z } from 'zod';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import type { DecreeStatus } from '../enrolment/decree-status.js';

/** Why a person of a decree stands in no file yet; the others go without them. */
export const LeftOutReason = {
  NO_NIK: 'NO_NIK',
  FACT_MISSING: 'FACT_MISSING',
  DATA_RESTRICTED: 'DATA_RESTRICTED',
  PERSON_GONE: 'PERSON_GONE',
} as const;
export type LeftOutReason = (typeof LeftOutReason)[keyof typeof LeftOutReason];

/** Where a membership stands on its way to a number (KPJ). */
export const SubmissionState = {
  WAITING: 'WAITING',
  LEFT_OUT: 'LEFT_OUT',
  SUBMITTED: 'SUBMITTED',
  NUMBERED: 'NUMBERED',
} as const;
export type SubmissionState = (typeof SubmissionState)[keyof typeof SubmissionState];

/**
 * Writes the upload file of a decree for its office: everybody who is enrolled and has no number. `people` is how many the page
 * showed; `again` takes those along as well who stand in an earlier file.
 */
export const StartOfficeFile = z.object({
  idempotencyKey: IdempotencyKey,
  decreeId: Id,
  people: z.int().min(1),
  again: z.boolean(),
});
export type StartOfficeFile = z.infer<typeof StartOfficeFile>;

export type OfficeFileError =
  | { code: 'OFFICE_FILE_NOT_ENACTED'; status: DecreeStatus }
  | { code: 'OFFICE_FILE_NOBODY' }
  | { code: 'OFFICE_FILE_CHANGED'; people: number; shown: number };

/** Whether the file may be written for the people whom the page showed. */
export const decideOfficeFile = (
  { status, people }: { readonly status: DecreeStatus; readonly people: number },
  shown: number,
): Result<true, OfficeFileError> => {
  if (status !== 'ENACTED') return err({ code: 'OFFICE_FILE_NOT_ENACTED', status });
  if (people === 0) return err({ code: 'OFFICE_FILE_NOBODY' });
  return people === shown ? ok(true) : err({ code: 'OFFICE_FILE_CHANGED', people, shown });
};
