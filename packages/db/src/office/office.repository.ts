import type { Office, OfficeVersion } from '@lindung/domain/office/office';
import { addDays, type BusinessDate } from '@lindung/domain/shared/business-date';
import { type EntityManager, In, IsNull, MoreThanOrEqual } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { officeAreaTable } from './office-area.table.js';
import { officeVersionTable } from './office-version.table.js';
import { officeTable } from './office.table.js';

export type OfficeAttributes = Pick<Office, 'name' | 'kind' | 'code' | 'headName' | 'parentId'>;

/** Offices with their dated versions and areas, inside one transaction. */
export const officeRepository = (tx: EntityManager) => ({
  async create(office: OfficeAttributes, validFrom: BusinessDate): Promise<string> {
    const id = uuidv7();
    await tx.getRepository(officeTable).insert({ id });
    await addVersion(tx, id, office, validFrom);
    return id;
  },

  exists: (officeId: string): Promise<boolean> => tx.getRepository(officeTable).existsBy({ id: officeId }),

  /** The version that holds from some day on without an end; undefined when the office is closed or unknown. */
  findOpenVersion: (officeId: string): Promise<OfficeVersion | null> =>
    tx.getRepository(officeVersionTable).findOneBy({ officeId, validTo: IsNull() }),

  /** Ends the open version on the day before and adds the new one. */
  async changeFrom(officeId: string, office: OfficeAttributes, validFrom: BusinessDate): Promise<void> {
    await tx
      .getRepository(officeVersionTable)
      .update({ officeId, validTo: IsNull() }, { validTo: addDays(validFrom, -1) });
    await addVersion(tx, officeId, office, validFrom);
  },

  /**
   * Makes the office serve these regions from a day on: a region that it serves without an end goes on being served, every
   * other period that reaches the day ends on the day before. One that would begin later is in the way: the database refuses.
   */
  async setAreaFrom(
    officeId: string,
    regionIds: readonly number[],
    validFrom: BusinessDate,
  ): Promise<{ ended: number; begun: number }> {
    const areas = tx.getRepository(officeAreaTable);
    const reaching = await areas.findBy([
      { officeId, validTo: IsNull() },
      { officeId, validTo: MoreThanOrEqual(validFrom) },
    ]);
    const staying = reaching.filter(
      (area) => area.validTo === null && area.validFrom <= validFrom && regionIds.includes(area.regionId),
    );
    const ending = reaching.filter((area) => !staying.includes(area)).map(({ id }) => id);
    const begun = regionIds.filter((id) => !staying.some(({ regionId }) => regionId === id));
    if (ending.length > 0) await areas.update({ id: In(ending) }, { validTo: addDays(validFrom, -1) });
    await areas.insert(
      begun.map((regionId) => ({ id: uuidv7(), officeId, regionId, validFrom, validTo: null })),
    );
    return { ended: ending.length, begun: begun.length };
  },
});

const addVersion = (tx: EntityManager, officeId: string, office: OfficeAttributes, validFrom: BusinessDate) =>
  tx
    .getRepository(officeVersionTable)
    .insert({ ...office, id: uuidv7(), officeId, validFrom, validTo: null });
