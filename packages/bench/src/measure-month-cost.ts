import { monthCost } from '@lindung/db/contribution/month-cost';
import { Database } from '@lindung/db/database';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { yearMonth } from '@lindung/domain/shared/year-month';

import type { BenchDatabase } from './bench-database.js';
import { withoutIndexes } from './without-indexes.js';

export interface MonthCostResult {
  readonly members: number;
  readonly ratio: number;
  /** Milliseconds of the median round. */
  readonly ours: number;
  readonly floor: number;
}

const rounds = 7;
const month = yearMonth('2024-06');
/** As many lines as villages could have, over eight ways in which they are priced. */
const lines = 3_000;

/** What a month costs for this many members: priced by the domain's rules, against the SQL that multiplies the same rows by a number. */
export async function measureMonthCost(
  { admin, appUrl }: BenchDatabase,
  members: number,
  report: (line: string) => void,
): Promise<MonthCostResult> {
  report(`enrolling ${members} members`);
  await admin.query(`SET session_replication_role = replica`);
  await admin.query(
    `INSERT INTO agreement (id, number, title, kind, status, signed_on, valid_from, valid_to, signing_office_id, regency_id, created_by)
     SELECT gen_random_uuid(), 'bench ' || region_id, 'bench', 'PKS', 'ACTIVE', '2024-01-01', '2024-01-01', '2024-12-31', gen_random_uuid(),
            region_id, gen_random_uuid()
     FROM region_version WHERE kind IN ('REGENCY', 'CITY')`,
  );
  await admin.query(
    `INSERT INTO agreement_line (id, agreement_id, member_group, segment, programmes, funding_source, payer_id, income_base, month_from,
       month_to, regency_id)
     SELECT gen_random_uuid(), a.id, (ARRAY['VULNERABLE_WORKER', 'FISHER', 'FARMER', 'STREET_VENDOR'])[1 + n % 4], 'NON_WAGE',
            '{JKK,JKM}', 'APBDES', gen_random_uuid(), (ARRAY[1000000, 2000000])[1 + n % 2], '2024-01-01', '2024-12-01', r.id
     FROM generate_series(1, $1::int) AS n
     JOIN (SELECT region_id AS id, row_number() OVER () - 1 AS at, count(*) OVER () AS total FROM region_version
           WHERE kind IN ('REGENCY', 'CITY')) r ON r.at = n % r.total
     JOIN agreement a ON a.regency_id = r.id`,
    [lines],
  );
  await withoutIndexes(admin, 'enrolment', () =>
    admin.query(
      `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id)
       SELECT gen_random_uuid(), gen_random_uuid(), l.id, l.id, 'ENROLLED', '2024-01-01', '2024-12-31', l.regency_id
       FROM generate_series(1, $1::int) AS n
       JOIN (SELECT id, regency_id, row_number() OVER () - 1 AS at FROM agreement_line) l ON l.at = n % $2::int`,
      [members, lines],
    ),
  );
  await admin.query(`RESET session_replication_role`);
  await admin.query('VACUUM ANALYZE enrolment, agreement_line');
  const database = await Database.open({
    url: appUrl,
    poolSize: 1,
    onConnectionError: (error) => report(error.message),
  });
  const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;
  const ours = () =>
    database.write(asProvince, async (tx) => {
      const costs = monthCost(tx);
      const table = await costs.priceTable(await lawRuleRepository(tx).load(), month);
      if (!table.ok) throw new Error(table.error.code);
      const regencies = await costs.byRegency(month, table.value);
      return regencies.reduce((sum, { people }) => sum + people, 0);
    });
  const floor = () =>
    admin.query(
      `SELECT regency_id, count(*), sum(16800::bigint) FROM enrolment WHERE status IN ('ENROLLED', 'ENDED')
         AND starts_on <= '2024-06-30' AND ends_on >= '2024-06-01' GROUP BY regency_id`,
    );
  try {
    const counted = await ours();
    if (counted !== members) throw new Error(`${counted} members were priced, not ${members}`);
    const times = { ours: [] as number[], floor: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.floor.push(await timed(floor));
      times.ours.push(await timed(ours));
    }
    const result = { ours: median(times.ours), floor: median(times.floor) };
    return { members, ratio: result.floor / result.ours, ...result };
  } finally {
    await database.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
