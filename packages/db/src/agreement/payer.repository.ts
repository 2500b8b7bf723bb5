import type { Payer, PayerNumber } from '@lindung/domain/agreement/payer';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { payerNumberTable } from './payer-number.table.js';
import { payerTable } from './payer.table.js';

/** Payers of the acting jurisdiction with their employer numbers, inside one transaction. */
export const payerRepository = (tx: EntityManager) => ({
  find: (id: string): Promise<Payer | null> => tx.getRepository(payerTable).findOneBy({ id }),

  findNumber: (id: string): Promise<PayerNumber | null> =>
    tx.getRepository(payerNumberTable).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }),

  async create(payer: Omit<Payer, 'id' | 'version'>): Promise<string> {
    const id = uuidv7();
    await tx.getRepository(payerTable).insert({ ...payer, id });
    return id;
  },

  async rename(id: string, name: string): Promise<void> {
    await tx.getRepository(payerTable).update({ id }, { name });
  },

  async addNumber(number: Omit<PayerNumber, 'id' | 'validTo'>): Promise<void> {
    await tx.getRepository(payerNumberTable).insert({ ...number, id: uuidv7(), validTo: null });
  },

  async endNumber(id: string, validTo: BusinessDate): Promise<void> {
    await tx.getRepository(payerNumberTable).update({ id }, { validTo });
  },

  /**
   * Of the given ids those that are payers within this jurisdiction, each with what its region is on a day, or was when it ended;
   * null for a region that is not there yet.
   */
  async listKinds(
    ids: readonly string[],
    day: BusinessDate,
  ): Promise<ReadonlyMap<string, RegionKind | null>> {
    const rows: Array<{ id: string; kind: RegionKind | null }> = await tx.query(
      `SELECT p.id, v.kind FROM payer p LEFT JOIN region_version v
         ON v.region_id = COALESCE(p.village_id, p.district_id, p.regency_id)
         AND v.valid_from <= $2::date AND (v.shown_to IS NULL OR v.shown_to >= $2::date)
       WHERE p.id = ANY ($1::uuid[])`,
      [ids, day],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  },
});
