import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { PersonStatus } from '@lindung/domain/worker/person';
import { type TakeOut, takeOutOf } from '@lindung/domain/worker/population-status';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type FieldMap, type ListField } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** What is known of where the person `p` is, the newest fact first. */
export const statusesOfPerson: ListField = {
  list: {
    id: column('ps.id'),
    status: column('ps.status'),
    source: column('ps.source'),
    occurredOn: column('ps.occurred_on'),
    knownOn: column('ps.known_on'),
    toRegency: {
      object: regionRef('to_regency'),
      presentWhen: 'to_regency.region_id',
      join: 'to_regency',
    },
    destination: column('ps.destination'),
    proof: column('ps.proof'),
    note: column('ps.note'),
    recordedBy: userName('recorder'),
    recordedAt: column('ps.recorded_at'),
  },
  from: 'population_status ps',
  where: 'ps.person_id = p.id',
  orderBy: 'ps.occurred_on DESC, ps.id DESC',
  joins: {
    recorder: userJoin('recorder', 'ps.recorded_by'),
    to_regency: regionJoin('to_regency', 'ps.to_regency_id'),
  },
};

/** The newest fact about the person `p`, where it ends memberships. */
export const standingJoin = {
  sql: `LEFT JOIN LATERAL (SELECT gone.status, gone.occurred_on FROM (SELECT s.status, s.occurred_on FROM population_status s
          WHERE s.person_id = p.id ORDER BY s.occurred_on DESC, s.id DESC LIMIT 1) gone WHERE gone.status <> 'ACTIVE') standing ON true`,
};

const effect = (field: keyof TakeOut) =>
  computed<[PersonStatus, BusinessDate]>(
    ['standing.status', 'standing.occurred_on'],
    ([status, occurredOn]) => takeOutOf(status, occurredOn)?.[field],
  );

/** What the newest fact means for memberships. */
export const takeOutFields: FieldMap = {
  coverEndsOn: effect('coverEndsOn'),
  keepsDeathBenefit: effect('keepsDeathBenefit'),
  citation: effect('citation'),
  certainty: effect('certainty'),
};
