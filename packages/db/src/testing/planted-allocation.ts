import { v7 as uuidv7 } from 'uuid';

import type { Chain } from './protection-chain.js';
import { asAdmin } from './test-database.js';

/**
 * Plants an allocation with a line, an act and a tranche of a village's chain, as the superuser whose address it is: the planted places are
 * wards, which have none otherwise.
 */
export async function plantAllocation(
  superuserUrl: string,
  { owner: { regencyId, districtId, villageId }, proposer }: Pick<Chain, 'owner' | 'proposer'>,
): Promise<void> {
  const id = uuidv7();
  const own = [regencyId, districtId, villageId];
  await asAdmin(superuserUrl, async (admin) => {
    await admin.query(`SET session_replication_role = replica`);
    await admin.query(
      `INSERT INTO allocation (id, year, made_by, regency_id, district_id, village_id) VALUES ($1, 2024, $2, $3, $4, $5)`,
      [id, proposer, ...own],
    );
    await admin.query(
      `INSERT INTO allocation_line (id, allocation_id, revision, position, member_group, segment, programmes, base_kind, income_base, people,
         month_from, month_to, funding_source, account_code, name, tariff, amount, is_contested, regency_id, district_id, village_id)
       VALUES ($1, $2, 1, 1, 'FISHER', 'NON_WAGE', '{JKK,JKM}', 'BAND', 1000000, 5, '2024-01-01', '2024-12-01', 'APBDES', '5.2.1', 'Iuran',
         16800, 1008000, false, $3, $4, $5)`,
      [uuidv7(), id, ...own],
    );
    await admin.query(
      `INSERT INTO allocation_act (id, allocation_id, step, document_number, document_date, made_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'PLAN', 'RKPDes 1', '2023-09-30', $3, $4, $5, $6)`,
      [uuidv7(), id, proposer, ...own],
    );
    await admin.query(
      `INSERT INTO allocation_tranche (id, allocation_id, number, funding_source, received_on, amount, is_correction, document_number,
         recorded_by, regency_id, district_id, village_id) VALUES ($1, $2, 1, 'APBDES', '2024-05-31', 1000, false, 'SP2D 1', $3, $4, $5, $6)`,
      [uuidv7(), id, proposer, ...own],
    );
  });
}
