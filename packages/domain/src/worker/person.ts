import { z } from 'zod';
import { BusinessDate, GivenBirthDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, RegionId, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { changedLine, line, optionalLine, reasonLine } from '../shared/text.js';
import { Decile, DecileSource } from './decile.js';
import { Nik } from './nik.js';
import { refusedNik, withoutNik } from './nik-in-text.js';
import { NikWarning } from './nik-warning.js';
import { Sex } from './sex.js';

/** What became of a person; a death never deletes the record. */
export const PersonStatus = { ACTIVE: 'ACTIVE', MOVED: 'MOVED', DECEASED: 'DECEASED' } as const;
export type PersonStatus = (typeof PersonStatus)[keyof typeof PersonStatus];

const bareNumber = (raw: string) => raw.replaceAll(/[\s().-]/g, '') || null;
const isPhoneNumber = (digits: string | null | undefined) => digits == null || /^\+?\d{8,15}$/.test(digits);

/** A phone number as digits with an optional leading plus; separators are dropped. Absent and empty mean null. */
const phoneNumber = z
  .string()
  .nullish()
  .transform((raw) => bareNumber(raw ?? ''))
  .refine(withoutNik, { message: refusedNik, abort: true })
  .refine(isPhoneNumber);

const changedPhoneNumber = z
  .string()
  .nullish()
  .transform((raw) => (raw === undefined ? undefined : bareNumber(raw ?? '')))
  .refine(withoutNik, { message: refusedNik, abort: true })
  .refine(isPhoneNumber);

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
  nikTail: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  nikWarnings: z.array(z.enum(NikWarning)),
  birthDate: BusinessDate,
  sex: z.enum(Sex),
  birthPlace: optionalLine(80),
  occupation: optionalLine(80),
  address: optionalLine(250),
  phone: phoneNumber,
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

/** Registers a person; a decile needs its source and the day on which the source said so. */
export const CreateWorker = z
  .object({
    idempotencyKey: IdempotencyKey,
    fullName: line(120).refine(withoutNik, refusedNik),
    nik: optionalNik,
    birthDate: GivenBirthDate,
    sex: z.enum(Sex),
    birthPlace: optionalLine(80).refine(withoutNik, refusedNik),
    occupation: optionalLine(80).refine(withoutNik, refusedNik),
    address: optionalLine(250).refine(withoutNik, refusedNik),
    phone: phoneNumber,
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
  );
export type CreateWorker = z.infer<typeof CreateWorker>;

/**
 * Changes a person; absent fields keep their value, null clears. Birth date and sex are what a NIK is compared with: they change as
 * the carrying out of a correction that the person has asked for, which the edit names.
 */
export const UpdateWorker = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  fullName: line(120).refine(withoutNik, refusedNik).optional(),
  nik: Nik.optional(),
  birthDate: GivenBirthDate.optional(),
  sex: z.enum(Sex).optional(),
  personRequestId: Id.optional(),
  birthPlace: changedLine(80).refine(withoutNik, refusedNik),
  occupation: changedLine(80).refine(withoutNik, refusedNik),
  address: changedLine(250).refine(withoutNik, refusedNik),
  phone: changedPhoneNumber,
  villageId: RegionId.optional(),
  status: z.enum(PersonStatus).optional(),
});
export type UpdateWorker = z.infer<typeof UpdateWorker>;

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
