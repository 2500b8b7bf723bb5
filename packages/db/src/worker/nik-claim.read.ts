import { NIKS_TRIED_OUT } from '@lindung/domain/worker/nik-claim';

import type { Statement } from '../database.js';
import { column, type FieldMap, type Joins, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from './worker.read.js';

const party = (alias: string): FieldMap => ({
  ...workerRef(alias),
  regency: {
    object: regionRef(`${alias}_regency`),
    presentWhen: `${alias}_regency.region_id`,
    join: `${alias}_regency`,
  },
  status: column(`${alias}.status`),
  createdAt: column(`${alias}.created_at`),
  isSeated: column(`is_seated(${alias}.id, $1::date)`),
});
const partyJoins = (alias: string, idColumn: string): Joins => ({
  ...workerRefJoins(alias, idColumn),
  [`${alias}_regency`]: { ...regionJoin(`${alias}_regency`, `${alias}.regency_id`), needs: alias },
});

/** Who has a NIK after another person, where the reader sees both: the newest before the others. */
export const nikClaimRead = {
  table: 'nik_claims()',
  alias: 'c',
  person: 'c.id',
  otherPerson: 'c.bearer_id',
  id: { column: 'c.id', type: 'uuid' },
  joins: { ...partyJoins('claimant', 'c.id'), ...partyJoins('bearer', 'c.bearer_id') },
  fields: {
    id: column('c.id'),
    seen: column(`(SELECT concat_ws(' ', one.version, other.id, other.version) FROM person one
      LEFT JOIN person other ON other.id = c.bearer_id WHERE one.id = c.id)`),
    claimant: { object: party('claimant'), presentWhen: 'claimant.id', join: 'claimant' },
    bearer: { object: party('bearer'), presentWhen: 'bearer.id', join: 'bearer' },
  },
  sorts: { NEWEST: { expression: 'c.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** Somebody whose NIKs waited in so great a number within an hour. */
export interface NikTally {
  readonly userId: string;
  readonly userName: string;
  readonly hour: Date;
  readonly brought: number;
  readonly waiting: number;
}

/** Who brought more NIKs that wait within an hour than registering brings, the latest first. */
export const nikTallies: Statement = {
  name: 'nik-tallies',
  text: `SELECT t.user_id AS "userId", u.name AS "userName", t.hour, t.brought, t.waiting
         FROM nik_tally t JOIN app_user u ON u.id = t.user_id WHERE t.waiting >= $1 ORDER BY t.hour DESC, t.user_id LIMIT 50`,
  values: [NIKS_TRIED_OUT],
};
