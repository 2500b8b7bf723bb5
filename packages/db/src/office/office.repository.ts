import type { OfficeInUse, OfficeVersion } from '@lindung/domain/office/office';
import type { OfficeAttributes } from '@lindung/domain/office/plan-handover';
import { addDays, type BusinessDate } from '@lindung/domain/shared/business-date';
import { type EntityManager, In, IsNull, MoreThanOrEqual } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { officeAreaTable } from './office-area.table.js';
import { lastRegionName } from './service-area.repository.js';
import { officeVersionTable } from './office-version.table.js';
import { officeTable } from './office.table.js';

/** Offices with their dated versions and areas, inside one transaction. */
export const officeRepository = (tx: EntityManager) => ({
  async create(office: OfficeAttributes, validFrom: BusinessDate): Promise<string> {
    const id = uuidv7();
    await tx.getRepository(officeTable).insert({ id });
    await addVersion(tx, id, office, validFrom);
    return id;
  },

  /** The last version; null when the office is unknown. One that ends is a closed office's. */
  findLastVersion: (officeId: string): Promise<OfficeVersion | null> =>
    tx.getRepository(officeVersionTable).findOne({ where: { officeId }, order: { validFrom: 'DESC' } }),

  /** What needs the office after a day. */
  async findUse(officeId: string, lastDay: BusinessDate): Promise<OfficeInUse> {
    const beyond = (alias: string) => `(${alias}.valid_to IS NULL OR ${alias}.valid_to > $2::date)`;
    const [use]: OfficeInUse[] = await tx.query(
      `SELECT (SELECT ${lastRegionName('a.region_id')} FROM office_area a WHERE a.office_id = $1 AND ${beyond('a')}
               ORDER BY a.region_id LIMIT 1) AS region,
              (SELECT v.name FROM office_version v WHERE v.parent_id = $1 AND ${beyond('v')} ORDER BY v.name LIMIT 1) AS under,
              (SELECT count(*)::int FROM assignment g WHERE g.office_id = $1 AND ${beyond('g')}) AS officers`,
      [officeId, lastDay],
    );
    if (!use) throw new Error('a row of counts');
    return use;
  },

  /** Ends the last version. */
  async close(officeId: string, lastDay: BusinessDate): Promise<void> {
    await tx.getRepository(officeVersionTable).update({ officeId, validTo: IsNull() }, { validTo: lastDay });
  },

  /** Which of name and code another office bears on the day or later; undefined when none does. */
  async findBearer(
    { name, code }: Pick<OfficeAttributes, 'name' | 'code'>,
    day: BusinessDate,
    officeId: string | null,
  ): Promise<'name' | 'code' | undefined> {
    const [row]: Array<{ borne: 'name' | 'code' }> = await tx.query(
      `SELECT CASE WHEN v.sort_name = lower($1) THEN 'name' ELSE 'code' END AS borne FROM office_version v
       WHERE (v.sort_name = lower($1) OR lower(v.code) = lower($2)) AND v.office_id IS DISTINCT FROM $4::uuid
         AND (v.valid_to IS NULL OR v.valid_to >= $3::date) ORDER BY 1 DESC LIMIT 1`,
      [name, code, day, officeId],
    );
    return row?.borne;
  },

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
