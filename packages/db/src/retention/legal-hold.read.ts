import { userJoin, userName } from '../access/user-name.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';

/** Whether a hold keeps anybody on the business day. */
export const isHeldToday = 'h.lifted_at IS NULL AND (h.held_until IS NULL OR h.held_until >= $1::date)';

/** Whom holds keep from erasure, the newest before the others. */
export const legalHoldRead = {
  table: 'legal_hold',
  alias: 'h',
  person: 'h.person_id',
  id: { column: 'h.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...workerRefJoins('worker', 'h.person_id'),
    agreement: { sql: `LEFT JOIN agreement ON agreement.id = h.agreement_id` },
    region: regionJoin('region', 'COALESCE(h.village_id, h.district_id, h.regency_id)'),
    placer: userJoin('placer', 'h.placed_by'),
    lifter: userJoin('lifter', 'h.lifted_by'),
  },
  fields: {
    id: column('h.id'),
    scope: column('h.scope'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    agreement: {
      object: {
        id: column('agreement.id'),
        number: column('agreement.number'),
        title: column('agreement.title'),
      },
      presentWhen: 'agreement.id',
      join: 'agreement',
    },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    reason: column('h.reason'),
    documentNumber: column('h.document_number'),
    heldUntil: column('h.held_until'),
    isHolding: column(isHeldToday),
    placedBy: userName('placer'),
    placedAt: column('h.placed_at'),
    liftedBy: userName('lifter'),
    liftedAt: column('h.lifted_at'),
    liftReason: column('h.lift_reason'),
    version: column('h.version'),
  },
  sorts: { NEWEST: { expression: 'h.id', type: 'uuid' } },
} as const satisfies ReadModel;
