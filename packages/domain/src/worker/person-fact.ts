/** What a record says of a person and a change of it may touch, in the order in which it is told. */
export const PERSON_FACTS = [
  'fullName',
  'nikMasked',
  'birthDate',
  'sex',
  'villageName',
  'birthPlace',
  'motherName',
  'maritalStatus',
  'familyCardMasked',
  'occupation',
  'occupationCode',
  'secondOccupation',
  'secondOccupationCode',
  'workPlace',
  'weeklyHours',
  'address',
  'phone',
  'decile',
  'status',
] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** What is told of a change without its values: who sees a NIK masked sees neither a birth date nor the name of a mother. */
const VEILED_FACTS = ['birthDate', 'motherName'] as const satisfies readonly PersonFact[];
type VeiledFact = (typeof VEILED_FACTS)[number];
/** Whether of a fact only that it changed is told. */
export const isVeiled = (fact: PersonFact): fact is VeiledFact =>
  VEILED_FACTS.some((veiled) => veiled === fact);

/** Whether a name is that of a fact. */
export const isPersonFact = (name: string): name is PersonFact => PERSON_FACTS.some((fact) => fact === name);
