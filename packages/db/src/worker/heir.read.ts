import { HEIR_ORDER } from '@lindung/domain/programme/heir';
import { ageOn, type BusinessDate } from '@lindung/domain/shared/business-date';
import { HEIR_KIND, type HeirRelationship } from '@lindung/domain/worker/heir';
import { maskNikTail } from '@lindung/domain/worker/nik';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ListField } from '../read/read-model.js';
import { withAbsorbed } from './with-absorbed.js';

const turn = `CASE ph.relationship ${Object.entries(HEIR_KIND)
  .map(([relationship, kind]) => `WHEN '${relationship}' THEN ${HEIR_ORDER.indexOf(kind)}`)
  .join(' ')} END`;

/**
 * Who would be heirs of the person `p`, in the order of the law and the eldest first; the age instead of the birth date.
 * Those noted of the records that went into the person are among them.
 */
export const heirsOfPerson: ListField = {
  list: {
    id: column('ph.id'),
    relationship: column('ph.relationship'),
    kind: computed<[HeirRelationship]>(['ph.relationship'], ([relationship]) => HEIR_KIND[relationship]),
    fullName: column('ph.full_name'),
    age: computed<[BusinessDate | null]>(['ph.birth_date'], ([birthDate], { today }) =>
      birthDate === null ? null : ageOn(birthDate, today),
    ),
    phone: column('ph.phone'),
    nikMasked: computed<[string | null]>(['ph.nik_tail'], ([tail]) =>
      tail === null ? null : maskNikTail(tail),
    ),
    isScholarshipChild: column('ph.scholarship_place IS NOT NULL'),
    recordedBy: userName('heir_recorder'),
    updatedAt: column('ph.updated_at'),
    version: column('ph.version'),
    isOfMerged: column('ph.person_id <> p.id'),
  },
  from: 'person_heir ph',
  where: `ph.person_id IN ${withAbsorbed}`,
  orderBy: `${turn}, ph.birth_date NULLS LAST, ph.id`,
  joins: { heir_recorder: userJoin('heir_recorder', 'ph.recorded_by') },
};
