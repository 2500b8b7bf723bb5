import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import type { LabelledRecord } from './labelled-registry.js';

const ROWS_AT_ONCE = 5000;

/** Writes made-up records into the registry, past every policy and trigger of it. @returns their ids, in their order */
export async function plantRecords(admin: pg.Client, records: readonly LabelledRecord[]): Promise<string[]> {
  const ids = records.map(() => uuidv7());
  for (let from = 0; from < records.length; from += ROWS_AT_ONCE) {
    const rows = records
      .slice(from, from + ROWS_AT_ONCE)
      .map((record, at) => ({ id: ids[from + at], ...record }));
    await admin.query(
      `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id, family_card_cipher, family_card_index,
         family_card_tail, mother_name, phone, nik_cipher, nik_index, nik_tail, nik_warnings, nik_claim)
       SELECT r.id, r."fullName", r."birthDate", r.sex, r."regencyId", r."districtId", r."villageId",
         CASE WHEN r."familyCard" IS NOT NULL THEN '\\x00'::bytea END, decode(r."familyCard", 'hex'),
         CASE WHEN r."familyCard" IS NOT NULL THEN '01' END, r."motherName", r.phone,
         CASE WHEN r.nik IS NOT NULL THEN '\\x00'::bytea END, decode(r.nik, 'hex'), r."nikTail",
         CASE WHEN r."isNikDoubtful" THEN '{NIK_BIRTH_DATE_DIFFERS}'::text[] ELSE '{}' END, 0
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "fullName" text, "birthDate" date, sex text, "regencyId" int, "districtId" int,
         "villageId" int, "familyCard" text, "motherName" text, phone text, nik text, "nikTail" text, "isNikDoubtful" boolean)`,
      [JSON.stringify(rows)],
    );
  }
  return ids;
}
