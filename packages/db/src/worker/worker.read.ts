import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { ageOn, type BusinessDate } from '@lindung/domain/shared/business-date';
import { maskNikTail } from '@lindung/domain/worker/nik';

import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import {
  decreeJoin,
  membershipFields,
  readsResidents,
  residentMembershipFields,
} from '../enrolment/membership-fields.js';
import { residentsCovered } from '../enrolment/protection-fields.js';
import type { Conditions } from '../read/conditions.js';
import { column, computed, type FieldMap, type Joins, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { matchFields, matchJoins } from './identity-match-fields.js';
import { homesOfPerson } from './former-home.read.js';
import { heirsOfPerson } from './heir.read.js';
import { mergesOfPerson } from './worker-merge.read.js';
import { changesOfPerson } from './person-change.read.js';
import { standingJoin, statusesOfPerson, takeOutFields } from './population-status.read.js';

const masked = (tail: string) =>
  computed<[string | null]>([tail], ([digits]) => (digits === null ? null : maskNikTail(digits)));
const personId = (alias: string) =>
  computed<[string]>([`${alias}.id`], ([id], { sealId }) => sealId?.(id) ?? id);
const age = (alias: string) =>
  computed<[BusinessDate]>([`${alias}.birth_date`], ([birthDate], { today }) => ageOn(birthDate, today));

/** A worker as another record points at one; the joins of `workerRefJoins` go with it. */
export const workerRef = (alias: string): FieldMap => ({
  id: personId(alias),
  fullName: column(`${alias}.full_name`),
  nikMasked: masked(`${alias}.nik_tail`),
  age: age(alias),
  sex: column(`${alias}.sex`),
  village: {
    object: regionRef(`${alias}_village`),
    presentWhen: `${alias}_village.region_id`,
    join: `${alias}_village`,
  },
  occupation: column(`${alias}.occupation`),
});

export const workerRefJoins = (alias: string, idColumn: string): Joins => ({
  [alias]: { sql: `LEFT JOIN person ${alias} ON ${alias}.id = ${idColumn}` },
  [`${alias}_village`]: { ...regionJoin(`${alias}_village`, `${alias}.village_id`), needs: alias },
});

type WorkerSort = 'FULL_NAME' | 'REGISTERED';

/** What a wider look reads of a person. Whether somebody waits as one of those who claim a NIK no level reads. */
const shown = `id, full_name, sort_name, nik_tail, nik_index, nik_warnings, sex, birth_date, occupation, occupation_code,
  second_occupation, second_occupation_code, weekly_hours, village_id, district_id, regency_id, status, version, created_at,
  updated_at, restricted_on, merged_into_id`;
/** What is for the own area alone. */
const ofOwnArea = `nik_cipher, birth_place, address, phone, mother_name, marital_status, family_card_index, family_card_tail, work_place`;

/** Workers of the registry: the NIK masked, the age instead of the birth date. */
const workerRead = {
  table: `(SELECT ${shown}, ${ofOwnArea} FROM person)`,
  alias: 'p',
  person: 'p.id',
  id: { column: 'p.id', type: 'uuid' },
  perRegency: true,
  joins: {
    village: regionJoin('village', 'p.village_id'),
    district: regionJoin('district', 'p.district_id'),
    regency: regionJoin('regency', 'p.regency_id'),
    latest: {
      sql: `LEFT JOIN LATERAL (SELECT o.decile, o.source, o.observed_on FROM decile_observation o WHERE o.person_id = p.id
            ORDER BY o.observed_on DESC, o.recorded_at DESC LIMIT 1) latest ON true`,
    },
    standing: standingJoin,
    m: { sql: 'LEFT JOIN identity_match m ON m.id = p.id' },
    proposer: { ...matchJoins.proposer, needs: 'm' },
    confirmer: { ...matchJoins.confirmer, needs: 'm' },
  },
  fields: {
    id: personId('p'),
    fullName: column('p.full_name'),
    nikMasked: masked('p.nik_tail'),
    nikWarnings: column('p.nik_warnings'),
    nik: computed<[Buffer | null]>(['p.nik_cipher'], ([cipher], { openNik }) =>
      cipher === null ? null : (openNik?.(cipher) ?? null),
    ),
    sex: column('p.sex'),
    age: age('p'),
    birthPlace: column('p.birth_place'),
    familyCardMasked: masked('p.family_card_tail'),
    isMotherKnown: column('p.mother_name IS NOT NULL'),
    maritalStatus: column('p.marital_status'),
    occupation: column('p.occupation'),
    occupationCode: column('p.occupation_code'),
    secondOccupation: column('p.second_occupation'),
    secondOccupationCode: column('p.second_occupation_code'),
    workPlace: column('p.work_place'),
    weeklyHours: column('p.weekly_hours'),
    address: column('p.address'),
    phone: column('p.phone'),
    village: { object: regionRef('village'), presentWhen: 'village.region_id', join: 'village' },
    district: { object: regionRef('district'), presentWhen: 'district.region_id', join: 'district' },
    regency: { object: regionRef('regency'), presentWhen: 'regency.region_id', join: 'regency' },
    status: column('p.status'),
    awaitsDuplicateCheck: column('awaits_duplicate_check(p.id)'),
    restrictedOn: column('p.restricted_on'),
    merges: mergesOfPerson,
    populationStatuses: statusesOfPerson,
    formerHomes: homesOfPerson,
    heirs: heirsOfPerson,
    identityMatch: { object: matchFields, presentWhen: 'm.id', join: 'm' },
    takeOut: { object: takeOutFields, presentWhen: 'standing.status', join: 'standing' },
    decile: column('latest.decile', 'latest'),
    decileSource: column('latest.source', 'latest'),
    decileObservedOn: column('latest.observed_on', 'latest'),
    memberships: {
      list: {
        ...membershipFields,
        line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
      },
      from: 'enrolment e',
      where: 'e.person_id = p.id',
      orderBy: 'e.starts_on DESC, e.id DESC',
      joins: { ...lineRefJoins('e.line_id'), ...decreeJoin },
    },
    changes: changesOfPerson,
    version: column('p.version'),
    createdAt: column('p.created_at'),
    updatedAt: column('p.updated_at'),
  },
  sorts: {
    FULL_NAME: { expression: 'p.sort_name', type: 'text' },
    // Ids are made in the order in which persons are registered.
    REGISTERED: { expression: 'p.id', type: 'uuid' },
  },
} as const satisfies ReadModel;

/** The same of residents of a district or a village. */
const residentRead = {
  ...workerRead,
  fields: {
    ...workerRead.fields,
    memberships: {
      ...workerRead.fields.memberships,
      list: residentMembershipFields,
      from: `${residentsCovered('resident_memberships(p.id)')} e`,
      where: 'true',
      joins: {},
    },
  },
} as const satisfies ReadModel;

/**
 * Persons as a wider look finds them: of the database it may read no more of them than this, and of their memberships what a
 * district is told.
 */
export const workerReadInWiderLook: ReadModel<WorkerSort> = {
  ...residentRead,
  table: `(SELECT ${shown} FROM person)`,
};

const unrestricted = 'WHERE restricted_on IS NULL AND merged_into_id IS NULL';

/** Workers as they leave the registry, to a partner or as a file: without those whose restriction of processing is granted, and without merged records. */
export const workerReadOutside = (level: JurisdictionLevel): ReadModel<WorkerSort> => ({
  ...workerReadOn(level),
  table: `(SELECT ${shown}, ${ofOwnArea} FROM person ${unrestricted})`,
});

/** Whose name is sought, and where alone; a place that is none finds nobody. */
export interface Sought {
  readonly name: string;
  readonly regencyId?: string | null | undefined;
  readonly districtId?: string | null | undefined;
  readonly villageId?: string | null | undefined;
}

const placeOf = (id: string | null | undefined): number | null =>
  id == null ? null : /^\d{1,9}$/.test(id) ? Number(id) : 0;

/** Who is found by the name that is sought, as rows of an id and a place, the likeliest first. */
export const foundBy = (conditions: Conditions, sought: Sought): string => {
  const place = [sought.regencyId, sought.districtId, sought.villageId].map(
    (id) => `${conditions.bind(placeOf(id))}::int`,
  );
  return `found_persons(${conditions.bind(sought.name.replaceAll('\0', ''))}::text, ${place.join(', ')})`;
};

/** The same workers of whom the name is sought, the likeliest first. */
export const workerReadFound = (
  model: ReadModel<WorkerSort>,
  conditions: Conditions,
  sought: Sought,
): ReadModel<'FOUND'> => ({
  ...model,
  perRegency: false,
  table: `(SELECT w.*, found.place FROM ${foundBy(conditions, sought)} found JOIN ${model.table} w ON w.id = found.id)`,
  sorts: { FOUND: { expression: 'p.place', type: 'int' } },
});

/** Workers as they are read on a level: a district and a village read the memberships of their residents. */
export const workerReadOn = (level: JurisdictionLevel): ReadModel<WorkerSort> =>
  readsResidents(level) ? residentRead : workerRead;
