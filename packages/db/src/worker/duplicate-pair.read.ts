import { userJoin, userName } from '../access/user-name.js';
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
});
const partyJoins = (alias: string, idColumn: string): Joins => ({
  ...workerRefJoins(alias, idColumn),
  [`${alias}_regency`]: { ...regionJoin(`${alias}_regency`, `${alias}.regency_id`), needs: alias },
});

/** Records that may be one person, the surest first: of those alone whom the reader reaches both. */
export const duplicatePairRead = {
  table: 'duplicate_pair',
  alias: 'd',
  person: 'd.one_id',
  otherPerson: 'd.other_id',
  id: { column: 'd.id', type: 'uuid' },
  joins: {
    ...partyJoins('one', 'd.one_id'),
    ...partyJoins('other', 'd.other_id'),
    decider: userJoin('decider', 'd.decided_by'),
  },
  fields: {
    id: column('d.id'),
    one: { object: party('one'), presentWhen: 'one.id', join: 'one' },
    other: { object: party('other'), presentWhen: 'other.id', join: 'other' },
    score: column('d.score'),
    reasons: column('d.reasons'),
    state: column('d.state'),
    foundAt: column('d.found_at'),
    decidedBy: userName('decider'),
    decidedAt: column('d.decided_at'),
    reason: column('d.reason'),
    version: column('d.version'),
  },
  sorts: { SCORE: { expression: 'd.score', type: 'int' } },
} as const satisfies ReadModel;
