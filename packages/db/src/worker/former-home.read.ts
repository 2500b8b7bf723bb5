import { maskNikTail } from '@lindung/domain/worker/nik';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ListField } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { withAbsorbed } from './with-absorbed.js';

/** Where the person `p` lived and on which family card before, the last first; with the homes of the records that went into it. */
export const homesOfPerson: ListField = {
  list: {
    // Counted within the person and what went into it: the number of the row would tell how many move elsewhere.
    id: column(
      `(SELECT count(*) FROM former_home e WHERE e.person_id IN ${withAbsorbed} AND e.no <= fh.no)::text`,
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
    isOfMerged: column('fh.person_id <> p.id'),
  },
  from: 'former_home fh',
  where: `fh.person_id IN ${withAbsorbed}`,
  orderBy: 'fh.lived_until DESC, fh.no DESC',
  joins: {
    mover: userJoin('mover', 'fh.changed_by'),
    lived_in: regionJoin('lived_in', 'fh.lived_in'),
  },
};
