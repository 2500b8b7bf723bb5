import { maskNikTail } from '@lindung/domain/worker/nik';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ListField } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** Where the person `p` lived and on which family card before, the last first. */
export const homesOfPerson: ListField = {
  list: {
    // Counted within the person: the number of the row would tell how many move elsewhere.
    id: column(
      '(SELECT count(*) FROM former_home e WHERE e.person_id = fh.person_id AND e.no <= fh.no)::text',
    ),
    livedFrom: column('fh.lived_from'),
    livedUntil: column('fh.lived_until'),
    address: column('fh.address'),
    village: { object: regionRef('lived_in'), presentWhen: 'lived_in.region_id', join: 'lived_in' },
    familyCardMasked: computed<[string | null]>(['fh.family_card_tail'], ([tail]) =>
      tail === null ? null : maskNikTail(tail),
    ),
    source: column('fh.source'),
    changedBy: userName('mover'),
  },
  from: 'former_home fh',
  where: 'fh.person_id = p.id',
  orderBy: 'fh.no DESC',
  joins: {
    mover: userJoin('mover', 'fh.changed_by'),
    lived_in: regionJoin('lived_in', 'fh.lived_in'),
  },
};
