import { z } from 'zod';
import { type OfficeColumn, OfficeFact, type OfficeLayout } from '../exchange/office-template.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { optionalLine, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { CHECK_ROWS_AT_ONCE } from './candidate-check.js';
import { CheckVerdict } from './check-verdict.js';

/** Writes the file of the candidates whom the office has to look at before a proposal; `people` is how many the page showed. */
export const StartPrecheckFile = z.object({
  idempotencyKey: IdempotencyKey,
  listId: Id,
  people: z.int().min(1),
});
export type StartPrecheckFile = z.infer<typeof StartPrecheckFile>;

/** Reads what the office says of each of them (Y or T, and why); what would be recorded is shown first. */
export const StartPrecheckAnswer = z.object({ idempotencyKey: IdempotencyKey, listId: Id, fileId: Id });
export type StartPrecheckAnswer = z.infer<typeof StartPrecheckAnswer>;

const PrecheckedRow = z
  .object({
    workerId: Id,
    verdict: z.enum(CheckVerdict).extract(['CONFIRMED', 'REJECTED']),
    note: optionalLine(300).refine(withoutNik, refusedNik),
  })
  .refine(({ verdict, note }) => (verdict === CheckVerdict.REJECTED) === (note !== null), { path: ['note'] });
export type PrecheckedRow = z.infer<typeof PrecheckedRow>;

/** Why the office says no, as a form asks for it. */
export const RefusedBecause = z.object({ reason: reasonLine(300).refine(withoutNik, refusedNik) });

/** What the office says of the named, without a file: yes, or no with the reason in its words. */
export const PrecheckCandidates = z.object({
  idempotencyKey: IdempotencyKey,
  listId: Id,
  rows: z
    .array(PrecheckedRow)
    .min(1)
    .max(CHECK_ROWS_AT_ONCE)
    .refine((rows) => new Set(rows.map(({ workerId }) => workerId)).size === rows.length),
});
export type PrecheckCandidates = z.infer<typeof PrecheckCandidates>;

/** Why the office says nothing of candidates; `count` of them are not in turn: village and district have not confirmed them. */
export type PrecheckError =
  | { code: 'PRECHECK_NOBODY' }
  | { code: 'PRECHECK_CHANGED'; people: number; shown: number }
  | { code: 'PRECHECK_NOT_IN_TURN'; count: number };

/** Whether a file may be written for the people whom the page showed. */
export const decidePrecheckFile = (people: number, shown: number): Result<true, PrecheckError> => {
  if (people === 0) return err({ code: 'PRECHECK_NOBODY' });
  return people === shown ? ok(true) : err({ code: 'PRECHECK_CHANGED', people, shown });
};

/** What only a membership has; a candidate has none yet. */
const OF_MEMBERSHIP: ReadonlySet<OfficeFact> = new Set([
  OfficeFact.START_DATE,
  OfficeFact.END_DATE,
  OfficeFact.JKK,
  OfficeFact.JKM,
  OfficeFact.JHT,
  OfficeFact.WAGE,
  OfficeFact.EMPLOYER_NUMBER,
]);

/** Headers under which the office answers in the same file, as the feedback files of portals call them (domain §3.2). */
const ANSWER_HEADERS = ['Status (Y/T)', 'Keterangan Status Data'] as const;

const blank = (header: string): OfficeColumn => ({
  fact: OfficeFact.BLANK,
  header,
  isRequired: false,
  date: null,
  codes: null,
  constant: null,
});

/** The office's own layout for people who are no members yet: without what only a membership has, and with room for its answer. */
export const precheckLayout = (layout: OfficeLayout): OfficeLayout => {
  const columns = layout.columns.filter(({ fact }) => !OF_MEMBERSHIP.has(fact));
  const headers = new Set(columns.map(({ header }) => header));
  return {
    ...layout,
    hasHeader: true,
    columns: [...columns, ...ANSWER_HEADERS.filter((header) => !headers.has(header)).map(blank)],
  };
};
