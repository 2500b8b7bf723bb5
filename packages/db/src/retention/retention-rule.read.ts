import { RETENTION_OF_KIND, type RetentionKind } from '@lindung/domain/retention/retention-kind';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type ReadModel } from '../read/read-model.js';

/** The schedule by which data of persons end, the row that begins last before the others. */
export const retentionRuleRead = {
  table: 'retention_rule',
  alias: 'r',
  id: { column: 'r.id', type: 'uuid' },
  joins: {
    proposer: userJoin('proposer', 'r.proposed_by'),
    decider: userJoin('decider', 'r.decided_by'),
  },
  fields: {
    id: column('r.id'),
    kind: column('r.kind'),
    months: column('r.months'),
    countsFrom: computed<[RetentionKind]>(['r.kind'], ([kind]) => RETENTION_OF_KIND[kind].countsFrom),
    atEnd: computed<[RetentionKind]>(['r.kind'], ([kind]) => RETENTION_OF_KIND[kind].atEnd),
    citation: column('r.citation'),
    certainty: column('r.certainty'),
    validFrom: column('r.valid_from'),
    validTo: column('r.valid_to'),
    status: column('r.status'),
    proposedBy: userName('proposer'),
    proposedById: column('r.proposed_by'),
    proposedAt: column('r.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('r.decided_at'),
    reason: column('r.reason'),
    version: column('r.version'),
  },
  sorts: { START: { expression: 'r.valid_from', type: 'date' } },
} as const satisfies ReadModel;
