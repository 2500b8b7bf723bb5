import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { PersonStatus } from '@lindung/domain/worker/person';
import { PopulationSource } from '@lindung/domain/worker/population-status';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, int, nullable, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** What became of a person, by fact and source; it belongs to the person's residence. */
export interface PopulationStatusRow {
  id: string;
  personId: string;
  status: PersonStatus;
  source: PopulationSource;
  occurredOn: BusinessDate;
  knownOn: BusinessDate;
  toRegencyId: number | null;
  destination: string | null;
  proof: string | null;
  note: string | null;
  recordedByUserId: string;
  recordedAt: Date;
  regencyId: number;
  districtId: number;
  villageId: number;
}

export const populationStatusTable = new EntitySchema<PopulationStatusRow>({
  name: 'PopulationStatus',
  tableName: 'population_status',
  columns: {
    id: primary(uuid('id'), 'pk_population_status'),
    personId: uuid('person_id'),
    status: text('status'),
    source: text('source'),
    occurredOn: day('occurred_on'),
    knownOn: day('known_on'),
    toRegencyId: nullable(int('to_regency_id')),
    destination: nullable(text('destination')),
    proof: nullable(text('proof')),
    note: nullable(text('note')),
    recordedByUserId: uuid('recorded_by'),
    recordedAt: instantByDefault('recorded_at'),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof PopulationStatusRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_population_status_status', 'status', PersonStatus),
    checkOneOf('ck_population_status_source', 'source', PopulationSource),
    check('ck_population_status_days', 'occurred_on <= known_on'),
    check('ck_population_status_proof', `status <> 'DECEASED' OR proof IS NOT NULL OR source = 'EXIT'`),
    check(
      'ck_population_status_destination',
      `(to_regency_id IS NULL OR status = 'MOVED') AND (destination IS NULL OR status IN ('MOVED', 'EMIGRATED'))`,
    ),
  ],
  uniques: [{ name: 'uq_population_status_known', columns: ['personId', 'occurredOn', 'status', 'source'] }],
  foreignKeys: [
    reference('fk_population_status_person', 'personId', 'Person'),
    reference('fk_population_status_recorded_by', 'recordedByUserId', 'User'),
    reference('fk_population_status_to_regency', 'toRegencyId', 'Region'),
  ],
  indices: [{ name: 'ix_population_status_newest', columns: ['personId', 'occurredOn', 'id'] }],
});
