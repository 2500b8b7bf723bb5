import { maskNikTail } from '@lindung/domain/worker/nik';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type FieldMap, type ListField } from '../read/read-model.js';

/** What is kept of a change by its name there, and the field that shows it; who sees a NIK masked sees no birth date. */
const SHOWN_AS = [
  ['fullName', 'fullName'],
  ['nikTail', 'nikMasked'],
  ['birthDate', 'birthDate'],
  ['sex', 'sex'],
  ['villageId', 'villageName'],
  ['birthPlace', 'birthPlace'],
  ['occupation', 'occupation'],
  ['address', 'address'],
  ['phone', 'phone'],
  ['decile', 'decile'],
  ['status', 'status'],
] as const;

const facts = (json: string): FieldMap => ({
  fullName: column(`${json}->>'fullName'`),
  nikMasked: computed<[string | null]>([`${json}->>'nikTail'`], ([tail]) =>
    tail === null ? null : maskNikTail(tail),
  ),
  sex: column(`${json}->>'sex'`),
  villageName: column(
    `(SELECT v.name FROM region_version v WHERE v.region_id = (${json}->>'villageId')::int ORDER BY v.valid_from DESC LIMIT 1)`,
  ),
  birthPlace: column(`${json}->>'birthPlace'`),
  occupation: column(`${json}->>'occupation'`),
  address: column(`${json}->>'address'`),
  phone: column(`${json}->>'phone'`),
  decile: column(`(${json}->>'decile')::int`),
  status: column(`${json}->>'status'`),
});

/** A change of a person: which fields, and their values before and after, each under its own mask. */
export const changeFields = (before: string, after: string): FieldMap => ({
  fields: computed<[Record<string, unknown> | null]>([before], ([values]) =>
    SHOWN_AS.flatMap(([name, field]) => (values !== null && name in values ? [field] : [])),
  ),
  before: { object: facts(before), presentWhen: before },
  after: { object: facts(after), presentWhen: after },
});

/** What was changed of the person `p`, the last change first. */
export const changesOfPerson: ListField = {
  list: {
    id: column('h.no::text'),
    changedAt: column('h.changed_at'),
    changedBy: userName('changer'),
    jobId: column('h.job_id'),
    ...changeFields('h.before', 'h.after'),
  },
  from: 'person_change h',
  where: 'h.person_id = p.id',
  orderBy: 'h.no DESC',
  joins: { changer: userJoin('changer', 'h.changed_by') },
};
