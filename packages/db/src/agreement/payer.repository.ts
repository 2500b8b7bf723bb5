import type { Payer } from '@lindung/domain/agreement/payer';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { payerTable } from './payer.table.js';

/** Payers of the acting jurisdiction, inside one transaction. */
export const payerRepository = (tx: EntityManager) => {
  const payers = tx.getRepository(payerTable);
  return {
    async create(payer: Omit<Payer, 'id'>): Promise<string> {
      const id = uuidv7();
      await payers.insert({ ...payer, id });
      return id;
    },

    /** Of the given ids those that are payers within this jurisdiction. */
    async listKnownIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await payers.find({ select: { id: true }, where: { id: In([...ids]) } });
      return new Set(rows.map(({ id }) => id));
    },
  };
};
