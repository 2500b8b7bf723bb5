import { maskNikTail } from '@lindung/domain/worker/nik';
import { isVeiled, PERSON_FACTS, type PersonFact } from '@lindung/domain/worker/person-fact';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type FieldMap, type ListField } from '../read/read-model.js';

/** What the database keeps of a change under another name than that of the fact. */
const KEPT_AS: Partial<Record<PersonFact, string>> = {
  nikMasked: 'nikTail',
  familyCardMasked: 'familyCardTail',
  villageName: 'villageId',
};

/** The name under which a change keeps a fact. */
export const keptAs = (fact: PersonFact): string => KEPT_AS[fact] ?? fact;

/** The fact of a name under which the database keeps it, in SQL. */
export const factOfKept = (name: string): string =>
  `CASE ${name} ${Object.entries(KEPT_AS)
    .map(([fact, kept]) => `WHEN '${kept}' THEN '${fact}'`)
    .join(' ')} ELSE ${name} END`;

const masked = (tail: string) =>
  computed<[string | null]>([tail], ([digits]) => (digits === null ? null : maskNikTail(digits)));

/** Each fact of one side of a change, without those of which the value is told to nobody. */
export const factsOf = (json: string): FieldMap => {
  const kept = (fact: PersonFact) => `${json}->>'${keptAs(fact)}'`;
  return {
    ...Object.fromEntries(
      PERSON_FACTS.filter((fact) => !isVeiled(fact)).map((fact) => [fact, column(kept(fact))]),
    ),
    nikMasked: masked(kept('nikMasked')),
    familyCardMasked: masked(kept('familyCardMasked')),
    weeklyHours: column(`(${kept('weeklyHours')})::int`),
    villageName: column(
      `(SELECT v.name FROM region_version v WHERE v.region_id = (${kept('villageName')})::int ORDER BY v.valid_from DESC LIMIT 1)`,
    ),
    decile: column(`(${kept('decile')})::int`),
  };
};

/** A change of a person: which fields, and their values before and after, each under its own mask. */
export const changeFields = (before: string, after: string): FieldMap => ({
  fields: computed<[Record<string, unknown> | null]>([before], ([values]) =>
    PERSON_FACTS.filter((fact) => values !== null && keptAs(fact) in values),
  ),
  before: { object: factsOf(before), presentWhen: before },
  after: { object: factsOf(after), presentWhen: after },
});

/** What was changed of the person `p`, the last change first. */
export const changesOfPerson: ListField = {
  list: {
    // Counted within the person: the number of the row would tell how much is changed elsewhere.
    id: column(
      '(SELECT count(*) FROM person_change e WHERE e.person_id = h.person_id AND e.no <= h.no)::text',
    ),
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
