import type { Agreement } from '@lindung/domain/agreement/agreement';
import type { FoundVillage, PlannedAgreement } from '@lindung/domain/agreement/plan-village-agreements';
import type { PreviewVillageAgreements } from '@lindung/domain/agreement/village-agreements';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { holdsOn } from '../territory/region.read.js';

/** What is drafted for each village, beside what is its own. */
export type VillageDraft = Omit<
  PreviewVillageAgreements,
  'villageIds' | 'signatories' | 'numberPattern' | 'title'
> &
  Pick<Agreement, 'refundRule' | 'refundTerms' | 'assumptions'>;

/** Agreements of many villages under one memorandum, each step one statement for all of them. */
export const villageAgreementsRepository = (tx: EntityManager) => ({
  /** Keeps whoever else drafts under the memorandum waiting; how many agreements stand under it. */
  async lockFrame(frameId: string): Promise<number> {
    await tx.query(`SELECT FROM agreement WHERE id = $1 FOR UPDATE`, [frameId]);
    const [row]: Array<{ under: number }> = await tx.query(
      `SELECT count(*)::int AS under FROM agreement WHERE frame_id = $1`,
      [frameId],
    );
    return row?.under ?? 0;
  },

  /** The villages and wards of a regency, or those of them that are named, by code. */
  listVillages(
    { frameId, villageIds, validFrom, validTo }: PreviewVillageAgreements,
    regencyId: number,
    today: BusinessDate,
  ): Promise<readonly FoundVillage[]> {
    return tx.query(
      `SELECT v.region_id AS id, v.code, v.name, v.district_id AS "districtId", v.regency_id AS "regencyId", f.kind,
              p.id AS "payerId", u.village_id IS NOT NULL AS "isUnderFrame"
       FROM region_version v
       JOIN region r ON r.id = v.region_id AND r.level = 'VILLAGE'
       LEFT JOIN region_version f ON f.region_id = v.region_id AND f.valid_from <= $4::date
         AND (f.shown_to IS NULL OR f.shown_to >= $4::date)
       LEFT JOIN (SELECT DISTINCT ON (village_id) village_id, id FROM payer WHERE regency_id = $2 AND village_id IS NOT NULL
         ORDER BY village_id, created_at, id) p ON p.village_id = v.region_id
       LEFT JOIN (SELECT DISTINCT village_id FROM agreement WHERE frame_id = $1 AND status <> 'WITHDRAWN'
         AND valid_from <= $5::date AND valid_to >= $4::date) u ON u.village_id = v.region_id
       WHERE v.regency_id = $2 AND ${holdsOn('v', '$6::date')} AND ($3::int[] IS NULL OR v.region_id = ANY ($3))
       ORDER BY v.code`,
      [frameId, regencyId, villageIds, validFrom, validTo, today],
    );
  },

  /** Drafts the planned agreements, each of its village, with its parties, its line and its stage; a village without a payer gets one. */
  async create(
    draft: VillageDraft,
    planned: readonly PlannedAgreement[],
    createdBy: string,
  ): Promise<ReadonlyArray<{ readonly id: string; readonly villageId: number }>> {
    const rows = planned.map((each) => ({
      ...each,
      id: uuidv7(),
      lineId: uuidv7(),
      payerId: each.village.payerId ?? uuidv7(),
    }));
    const ids = rows.map(({ id }) => id);
    const lineIds = rows.map(({ lineId }) => lineId);
    const places = {
      regency: rows.map(({ village }) => village.regencyId),
      district: rows.map(({ village }) => village.districtId),
      village: rows.map(({ village }) => village.id),
    };
    const made = () => rows.map(() => uuidv7());
    const fresh = rows.filter(({ village }) => village.payerId === null);
    await tx.query(
      `INSERT INTO payer (id, name, regency_id, district_id, village_id)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[], $5::int[])`,
      [
        fresh.map(({ payerId }) => payerId),
        fresh.map(({ payerName }) => payerName),
        fresh.map(({ village }) => village.regencyId),
        fresh.map(({ village }) => village.districtId),
        fresh.map(({ village }) => village.id),
      ],
    );
    await tx.query(
      `INSERT INTO agreement (id, number, title, regency_id, district_id, village_id, kind, status, valid_from, valid_to,
         signing_office_id, frame_id, place, refund_rule, refund_terms, created_by, assumptions)
       SELECT u.*, 'PKS', 'DRAFT', $7::date, $8::date, $9::uuid, $10::uuid, $11::text, $12::text, $13::text, $14::uuid, $15::text
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::int[], $6::int[]) AS u`,
      [
        ids,
        rows.map(({ number }) => number),
        rows.map(({ title }) => title),
        places.regency,
        places.district,
        places.village,
        draft.validFrom,
        draft.validTo,
        draft.signingOfficeId,
        draft.frameId,
        draft.place,
        draft.refundRule,
        draft.refundTerms,
        createdBy,
        draft.assumptions,
      ],
    );
    await tx.query(
      `INSERT INTO agreement_party (id, agreement_id, regency_id, district_id, village_id, signatory, signatory_title, position, side, region_id)
       SELECT u.*, 1, 'GOVERNMENT', u.village_id
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[])
         AS u (id, agreement_id, regency_id, district_id, village_id, signatory, title)`,
      [
        made(),
        ids,
        places.regency,
        places.district,
        places.village,
        rows.map(({ signatory }) => signatory?.name ?? null),
        rows.map(({ signatory }) => signatory?.title ?? null),
      ],
    );
    await tx.query(
      `INSERT INTO agreement_party (id, agreement_id, regency_id, district_id, village_id, position, side, office_id, signatory, signatory_title)
       SELECT u.*, 2, 'OFFICE', $6::uuid, $7::text, $8::text
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[]) AS u`,
      [
        made(),
        ids,
        places.regency,
        places.district,
        places.village,
        draft.signingOfficeId,
        draft.officeSignatory,
        draft.officeSignatoryTitle,
      ],
    );
    await tx.query(
      `INSERT INTO agreement_line (id, agreement_id, payer_id, regency_id, district_id, village_id, member_group, segment, programmes,
         funding_source, income_base, decile_from, decile_to, month_from, month_to)
       SELECT u.*, $7::text, $8::text, $9::text[], $10::text, $11::bigint, $12::smallint, $13::smallint, ($14 || '-01')::date, ($15 || '-01')::date
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::int[]) AS u`,
      [
        lineIds,
        ids,
        rows.map(({ payerId }) => payerId),
        places.regency,
        places.district,
        places.village,
        draft.memberGroup,
        draft.segment,
        draft.programmes,
        draft.fundingSource,
        draft.incomeBase.toString(),
        draft.decileFrom,
        draft.decileTo,
        draft.monthFrom,
        draft.monthTo,
      ],
    );
    await tx.query(
      `INSERT INTO agreement_stage (id, line_id, regency_id, district_id, village_id, starts_on, seats)
       SELECT u.*, $6::date, $7::int FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[]) AS u`,
      [made(), lineIds, places.regency, places.district, places.village, draft.validFrom, draft.seats],
    );
    return rows.map(({ id, village }) => ({ id, villageId: village.id }));
  },
});
