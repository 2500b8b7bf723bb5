import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { MergeFacts, MergeField, UndoMergeFacts } from '@lindung/domain/worker/worker-merge';
import type { NikWarning } from '@lindung/domain/worker/nik-warning';
import type { EntityManager } from 'typeorm';

/** Two records of a pair, as they are when they are to be merged, and what would become of what rests on the absorbed one. */
export interface FoundMerge extends MergeFacts {
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly survivorVersion: number;
  readonly absorbedVersion: number;
  /** What the record that stays does not have. */
  readonly missing: readonly MergeField[];
  readonly listsPassing: number;
  readonly listsEnding: number;
  readonly placesPassing: number;
  readonly placesEnding: number;
  readonly observations: number;
  /** Memberships that are over: they stay with the absorbed record. */
  readonly memberships: number;
}

/** The facts of a merge of the pair `$1` into `$2` on the day `$3`, as columns by the names of `FoundMerge`; `$4`: whether they are to stay so. */
export const mergeFactsText = `
  SELECT survivor_id AS "survivorId", absorbed_id AS "absorbedId", survivor_version AS "survivorVersion", absorbed_version AS "absorbedVersion",
    state, is_merged AS "isMerged", survivor_seated AS "survivorSeated", absorbed_seated AS "absorbedSeated", is_restricted AS "isRestricted",
    is_held AS "isHeld", has_open_request AS "hasOpenRequest", is_of_one_status AS "isOfOneStatus", differing, lacking, missing,
    lists_passing AS "listsPassing", lists_ending AS "listsEnding", places_passing AS "placesPassing", places_ending AS "placesEnding",
    observations, memberships
  FROM merge_facts($1, $2, $3, $4)`;

/** Region columns of a record. */
type Place = readonly [regencyId: number, districtId: number, villageId: number];

/** A merge and what has become of it, where both records are reached. */
export interface FoundUndo extends UndoMergeFacts {
  readonly survivorId: string;
  readonly absorbedId: string;
}

/** Merges of records of one person, inside one transaction. */
export const workerMergeRepository = (tx: EntityManager) => ({
  /** The facts of a merge; both records stay as they are until the transaction ends. */
  async lock(pairId: string, survivorId: string, today: BusinessDate): Promise<FoundMerge | undefined> {
    const [found]: FoundMerge[] = await tx.query(mergeFactsText, [pairId, survivorId, today, true]);
    return found;
  },

  /** @param nikWarnings what is odd about the number of the record that stays, as it will be */
  async merge(
    id: string,
    merging: {
      readonly pairId: string;
      readonly survivorId: string;
      readonly taken: readonly MergeField[];
      readonly nikWarnings: readonly NikWarning[];
      readonly reason: string;
    },
    today: BusinessDate,
  ): Promise<{ readonly survivorPlace: Place; readonly absorbedPlace: Place }> {
    const { pairId, survivorId, taken, nikWarnings, reason } = merging;
    const [places]: [{ survivorPlace: Place; absorbedPlace: Place }] = await tx.query(
      `SELECT survivor_place AS "survivorPlace", absorbed_place AS "absorbedPlace" FROM merge_workers($1, $2, $3, $4, $5, $6, $7)`,
      [id, pairId, survivorId, taken, nikWarnings, today, reason],
    );
    return places;
  },

  /** What has become of a merge; both records stay as they are until the transaction ends. */
  async lockUndo(id: string): Promise<FoundUndo | undefined> {
    const [found]: FoundUndo[] = await tx.query(
      `SELECT survivor_id AS "survivorId", absorbed_id AS "absorbedId", is_undone AS "isUndone", is_kept AS "isKept",
         is_survivor_merged AS "isSurvivorMerged", is_seated_since AS "isSeatedSince", edited FROM worker_merge_facts($1, true)`,
      [id],
    );
    return found;
  },

  async undo(
    id: string,
    today: BusinessDate,
  ): Promise<{ readonly survivorPlace: Place; readonly absorbedPlace: Place }> {
    const [places]: [{ survivorPlace: Place; absorbedPlace: Place }] = await tx.query(
      `SELECT survivor_place AS "survivorPlace", absorbed_place AS "absorbedPlace" FROM undo_worker_merge($1, $2)`,
      [id, today],
    );
    return places;
  },

  /** Whether a record was merged into another. */
  async isMerged(personId: string): Promise<boolean> {
    const found: unknown[] = await tx.query(
      `SELECT FROM person WHERE id = $1 AND merged_into_id IS NOT NULL`,
      [personId],
    );
    return found.length > 0;
  },
});
