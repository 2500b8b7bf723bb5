import type { RenewedAgreement } from '@lindung/domain/agreement/renewal-difference';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { agreementRepository } from './agreement.repository.js';

interface SeatsRow {
  readonly lineId: string;
  readonly seats: number;
  readonly payerName: string;
}

/** Seats that are granted, or will be; and of an agreement also the lines that signed addenda have brought. */
const seatsText = `
  SELECT l.id AS "lineId", pay.name AS "payerName",
         (SELECT COALESCE(sum(COALESCE(g.granted, s.seats)), 0)::int FROM agreement_stage s
          LEFT JOIN quota_stage g ON g.stage_id = s.id WHERE s.line_id = l.id) AS seats
  FROM agreement_line l JOIN payer pay ON pay.id = l.payer_id WHERE l.id = ANY ($1::uuid[])`;
const partiesText = `
  SELECT concat_ws(', ', COALESCE(r.name, o.name), p.signatory, p.signatory_title) AS name
  FROM agreement_party p
  LEFT JOIN region_version r ON r.region_id = p.region_id AND r.valid_from <= $2::date AND (r.shown_to IS NULL OR r.shown_to >= $2::date)
  LEFT JOIN office_version o ON o.office_id = p.office_id AND o.valid_from <= $2::date AND (o.valid_to IS NULL OR o.valid_to >= $2::date)
  WHERE p.agreement_id = $1 ORDER BY p.position`;

/** An agreement with its lines, those of signed addenda, seats and parties, as far as a renewal is compared with it. */
export async function findRenewed(
  tx: EntityManager,
  agreement: Agreement,
  today: BusinessDate,
): Promise<RenewedAgreement> {
  const agreements = agreementRepository(tx);
  const addenda: Array<{ id: string; validTo: BusinessDate }> = await tx.query(
    `SELECT id, valid_to AS "validTo" FROM agreement WHERE amends_id = $1 AND status = 'ACTIVE' ORDER BY valid_from, id`,
    [agreement.id],
  );
  const lines = [];
  for (const { id } of [agreement, ...addenda]) lines.push(...(await agreements.listLines(id)));
  const seats: SeatsRow[] = await tx.query(seatsText, [lines.map(({ line }) => line.id)]);
  const parties: Array<{ name: string }> = await tx.query(partiesText, [agreement.id, today]);
  const validTo = addenda.reduce<BusinessDate>(
    (last, addendum) => (addendum.validTo > last ? addendum.validTo : last),
    agreement.validTo,
  );
  return {
    ...agreement,
    validTo,
    parties: parties.map(({ name }) => name),
    lines: lines.map(({ line }) => {
      const row = seats.find(({ lineId }) => lineId === line.id);
      return { ...line, seats: row?.seats ?? 0, payerName: row?.payerName ?? '' };
    }),
  };
}
