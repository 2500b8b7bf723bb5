import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { userJoin, userName } from '../access/user-name.js';

/** Decrees and the proposals that wait to become one. */
export const decreeRead = {
  table: 'decree',
  alias: 'd',
  id: { column: 'd.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('d.line_id'),
    list: { sql: 'LEFT JOIN candidate_list list ON list.id = d.list_id' },
    region: regionJoin('region', 'COALESCE(d.village_id, d.district_id, d.regency_id)'),
    proposer: userJoin('proposer', 'd.proposed_by'),
    decider: userJoin('decider', 'd.decided_by'),
  },
  fields: {
    id: column('d.id'),
    number: column('d.number'),
    title: column('d.title'),
    status: column('d.status'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    list: {
      object: { id: column('list.id'), name: column('list.name') },
      presentWhen: 'list.id',
      join: 'list',
    },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    seats: column('d.seats'),
    monthlyAmount: column('d.monthly_amount'),
    startsOn: column('d.starts_on'),
    endsOn: column('d.ends_on'),
    ruleVersion: column('d.rule_version'),
    proposedBy: userName('proposer'),
    proposedAt: column('d.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('d.decided_at'),
    decreedOn: column('d.decreed_on'),
    reason: column('d.reason'),
    canDecide: column(`(d.status = 'PROPOSED' AND d.proposed_by IS DISTINCT FROM acting_user())`),
    version: column('d.version'),
  },
  sorts: { NEWEST: { expression: 'd.id', type: 'uuid' } },
} as const satisfies ReadModel;
