import { z } from 'zod';
import { BusinessDate, GivenBirthDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, RegionId, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { Decile, DecileSource } from './decile.js';
import { FamilyCard, familyCardIsNik } from './family-card.js';
import { MaritalStatus } from './marital-status.js';
import { Nik } from './nik.js';
import { refusedNik, withoutNik } from './nik-in-text.js';
import { NikWarning } from './nik-warning.js';
import { OccupationCode } from './occupation.js';
import { changedPersonLine, optionalPersonLine, personLine } from './person-text.js';
import { ChangedPhoneNumber, PhoneNumber } from './phone-number.js';
import { Sex } from './sex.js';

/** What became of a person; who is not known to have gone is held to live here. A death never deletes the record. */
export const PersonStatus = {
  ACTIVE: 'ACTIVE',
  MOVED: 'MOVED',
  EMIGRATED: 'EMIGRATED',
  DECEASED: 'DECEASED',
} as const;
export type PersonStatus = (typeof PersonStatus)[keyof typeof PersonStatus];

/** The most hours that somebody can work in a week. */
export const HOURS_OF_WEEK = 168;
const weeklyHours = z.int().min(1).max(HOURS_OF_WEEK);

const twoDigits = z.string().regex(/^\d{2}$/);

/**
 * A person of the registry; the owner columns are the residence. The NIK itself is stored encrypted beside this record,
 * `nikTail` are its last two digits (null: no NIK yet).
 */
export const Person = z.object({
  id: Id,
  regencyId: RegionId,
  districtId: RegionId,
  villageId: RegionId,
  fullName: line(120),
  nikTail: twoDigits.nullable(),
  nikWarnings: z.array(z.enum(NikWarning)),
  birthDate: BusinessDate,
  sex: z.enum(Sex),
  birthPlace: optionalLine(80),
  motherName: optionalLine(120),
  maritalStatus: z.enum(MaritalStatus).nullable(),
  familyCardTail: twoDigits.nullable(),
  occupation: optionalLine(80),
  occupationCode: OccupationCode.nullable(),
  secondOccupation: optionalLine(80),
  secondOccupationCode: OccupationCode.nullable(),
  workPlace: optionalLine(160),
  weeklyHours: weeklyHours.nullable(),
  address: optionalLine(250),
  phone: PhoneNumber,
  status: z.enum(PersonStatus),
  createdAt: Instant,
  updatedAt: Instant,
  version: Version,
});
export type Person = z.infer<typeof Person>;

const optionalNik = z
  .union([Nik, z.literal('').transform(() => null)])
  .nullish()
  .transform((nik) => nik ?? null);

const optionalFamilyCard = z
  .union([z.literal('').transform(() => null), FamilyCard])
  .nullish()
  .transform((card) => card ?? null);

/** Nobody's NIK is the number of the family card: the one was written into the field of the other. */
export const areTwoNumbers = ({
  nik,
  familyCard,
}: {
  readonly nik?: string | null | undefined;
  readonly familyCard?: string | null | undefined;
}): boolean => nik == null || familyCard == null || nik !== familyCard;
/** Where that is said. */
export const toldApart = { path: ['familyCard'], message: familyCardIsNik };

/** What is asked of a person beside who it is; absent and empty mean null. */
const told = {
  motherName: optionalPersonLine(120),
  maritalStatus: z
    .enum(MaritalStatus)
    .nullish()
    .transform((status) => status ?? null),
  familyCard: optionalFamilyCard,
  birthPlace: optionalPersonLine(80),
  occupation: optionalPersonLine(80),
  occupationCode: OccupationCode.nullish(),
  secondOccupation: optionalPersonLine(80),
  secondOccupationCode: OccupationCode.nullish(),
  workPlace: optionalPersonLine(160),
  weeklyHours: weeklyHours.nullish().transform((hours) => hours ?? null),
  address: optionalPersonLine(250),
  phone: PhoneNumber,
};

/**
 * Registers a person; a decile needs its source and the day on which the source said so. Of an occupation without a code the words
 * tell one.
 */
export const CreateWorker = z
  .object({
    idempotencyKey: IdempotencyKey,
    fullName: personLine(120),
    nik: optionalNik,
    birthDate: GivenBirthDate,
    sex: z.enum(Sex),
    ...told,
    villageId: RegionId,
    decile: Decile.nullish().transform((decile) => decile ?? null),
    decileSource: z
      .enum(DecileSource)
      .nullish()
      .transform((source) => source ?? null),
    decileObservedOn: GivenDay.nullish().transform((day) => day ?? null),
  })
  .refine(
    ({ decile, decileSource, decileObservedOn }) =>
      (decile === null) === (decileSource === null) && (decile === null) === (decileObservedOn === null),
    { path: ['decileSource'] },
  )
  .refine(areTwoNumbers, toldApart);
export type CreateWorker = z.infer<typeof CreateWorker>;

/**
 * Changes a person; absent fields keep their value, null clears. NIK, family card and the name of the mother are shown in no form:
 * they are replaced and never emptied. Birth date and sex are what a NIK is compared with: they change as
 * the carrying out of a correction that the person has asked for, which the edit names.
 */
export const UpdateWorker = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  fullName: personLine(120).optional(),
  nik: Nik.optional(),
  birthDate: GivenBirthDate.optional(),
  sex: z.enum(Sex).optional(),
  personRequestId: Id.optional(),
  motherName: personLine(120).optional(),
  maritalStatus: z.enum(MaritalStatus).nullish(),
  familyCard: FamilyCard.optional(),
  birthPlace: changedPersonLine(80),
  occupation: changedPersonLine(80),
  occupationCode: OccupationCode.nullish(),
  secondOccupation: changedPersonLine(80),
  secondOccupationCode: OccupationCode.nullish(),
  workPlace: changedPersonLine(160),
  weeklyHours: weeklyHours.nullish(),
  address: changedPersonLine(250),
  phone: ChangedPhoneNumber,
  villageId: RegionId.optional(),
});
export type UpdateWorker = z.infer<typeof UpdateWorker>;

