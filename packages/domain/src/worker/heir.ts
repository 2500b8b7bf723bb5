import { z } from 'zod';
import { HeirKind } from '../programme/heir.js';
import { LawSubject } from '../programme/law-subject.js';
import { type Law, ruleOn, valuesOf } from '../programme/law.js';
import { ageOn, type BusinessDate, GivenBirthDate } from '../shared/business-date.js';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { Nik } from './nik.js';
import { refusedNik, withoutNik } from './nik-in-text.js';
import { personLine } from './person-text.js';
import { ChangedPhoneNumber, PhoneNumber } from './phone-number.js';

/** Who somebody is to the person whose heir they would be, in the order of the law. */
export const HeirRelationship = {
  SPOUSE: 'SPOUSE',
  CHILD: 'CHILD',
  PARENT: 'PARENT',
  GRANDPARENT: 'GRANDPARENT',
  GRANDCHILD: 'GRANDCHILD',
  SIBLING: 'SIBLING',
  PARENT_IN_LAW: 'PARENT_IN_LAW',
  NAMED_IN_WILL: 'NAMED_IN_WILL',
} as const;
export type HeirRelationship = (typeof HeirRelationship)[keyof typeof HeirRelationship];

/** As which kind of heir the law names them; in which turn `HEIR_ORDER` says. */
export const HEIR_KIND = {
  SPOUSE: HeirKind.SPOUSE_OR_CHILD,
  CHILD: HeirKind.SPOUSE_OR_CHILD,
  PARENT: HeirKind.BLOOD_LINE,
  GRANDPARENT: HeirKind.BLOOD_LINE,
  GRANDCHILD: HeirKind.BLOOD_LINE,
  SIBLING: HeirKind.SIBLING,
  PARENT_IN_LAW: HeirKind.PARENT_IN_LAW,
  NAMED_IN_WILL: HeirKind.NAMED_IN_WILL,
} as const satisfies Record<HeirRelationship, HeirKind>;

const name = personLine(120);
const emptyAsNull = z.literal('').transform(() => null);
const nik = z
  .union([Nik, emptyAsNull])
  .nullish()
  .transform((number) => number ?? null);

/** Notes who would be an heir of a person; a child may be one for whom the scholarship is meant. */
export const RecordHeir = z.object({
  idempotencyKey: IdempotencyKey,
  workerId: Id,
  relationship: z.enum(HeirRelationship),
  fullName: name,
  birthDate: z
    .union([GivenBirthDate, emptyAsNull])
    .nullish()
    .transform((day) => day ?? null),
  phone: PhoneNumber,
  nik,
  isScholarshipChild: z.boolean(),
});
export type RecordHeir = z.infer<typeof RecordHeir>;

/** Changes what is noted of an heir; absent fields keep their value. NIK and birth date are shown in no form: they are replaced. */
export const UpdateHeir = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  relationship: z.enum(HeirRelationship).optional(),
  fullName: name.optional(),
  birthDate: GivenBirthDate.optional(),
  phone: ChangedPhoneNumber,
  nik: Nik.optional(),
  isScholarshipChild: z.boolean().optional(),
});
export type UpdateHeir = z.infer<typeof UpdateHeir>;

/** Takes an heir off; the trail keeps that somebody was taken off, and why. */
export const RemoveHeir = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type RemoveHeir = z.infer<typeof RemoveHeir>;

/** Shows the NIK and the birth date of an heir to who must see them; the reason is kept in the trail. */
export const RevealHeir = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type RevealHeir = z.infer<typeof RevealHeir>;

export type HeirError =
  | { code: 'SCHOLARSHIP_NEEDS_CHILD' | 'SCHOLARSHIP_NEEDS_BIRTH_DATE' | 'SCHOLARSHIP_LAW_UNKNOWN' }
  | { code: 'SCHOLARSHIP_AGE'; limit: number }
  | { code: 'SCHOLARSHIP_FULL'; limit: number };

/** The codes of those errors, for the closed list. */
export const HEIR_PROBLEMS = {
  SCHOLARSHIP_NEEDS_CHILD: true,
  SCHOLARSHIP_NEEDS_BIRTH_DATE: true,
  SCHOLARSHIP_LAW_UNKNOWN: true,
  SCHOLARSHIP_AGE: true,
  SCHOLARSHIP_FULL: true,
} as const satisfies Record<HeirError['code'], true>;

/** For how many children and until what age the law in force on a day pays the scholarship; null: it knows of none. */
export function scholarshipLimits(
  law: Law,
  day: BusinessDate,
): { readonly children: number; readonly ageLimit: number } | null {
  const rule = ruleOn(law, LawSubject.BENEFIT_SCHOLARSHIP, day);
  if (!rule.ok) return null;
  const { children, ageLimit } = valuesOf(rule.value, 'BENEFIT_SCHOLARSHIP');
  return { children: Number(children), ageLimit: Number(ageLimit) };
}

/**
 * The place among the children for whom the scholarship is meant: the first that is free, of at most as many as the law pays for
 * (PP 82/2019; Permenaker 5/2021). null: the heir is none of them. `before`: the heir as noted; who keeps relationship and birth date
 * keeps the place, whatever the age is by now.
 */
export function decideScholarshipPlace(
  heir: {
    readonly relationship: HeirRelationship;
    readonly birthDate: BusinessDate | null;
    readonly isScholarshipChild: boolean;
  },
  {
    taken,
    limits,
    today,
    before = null,
  }: {
    readonly taken: readonly number[];
    readonly limits: ReturnType<typeof scholarshipLimits>;
    readonly today: BusinessDate;
    readonly before?: {
      readonly relationship: HeirRelationship;
      readonly birthDate: BusinessDate | null;
      readonly scholarshipPlace: number | null;
    } | null;
  },
): Result<number | null, HeirError> {
  if (!heir.isScholarshipChild) return ok(null);
  const kept = before?.scholarshipPlace ?? null;
  if (kept !== null && before?.relationship === heir.relationship && before.birthDate === heir.birthDate)
    return ok(kept);
  if (heir.relationship !== HeirRelationship.CHILD) return err({ code: 'SCHOLARSHIP_NEEDS_CHILD' });
  if (heir.birthDate === null) return err({ code: 'SCHOLARSHIP_NEEDS_BIRTH_DATE' });
  if (limits === null) return err({ code: 'SCHOLARSHIP_LAW_UNKNOWN' });
  const { children, ageLimit } = limits;
  if (ageOn(heir.birthDate, today) >= ageLimit) return err({ code: 'SCHOLARSHIP_AGE', limit: ageLimit });
  if (kept !== null) return ok(kept);
  const free = Array.from({ length: children }, (_, at) => at + 1).find((place) => !taken.includes(place));
  return free === undefined ? err({ code: 'SCHOLARSHIP_FULL', limit: children }) : ok(free);
}
