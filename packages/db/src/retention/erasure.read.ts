import type { ErasureKeeper } from '@lindung/domain/retention/erasure-run';
import type { RetentionKind } from '@lindung/domain/retention/retention-kind';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import { userJoin, userName } from '../access/user-name.js';
import type { Statement } from '../database.js';
import { column, type ReadModel } from '../read/read-model.js';
import { isShownToday, regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';

const listed = (alias: string) => ({
  kind: column(`${alias}.kind`),
  dueOn: column(`${alias}.due_on`),
  worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
  region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
});
const listedJoins = (alias: string) => ({
  ...workerRefJoins('worker', `${alias}.person_id`),
  region: regionJoin('region', `${alias}.regency_id`),
});

/** Whose time is over today, the longest first, and what keeps them; somebody's may be over for several kinds of data. */
export const erasureDueRead = {
  table: `(SELECT past.*, md5(past.kind || past.person_id::text)::uuid AS id FROM judged_for_erasure($1::date) AS past)`,
  alias: 'd',
  person: 'd.person_id',
  id: { column: 'd.id', type: 'uuid' },
  joins: listedJoins('d'),
  fields: { id: column('d.id'), ...listed('d'), keptBy: column('d.kept_by') },
  sorts: { DUE: { expression: 'd.due_on', type: 'date' } },
} as const satisfies ReadModel;

/** Those who stand on the list of a run, and what became of each. */
export const erasureItemRead = {
  table: 'erasure_item',
  alias: 'i',
  person: 'i.person_id',
  id: { column: 'i.id', type: 'uuid' },
  perRegency: true,
  joins: listedJoins('i'),
  fields: {
    id: column('i.id'),
    personId: column('i.person_id'),
    ...listed('i'),
    outcome: column('i.outcome'),
    sparedBy: column('i.spared_by'),
  },
  sorts: { LISTED: { expression: 'i.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** Runs with their reports: how many by kind, regency and row of the schedule. */
export const erasureRunRead = {
  table: 'erasure_run',
  alias: 'e',
  id: { column: 'e.id', type: 'uuid' },
  joins: {
    proposer: userJoin('proposer', 'e.proposed_by'),
    decider: userJoin('decider', 'e.decided_by'),
  },
  fields: {
    id: column('e.id'),
    dueOn: column('e.due_on'),
    status: column('e.status'),
    items: column('e.items'),
    reason: column('e.reason'),
    proposedBy: userName('proposer'),
    proposedById: column('e.proposed_by'),
    proposedAt: column('e.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('e.decided_at'),
    decisionReason: column('e.decision_reason'),
    version: column('e.version'),
    report: {
      list: {
        kind: column('c.kind'),
        months: column('r.months'),
        citation: column('r.citation'),
        certainty: column('r.certainty'),
        region: { object: regionRef('region'), presentWhen: 'region.region_id' },
        people: column('c.people'),
        erased: column('c.erased'),
        spared: column('c.spared'),
      },
      from: `(SELECT i.run_id, i.kind, i.rule_id, i.regency_id, count(*)::int AS people,
                count(*) FILTER (WHERE i.outcome = 'ERASED')::int AS erased, count(*) FILTER (WHERE i.outcome = 'SPARED')::int AS spared
              FROM erasure_item i GROUP BY i.run_id, i.kind, i.rule_id, i.regency_id) AS c
             JOIN retention_rule r ON r.id = c.rule_id
             LEFT JOIN region_version region ON region.region_id = c.regency_id AND ${isShownToday('region')}`,
      where: 'c.run_id = e.id',
      orderBy: 'c.kind, region.code',
    },
  },
  sorts: { NEWEST: { expression: 'e.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** How many are due of a kind in a regency, or kept by the same. */
export interface DueCount {
  readonly kind: RetentionKind;
  readonly keptBy: ErasureKeeper | null;
  readonly people: number;
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly regionKind: RegionKind;
}

/** How many are due on a day, by kind and regency, and how many whose time is over are kept, by what keeps them. */
export const dueCounts = (day: string): Statement => ({
  text: `SELECT c.kind, c.kept_by AS "keptBy", c.people, v.region_id AS id, v.code, v.name, v.kind AS "regionKind"
         FROM (SELECT d.kind, d.kept_by, d.regency_id, count(*)::int AS people FROM judged_for_erasure($1::date) d
               GROUP BY d.kind, d.kept_by, d.regency_id) AS c
         JOIN region_version v ON v.region_id = c.regency_id AND ${isShownToday('v')}
         ORDER BY c.kind, v.code, c.kept_by NULLS FIRST`,
  values: [day],
});
