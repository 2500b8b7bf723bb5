import { z } from 'zod';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { holdsNik } from '../worker/nik.js';
import { CandidateColumn } from './candidate-columns.js';

/** How many people a partner's application adds in a call. */
const PARTNER_ROWS_AT_ONCE = 500;

/** How many of its references it asks about in a call. */
const REFERENCES_AT_ONCE = 200;

const LONGEST_REFERENCE = 64;

/** More of a cell is not looked at: what is longer is too long for every column. */
const LONGEST_CELL = 1_000;

/** A cell is read as one of a file is: whatever it says, the row is judged and not the call. */
const cell = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').slice(0, LONGEST_CELL));

const cells = Object.fromEntries(Object.values(CandidateColumn).map((column) => [column, cell])) as Record<
  CandidateColumn,
  typeof cell
>;

/** A person as a partner's application sends one, under a reference of its own. */
const PartnerRow = z.object({
  reference: z.string().transform((text) => text.trim().slice(0, LONGEST_CELL)),
  ...cells,
});
export type PartnerRow = z.infer<typeof PartnerRow>;

/** No reference holds a control character or half of a character: none is kept with one. */
const isPrintable = (reference: string): boolean => !/\p{Cc}|\p{Cs}/u.test(reference);

/** Puts people onto a list of the key's area; each row has an outcome of its own. */
export const AddCandidates = z.object({
  idempotencyKey: IdempotencyKey,
  candidateListId: Id,
  rows: z.array(PartnerRow).min(1).max(PARTNER_ROWS_AT_ONCE),
});
export type AddCandidates = z.infer<typeof AddCandidates>;

/** Asks what became of people whom the application has added; without references of all. */
export const AddedCandidates = z.object({
  candidateListId: Id,
  references: z
    .array(
      z
        .string()
        .max(LONGEST_CELL)
        .refine(isPrintable)
        .transform((text) => text.trim()),
    )
    .max(REFERENCES_AT_ONCE)
    .nullish()
    .transform((references) => references ?? null),
});
export type AddedCandidates = z.infer<typeof AddedCandidates>;

/** What became of a row. Whether its person was registered before, here or elsewhere, is not told. */
export const PartnerRowOutcome = {
  /** The person stands on the list now. */
  ADDED: 'ADDED',
  /** The person stood on it before, added by somebody else or under another reference. */
  ALREADY_ON_LIST: 'ALREADY_ON_LIST',
  /** The very row was added before, under this reference. */
  UPDATED_NOTHING: 'UPDATED_NOTHING',
  REFUSED: 'REFUSED',
} as const;
export type PartnerRowOutcome = (typeof PartnerRowOutcome)[keyof typeof PartnerRowOutcome];

/** What is wrong with the reference of a row; REFERENCE_TAKEN: it was used for another row of the list. */
export const ReferenceProblem = {
  REFERENCE_EMPTY: 'REFERENCE_EMPTY',
  REFERENCE_INVALID: 'REFERENCE_INVALID',
  REFERENCE_HOLDS_NIK: 'REFERENCE_HOLDS_NIK',
  REFERENCE_TWICE: 'REFERENCE_TWICE',
  REFERENCE_TAKEN: 'REFERENCE_TAKEN',
} as const;
export type ReferenceProblem = (typeof ReferenceProblem)[keyof typeof ReferenceProblem];

const problemOf = (reference: string): ReferenceProblem | null => {
  if (reference === '') return ReferenceProblem.REFERENCE_EMPTY;
  if (holdsNik(reference)) return ReferenceProblem.REFERENCE_HOLDS_NIK;
  return reference.length <= LONGEST_REFERENCE && isPrintable(reference)
    ? null
    : ReferenceProblem.REFERENCE_INVALID;
};

/** What is wrong with the reference of each row beside the others of the call, in their order; of two alike the first stays. */
export const judgeReferences = (references: readonly string[]): ReadonlyArray<ReferenceProblem | null> => {
  const seen = new Set<string>();
  return references.map((reference) => {
    const problem = problemOf(reference);
    if (problem !== null) return problem;
    if (seen.has(reference)) return ReferenceProblem.REFERENCE_TWICE;
    seen.add(reference);
    return null;
  });
};

/** Where somebody stands whom a partner's application has added. */
export const AddedCandidateState = {
  /** On the list; nothing has been said or decided yet. */
  LISTED: 'LISTED',
  /** Confirmed by the village or the office. */
  CONFIRMED: 'CONFIRMED',
  /** In doubt, or sent back to the village. */
  IN_QUESTION: 'IN_QUESTION',
  /** The village or the office says no. */
  REJECTED: 'REJECTED',
  WAITLISTED: 'WAITLISTED',
  PROPOSED: 'PROPOSED',
  DECREED: 'DECREED',
  ENROLLED: 'ENROLLED',
  ENDED: 'ENDED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AddedCandidateState = (typeof AddedCandidateState)[keyof typeof AddedCandidateState];