/** An edit whose numbers are told apart. */
export const ChangeOfWorker = UpdateWorker.refine(areTwoNumbers, toldApart);

/** An edit that says anew when somebody was born, or the sex. */
export const CorrectIdentity = UpdateWorker.refine(
  ({ birthDate, sex }) => birthDate !== undefined || sex !== undefined,
  { path: ['birthDate'] },
);

/** Shows one NIK and birth date to a person who must see it; the reason is kept in the trail. */
export const RevealNik = z.object({
  idempotencyKey: IdempotencyKey,
  workerId: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type RevealNik = z.infer<typeof RevealNik>;

/** Ends a restriction of processing that the person was granted; why is kept in the trail. */
export const LiftRestriction = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type LiftRestriction = z.infer<typeof LiftRestriction>;

export type RestrictionError = { code: 'PERSON_RESTRICTED' | 'PERSON_NOT_RESTRICTED' };

/** The codes of that error, for the closed list. */
export const RESTRICTION_PROBLEMS = {
  PERSON_RESTRICTED: true,
  PERSON_NOT_RESTRICTED: true,
} as const satisfies Record<RestrictionError['code'], true>;

/** Whether the data of a person may be worked with beyond what the law asks (UU 27/2022 Art. 41). */
export const decideUse = (person: {
  readonly restrictedOn: BusinessDate | null;
}): Result<void, RestrictionError> =>
  person.restrictedOn === null ? ok(undefined) : err({ code: 'PERSON_RESTRICTED' });

/** Whether there is a restriction that can be lifted. */
export const decideLift = (person: {
  readonly restrictedOn: BusinessDate | null;
}): Result<void, RestrictionError> =>
  person.restrictedOn === null ? err({ code: 'PERSON_NOT_RESTRICTED' }) : ok(undefined);
