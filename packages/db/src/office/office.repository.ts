import type { Office, OfficeArea, OfficeVersion } from '@lindung/domain/office/office';
import { addDays, type BusinessDate } from '@lindung/domain/shared/business-date';
import { type EntityManager, In, IsNull, LessThan, MoreThanOrEqual } from 'typeorm';
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

  /** The regions that the office serves on a day. */
  listAreaOn: (officeId: string, day: BusinessDate): Promise<OfficeArea[]> =>
    tx.getRepository(officeAreaTable).findBy([
      { officeId, validFrom: LessThan(addDays(day, 1)), validTo: IsNull() },
      { officeId, validFrom: LessThan(addDays(day, 1)), validTo: MoreThanOrEqual(day) },
    ]),

  /** Ends the service of regions on the day before and begins that of others. */
  async changeAreaFrom(
    officeId: string,
    ended: readonly number[],
    begun: readonly number[],
    validFrom: BusinessDate,
  ): Promise<void> {
    const areas = tx.getRepository(officeAreaTable);
    if (ended.length > 0) {
      await areas.update(
        { officeId, regionId: In([...ended]), validTo: IsNull() },
        { validTo: addDays(validFrom, -1) },
      );
    }
    await areas.insert(
      begun.map((regionId) => ({ id: uuidv7(), officeId, regionId, validFrom, validTo: null })),
    );
  },
});

const addVersion = (tx: EntityManager, officeId: string, office: OfficeAttributes, validFrom: BusinessDate) =>
  tx
    .getRepository(officeVersionTable)
    .insert({ ...office, id: uuidv7(), officeId, validFrom, validTo: null });
