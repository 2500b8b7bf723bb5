import { v7 as uuidv7 } from 'uuid';

import { asSuperuser } from './as-superuser.js';
import type { World } from './world.js';

/** What one line of an allocation says: people for the months of the year, from the village's budget. */
export const allocationLine = {
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  incomeBase: '1000000',
  people: 50,
  monthFrom: '2024-01',
  monthTo: '2024-12',
  fundingSource: 'APBDES',
  accountCode: '5.2.1',
  activityCode: '4.6.90',
  name: 'Iuran pekerja rentan',
};

export const allocationPaper = { documentNumber: 'RKPDes/1/2023', documentDate: '2023-09-30' };

/** What a letter to the head of a district bears, whichever it is. */
export const villageLetter = {
  year: 2024,
  number: '900/12/DPMD',
  format: 'DOCX',
  agency: 'Dinas Pemberdayaan Masyarakat dan Desa',
  address: null,
  signerName: 'Nama Pejabat',
  signerTitle: 'Sekretaris Daerah',
  place: 'Masamba',
};

/** A planned allocation of a place, past what asks for a village: the planted regions have wards alone. */
export async function plantedAllocation(
  world: World,
  villageId: string | number,
  userId: string,
  year = 2024,
): Promise<string> {
  const id = uuidv7();
  await asSuperuser(world, async (client) => {
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `INSERT INTO allocation (id, year, made_by, regency_id, district_id, village_id)
       SELECT $1, $4, $3, v.regency_id, v.district_id, v.region_id FROM region_version v WHERE v.region_id = $2 LIMIT 1`,
      [id, villageId, userId, year],
    );
    await client.query(
      `INSERT INTO allocation_line (id, allocation_id, revision, position, member_group, segment, programmes, base_kind, income_base, people,
         month_from, month_to, funding_source, account_code, name, tariff, amount, is_contested, regency_id, district_id, village_id)
       SELECT $1, id, 1, 1, 'FISHER', 'NON_WAGE', '{JKK,JKM}', 'BAND', 1000000, 5, make_date(year, 1, 1), make_date(year, 12, 1), 'APBDES',
         '5.2.1', 'Iuran nelayan', 16800, 1008000, false, regency_id, district_id, village_id FROM allocation WHERE id = $2`,
      [uuidv7(), id],
    );
    await client.query(
      `INSERT INTO allocation_act (id, allocation_id, step, document_number, document_date, made_by, regency_id, district_id, village_id)
       SELECT $1, id, 'PLAN', 'RKPDes 1', '2024-01-02', made_by, regency_id, district_id, village_id FROM allocation WHERE id = $2`,
      [uuidv7(), id],
    );
  });
  return id;
}

/** What would change an allocation of a region, or plan another. */
export const editsOfAllocation = (of: {
  readonly allocationId: string;
  readonly districtId: string;
  readonly villageId: string;
}) => {
  const ofMany = { rows: [{ id: of.allocationId, version: 1 }], ...allocationPaper };
  return {
    startVillageLetter: { ...villageLetter, districtId: of.districtId },
    planAllocations: { year: 2024, villageIds: [of.villageId], lines: [allocationLine], ...allocationPaper },
    reviseAllocation: { id: of.allocationId, version: 1, lines: [allocationLine], ...allocationPaper },
    proposeAllocations: ofMany,
    evaluateAllocations: { ...ofMany, isAccepted: true },
    enactAllocations: ofMany,
    confirmAllocations: { ...ofMany, isGranted: true },
    reportAllocations: { ...ofMany, step: 'REPORT' },
    recordTranches: {
      rows: ofMany.rows,
      fundingSource: 'APBDES',
      receivedOn: '2024-05-31',
      amount: '1000',
      documentNumber: 'SP2D-1',
    },
  };
};

/** A revision of an allocation of a ward of Parepare. */
export const staleAllocation = async (world: World, userId: string) => ({
  table: 'allocation',
  id: await plantedAllocation(world, await world.regionId('73.72.01.1004'), userId),
  fields: { lines: [allocationLine], ...allocationPaper },
});
