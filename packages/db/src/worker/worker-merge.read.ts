import { DAYS_TO_UNDO_MERGE, decideUndoMerge, type MergeField } from '@lindung/domain/worker/worker-merge';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ListField } from '../read/read-model.js';

/** Null where the reader reaches one of both records alone. */
type Facts = [isUndone: boolean | null, boolean, boolean, boolean, edited: readonly MergeField[]];

/** What keeps both from being parted, as the domain says it of what has become of the merge since. */
const undoObstacle = computed<Facts>(
  ['uf.is_undone', 'uf.is_kept', 'uf.is_survivor_merged', 'uf.is_seated_since', 'uf.edited'],
  ([isUndone, isKept, isSurvivorMerged, isSeatedSince, edited]) => {
    if (isUndone === null) return null;
    const decision = decideUndoMerge({ isUndone, isKept, isSurvivorMerged, isSeatedSince, edited });
    return decision.ok ? null : decision.error.code;
  },
  'uf',
);

/** The merges that the person `p` was in, the last first; the other record where the reader reaches it as well. */
export const mergesOfPerson: ListField = {
  list: {
    id: column('mg.id'),
    isSurvivor: column('mg.is_survivor'),
    other: {
      object: {
        id: computed<[string]>(['mg.other_id'], ([id], { sealId }) => sealId?.(id) ?? id),
        fullName: column('mg.other_name'),
      },
      presentWhen: 'mg.other_id',
    },
    taken: column('mg.taken'),
    mergedBy: userName('merger'),
    mergedAt: column('mg.merged_at'),
    undoneBy: userName('undoer'),
    undoneAt: column('mg.undone_at'),
    undoableUntil: column(
      `CASE WHEN mg.is_kept THEN mg.merged_at + interval '${DAYS_TO_UNDO_MERGE} days' END`,
    ),
    undoObstacle,
    editedSince: column(`COALESCE(uf.edited, '{}')`, 'uf'),
  },
  from: 'merges_of_person(p.id) mg',
  where: 'true',
  orderBy: 'mg.merged_at DESC, mg.id DESC',
  joins: {
    merger: userJoin('merger', 'mg.merged_by'),
    undoer: userJoin('undoer', 'mg.undone_by'),
    uf: { sql: 'LEFT JOIN LATERAL merge_undo_facts(mg.id) uf ON true' },
  },
};
