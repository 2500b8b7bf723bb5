import { DAYS_TO_UNDO_MERGE } from '@lindung/domain/worker/worker-merge';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ListField } from '../read/read-model.js';

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
  },
  from: 'merges_of_person(p.id) mg',
  where: 'true',
  orderBy: 'mg.merged_at DESC, mg.id DESC',
  joins: { merger: userJoin('merger', 'mg.merged_by'), undoer: userJoin('undoer', 'mg.undone_by') },
};
