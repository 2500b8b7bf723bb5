import { z } from 'zod';

import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { DuplicateState } from './duplicate-pair.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** What is chosen of two records of one person; words and code of an occupation are one choice, as are a village and its regions. */
export const MergeField = {
  FULL_NAME: 'FULL_NAME',
  NIK: 'NIK',
  BIRTH_DATE: 'BIRTH_DATE',
  SEX: 'SEX',
  BIRTH_PLACE: 'BIRTH_PLACE',
  MOTHER_NAME: 'MOTHER_NAME',
  MARITAL_STATUS: 'MARITAL_STATUS',
  FAMILY_CARD: 'FAMILY_CARD',
  OCCUPATION: 'OCCUPATION',
  SECOND_OCCUPATION: 'SECOND_OCCUPATION',
  WORK_PLACE: 'WORK_PLACE',
  WEEKLY_HOURS: 'WEEKLY_HOURS',
  VILLAGE: 'VILLAGE',
  ADDRESS: 'ADDRESS',
  PHONE: 'PHONE',
} as const;
export type MergeField = (typeof MergeField)[keyof typeof MergeField];

/**
 * One record, the absorbed one, that is held to be of the same person as another one, which stays. `taken`: what the record that
 * stays has of the other. `listsPassed`: on which it stands since in its stead; `listsEnded`: on which it stood already, or cannot.
 */
export const WorkerMerge = z.object({
  id: Id,
  pairId: Id,
  survivorId: Id,
  absorbedId: Id,
  taken: z.array(z.enum(MergeField)),
  listsPassed: z.array(Id),
  listsEnded: z.array(Id),
  mergedBy: Id,
  mergedAt: Instant,
  undoneBy: Id.nullable(),
  undoneAt: Instant.nullable(),
});
export type WorkerMerge = z.infer<typeof WorkerMerge>;

/**
 * Merges the records of a pair into the one that stays, which takes over the named fields of the other. All three versions are what
 * whoever chose has seen.
 */
export const MergeWorkers = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  survivorId: Id,
  survivorVersion: Version,
  absorbedVersion: Version,
  takes: z.array(z.enum(MergeField)).max(Object.keys(MergeField).length),
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type MergeWorkers = z.infer<typeof MergeWorkers>;

/** Parts two records that were merged, as long as what they were is kept. */
export const UndoWorkerMerge = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type UndoWorkerMerge = z.infer<typeof UndoWorkerMerge>;

/** So many days two records that were merged can be parted again; what they were is kept for as long. */
export const DAYS_TO_UNDO_MERGE = 30;

/** What is known of two records when they are to be merged; `lacking`: what the absorbed one does not have. */
export interface MergeFacts {
  readonly state: DuplicateState;
  readonly isMerged: boolean;
  readonly survivorSeated: boolean;
  readonly absorbedSeated: boolean;
  readonly isRestricted: boolean;
  readonly isHeld: boolean;
  readonly hasOpenRequest: boolean;
  readonly isOfOneStatus: boolean;
  readonly differing: readonly MergeField[];
  readonly lacking: readonly MergeField[];
}

type MergeError =
  | { code: 'DUPLICATE_DECIDED' }
  | { code: 'WORKER_MERGED' }
  | { code: 'PERSON_RESTRICTED' }
  | { code: 'MERGE_HELD' }
  | { code: 'MERGE_REQUEST_OPEN' }
  | { code: 'MERGE_STATUS_DIFFERS' }
  /** Two memberships are two payments: only an exit ends one. */
  | { code: 'MERGE_BOTH_SEATED' }
  | { code: 'MERGE_ABSORBED_SEATED' };
type MergeTakeError = { code: 'MERGE_TAKES_NOTHING'; mergeFields: readonly MergeField[] };

/** Whether two records can be merged at all, whatever is taken over. */
export const decideMerge = (facts: Omit<MergeFacts, 'differing' | 'lacking'>): Result<void, MergeError> => {
  if (facts.state !== DuplicateState.OPEN) return err({ code: 'DUPLICATE_DECIDED' });
  if (facts.isMerged) return err({ code: 'WORKER_MERGED' });
  if (facts.isRestricted) return err({ code: 'PERSON_RESTRICTED' });
  if (facts.isHeld) return err({ code: 'MERGE_HELD' });
  if (facts.hasOpenRequest) return err({ code: 'MERGE_REQUEST_OPEN' });
  if (!facts.isOfOneStatus) return err({ code: 'MERGE_STATUS_DIFFERS' });
  if (facts.absorbedSeated)
    return err({ code: facts.survivorSeated ? 'MERGE_BOTH_SEATED' : 'MERGE_ABSORBED_SEATED' });
  return ok(undefined);
};

/** What is taken over: of what differs and the absorbed record has. A value gives way to a value, never to none. */
export const decideTakes = (
  { differing, lacking }: Pick<MergeFacts, 'differing' | 'lacking'>,
  takes: readonly MergeField[],
): Result<readonly MergeField[], MergeTakeError> => {
  const wanted = [...new Set(takes)];
  const empty = wanted.filter((field) => lacking.includes(field) || !differing.includes(field));
  return empty.length > 0 ? err({ code: 'MERGE_TAKES_NOTHING', mergeFields: empty }) : ok(wanted);
};

/** What has become of a merge since; `edited`: what was taken over and is another value now. */
export interface UndoMergeFacts {
  readonly isUndone: boolean;
  readonly isKept: boolean;
  readonly isSurvivorMerged: boolean;
  readonly isSeatedSince: boolean;
  readonly edited: readonly MergeField[];
}

type UndoMergeError =
  | { code: 'MERGE_UNDONE' }
  | { code: 'MERGE_TOO_OLD' }
  | { code: 'MERGE_SURVIVOR_MERGED' }
  | { code: 'MERGE_SEATED_SINCE' }
  | { code: 'MERGE_EDITED_SINCE'; mergeFields: readonly MergeField[] };

/** Whether two records can be parted again: nothing may rest on their being one. */
export const decideUndoMerge = (facts: UndoMergeFacts): Result<void, UndoMergeError> => {
  if (facts.isUndone) return err({ code: 'MERGE_UNDONE' });
  if (!facts.isKept) return err({ code: 'MERGE_TOO_OLD' });
  if (facts.isSurvivorMerged) return err({ code: 'MERGE_SURVIVOR_MERGED' });
  if (facts.isSeatedSince) return err({ code: 'MERGE_SEATED_SINCE' });
  return facts.edited.length > 0
    ? err({ code: 'MERGE_EDITED_SINCE', mergeFields: facts.edited })
    : ok(undefined);
};

export type MergeProblem = MergeError | MergeTakeError | UndoMergeError;

/** The codes of what keeps records from being merged or parted that are known of merges alone. */
export const MERGE_PROBLEMS = {
  WORKER_MERGED: true,
  MERGE_HELD: true,
  MERGE_REQUEST_OPEN: true,
  MERGE_STATUS_DIFFERS: true,
  MERGE_BOTH_SEATED: true,
  MERGE_ABSORBED_SEATED: true,
  MERGE_TAKES_NOTHING: true,
  MERGE_UNDONE: true,
  MERGE_TOO_OLD: true,
  MERGE_SURVIVOR_MERGED: true,
  MERGE_SEATED_SINCE: true,
  MERGE_EDITED_SINCE: true,
} as const satisfies Record<Exclude<MergeProblem['code'], 'DUPLICATE_DECIDED' | 'PERSON_RESTRICTED'>, true>;
