import { DecileSource, type DecileObservation } from '@lindung/domain/worker/decile';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, int, nullable, primary, smallint, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A decile with the list that brought it, if one did; it belongs to the person's residence. */
export type DecileObservationRow = DecileObservation & {
  listId: string | null;
  regencyId: number;
  districtId: number;
  villageId: number;
};

export const decileObservationTable = new EntitySchema<DecileObservationRow>({
  name: 'DecileObservation',
  tableName: 'decile_observation',
  columns: {
    id: primary(uuid('id'), 'pk_decile_observation'),
    personId: uuid('person_id'),
    decile: smallint('decile'),
    source: text('source'),
    observedOn: day('observed_on'),
    recordedAt: instantByDefault('recorded_at'),
    listId: nullable(uuid('list_id')),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof DecileObservationRow, EntitySchemaColumnOptions>,
  checks: [
    check('ck_decile_observation_decile', 'decile BETWEEN 1 AND 10'),
    checkOneOf('ck_decile_observation_source', 'source', DecileSource),
  ],
  foreignKeys: [
    reference('fk_decile_observation_person', 'personId', 'Person'),
    reference('fk_decile_observation_list', 'listId', 'CandidateList'),
  ],
  indices: [{ name: 'ix_decile_observation_person', columns: ['personId', 'observedOn', 'recordedAt'] }],
});
