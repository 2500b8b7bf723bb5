import { z } from 'zod';
import { Certainty } from '../shared/certainty.js';
import { type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { lastDayOf, monthOf } from '../shared/year-month.js';
import { PersonStatus } from './person.js';
import { optionalPersonLine } from './person-text.js';

/** Who says what became of a person, to whoever notes it. */
export const ToldSource = {
  POPULATION_REGISTER: 'POPULATION_REGISTER',
  VILLAGE: 'VILLAGE',
  FAMILY: 'FAMILY',
  OFFICE: 'OFFICE',
} as const;

/** Who said what became of a person; EXIT: two people, by an exit of a member that one reported and another decided. */
export const PopulationSource = { ...ToldSource, EXIT: 'EXIT' } as const;
export type PopulationSource = (typeof PopulationSource)[keyof typeof PopulationSource];

/**
 * Notes what became of a person: on which day it was so, on which day that was learnt, by whose word and by which paper. Whoever moves
 * goes to a regency of the registry, to a place in words, or nobody knows where. A death is noted by the paper that proves it.
 */
export const RecordPopulationStatus = z
  .object({
    idempotencyKey: IdempotencyKey,
    workerId: Id,
    status: z.enum(PersonStatus),
    occurredOn: GivenDay,
    knownOn: GivenDay,
    source: z.enum(ToldSource),
    toRegencyId: RegionId.nullish().transform((id) => id ?? null),
    destination: optionalPersonLine(120),
    proof: optionalPersonLine(120),
    note: optionalPersonLine(300),
  })
  .refine(({ occurredOn, knownOn }) => occurredOn <= knownOn, { path: ['knownOn'] })
  .refine(({ status, proof }) => status !== PersonStatus.DECEASED || proof !== null, { path: ['proof'] })
  .refine(({ status, toRegencyId }) => status === PersonStatus.MOVED || toRegencyId === null, {
    path: ['toRegencyId'],
  })
  .refine(
    ({ status, destination }) =>
      status === PersonStatus.MOVED || status === PersonStatus.EMIGRATED || destination === null,
    { path: ['destination'] },
  );
export type RecordPopulationStatus = z.infer<typeof RecordPopulationStatus>;

export type PopulationStatusError = {
  code: 'STATUS_BEFORE_BIRTH' | 'STATUS_AFTER_DEATH' | 'STATUS_MOVED_WITHIN' | 'STATUS_KNOWN';
};

/** The codes of those errors, for the closed list. */
export const STATUS_PROBLEMS = {
  STATUS_BEFORE_BIRTH: true,
  STATUS_AFTER_DEATH: true,
  STATUS_MOVED_WITHIN: true,
  STATUS_KNOWN: true,
} as const satisfies Record<PopulationStatusError['code'], true>;

/** What is known of somebody of whom a status is noted. */
export interface StatusSubject {
  readonly birthDate: BusinessDate;
  readonly status: PersonStatus;
  readonly regencyId: number;
}

/**
 * Whether a status can be noted. Whoever is dead neither moves nor emigrates any more: who turns out to live is noted as living first.
 * A move within the own regency is one of the residence, by an edit.
 */
export const decidePopulationStatus = (
  person: StatusSubject,
  { status, occurredOn, toRegencyId }: Pick<RecordPopulationStatus, 'status' | 'occurredOn' | 'toRegencyId'>,
): Result<void, PopulationStatusError> => {
  if (occurredOn < person.birthDate) return err({ code: 'STATUS_BEFORE_BIRTH' });
  if (
    person.status === PersonStatus.DECEASED &&
    status !== PersonStatus.DECEASED &&
    status !== PersonStatus.ACTIVE
  )
    return err({ code: 'STATUS_AFTER_DEATH' });
  return toRegencyId === person.regencyId ? err({ code: 'STATUS_MOVED_WITHIN' }) : ok(undefined);
};

/** That a member is to be taken out, and what the law leaves. */
export interface TakeOut {
  /** The last day of cover. */
  readonly coverEndsOn: BusinessDate;
  /** Whether the heirs may claim JKM. */
  readonly keepsDeathBenefit: boolean;
  readonly citation: string;
  readonly certainty: Certainty;
}

/**
 * The last day of cover of who is a member no more: of the dead the day of the death, of everybody else the last of the month, because
 * contributions are owed and protect by whole months (PP 44/2015).
 */
export const lastCoveredDay = (isDeath: boolean, occurredOn: BusinessDate): BusinessDate =>
  isDeath ? occurredOn : lastDayOf(monthOf(occurredOn));

/**
 * What a status means for a membership: cover ends with a death on that day, and what the death gives a right to is claimed after it;
 * whoever has gone away is covered until the end of the month, which is paid for. null: nothing ends.
 */
export const takeOutOf = (status: PersonStatus, occurredOn: BusinessDate): TakeOut | null => {
  if (status === PersonStatus.ACTIVE) return null;
  const law = { citation: 'PP 44/2015; Permenaker 5/2021', certainty: Certainty.TO_BE_VERIFIED };
  const isDeath = status === PersonStatus.DECEASED;
  return { ...law, coverEndsOn: lastCoveredDay(isDeath, occurredOn), keepsDeathBenefit: isDeath };
};
