import type { MaskableField } from '../access/grant.js';

/** The kinds of personal data that Lindung holds: of the workers first, of the officials who work with it last. */
export const PersonalDatum = {
  NAME: 'NAME',
  NIK: 'NIK',
  NIK_MASKED: 'NIK_MASKED',
  BIRTH_DATE: 'BIRTH_DATE',
  BIRTH_PLACE: 'BIRTH_PLACE',
  MOTHER_NAME: 'MOTHER_NAME',
  FAMILY_CARD: 'FAMILY_CARD',
  FAMILY: 'FAMILY',
  BANK_ACCOUNT: 'BANK_ACCOUNT',
  MARITAL_STATUS: 'MARITAL_STATUS',
  AGE: 'AGE',
  SEX: 'SEX',
  RESIDENCE: 'RESIDENCE',
  ADDRESS: 'ADDRESS',
  PHONE: 'PHONE',
  OCCUPATION: 'OCCUPATION',
  WORK_PLACE: 'WORK_PLACE',
  DECILE: 'DECILE',
  PERSON_STATUS: 'PERSON_STATUS',
  IDENTITY_MATCH: 'IDENTITY_MATCH',
  JUDGEMENT: 'JUDGEMENT',
  MEMBERSHIP: 'MEMBERSHIP',
  MEMBERSHIP_NUMBER: 'MEMBERSHIP_NUMBER',
  CONTRIBUTION: 'CONTRIBUTION',
  CHANGES: 'CHANGES',
  REQUEST: 'REQUEST',
  OFFICIAL: 'OFFICIAL',
  ACCOUNT: 'ACCOUNT',
  SIGN_IN: 'SIGN_IN',
} as const;
export type PersonalDatum = (typeof PersonalDatum)[keyof typeof PersonalDatum];

/** Every kind, in the order in which people read them. */
const ALL: readonly PersonalDatum[] = Object.values(PersonalDatum);

/** Each kind once, in the order of the catalogue. */
export const inOrder = (data: Iterable<PersonalDatum>): readonly PersonalDatum[] => {
  const held = new Set(data);
  return ALL.filter((datum) => held.has(datum));
};

/** What a field that the policy table hides would have told of a person; the name of a file, or which field was changed, tells nothing of one. */
const DATUM_OF_FIELD = {
  nik: PersonalDatum.NIK,
  nikMasked: PersonalDatum.NIK_MASKED,
  birthPlace: PersonalDatum.BIRTH_PLACE,
  familyCardMasked: PersonalDatum.FAMILY_CARD,
  // That the name is known tells nothing of it.
  isMotherKnown: null,
  maritalStatus: PersonalDatum.MARITAL_STATUS,
  workPlace: PersonalDatum.WORK_PLACE,
  // The status itself stands beside.
  populationStatuses: null,
  // The present address stands beside.
  formerHomes: null,
  heirs: PersonalDatum.FAMILY,
  takeOut: null,
  identityMatch: PersonalDatum.IDENTITY_MATCH,
  occupation: PersonalDatum.OCCUPATION,
  address: PersonalDatum.ADDRESS,
  phone: PersonalDatum.PHONE,
  membershipNumber: PersonalDatum.MEMBERSHIP_NUMBER,
  // The membership itself stands beside.
  protection: null,
  changes: PersonalDatum.CHANGES,
  fileName: null,
  actorName: PersonalDatum.OFFICIAL,
  recordedBy: PersonalDatum.OFFICIAL,
  proposedBy: PersonalDatum.OFFICIAL,
  proposedById: PersonalDatum.OFFICIAL,
  decidedBy: PersonalDatum.OFFICIAL,
  // Who signed stands beside: an agreement still names officials.
  submittedBy: null,
  reviewedBy: null,
  reason: null,
  basis: null,
  answer: null,
  details: null,
} as const satisfies Record<MaskableField, PersonalDatum | null>;

/** What is left of the data when these fields are hidden. */
export const withoutFields = (
  data: readonly PersonalDatum[],
  hidden: readonly MaskableField[],
): readonly PersonalDatum[] =>
  data.filter((datum) => !hidden.some((field) => DATUM_OF_FIELD[field] === datum));

/** Whose data it is: of those who are to be protected, or of those who work for them. */
export const DataSubject = { WORKERS: 'WORKERS', OFFICIALS: 'OFFICIALS' } as const;
export type DataSubject = (typeof DataSubject)[keyof typeof DataSubject];

const OF_OFFICIALS: readonly PersonalDatum[] = [
  PersonalDatum.OFFICIAL,
  PersonalDatum.ACCOUNT,
  PersonalDatum.SIGN_IN,
];

/** Whose data these are. */
export const subjectsOf = (data: readonly PersonalDatum[]): readonly DataSubject[] =>
  Object.values(DataSubject).filter((subject) =>
    data.some((datum) => OF_OFFICIALS.includes(datum) === (subject === DataSubject.OFFICIALS)),
  );

/** The data of workers among these: what a notice to a worker tells of. */
export const ofWorkers = (data: readonly PersonalDatum[]): readonly PersonalDatum[] =>
  data.filter((datum) => !OF_OFFICIALS.includes(datum));
