/** What a record says of a person and a change of it may touch, in the order in which it is told. */
export const PERSON_FACTS = [
  'fullName',
  'nikMasked',
  'birthDate',
  'sex',
  'villageName',
  'birthPlace',
  'occupation',
  'address',
  'phone',
  'decile',
  'status',
] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** Whether a name is that of a fact. */
export const isPersonFact = (name: string): name is PersonFact => PERSON_FACTS.some((fact) => fact === name);
