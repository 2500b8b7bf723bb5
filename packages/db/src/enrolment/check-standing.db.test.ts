import {
  checkStandingOf,
  CheckStep,
  CheckVerdict,
  stepWaitedFor,
} from '@lindung/domain/enrolment/check-verdict';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { checkStandingJoin } from './check-sql.js';

/* What the checks come to is said by the domain for one and by the database for thousands: here by both for every case there is. */

const verdicts = [null, ...Object.values(CheckVerdict)];
const cases = [null, ...Object.values(CheckStep)].flatMap((demanded) =>
  verdicts.flatMap((village) =>
    verdicts.flatMap((district) =>
      verdicts.flatMap((precheck) =>
        [true, false].map((isFiled) => ({ demanded, village, district, precheck, isFiled })),
      ),
    ),
  ),
);

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
});
afterAll(() => client.end());

test('every case of what was said of a candidate comes to the same in the database as in the domain', async () => {
  const nothing = { village: null, district: null, precheck: null } as const;
  await client.query(
    `CREATE TEMP TABLE said (place int, demanded text, village text, district text, precheck text, filed boolean)`,
  );
  await client.query(
    `INSERT INTO said SELECT * FROM jsonb_to_recordset($1) AS s (place int, demanded text, village text, district text, precheck text, filed boolean)`,
    [JSON.stringify(cases.map((one, place) => ({ ...nothing, ...one, place, filed: one.isFiled })))],
  );
  await client.query(`
    CREATE TEMP TABLE candidate_list AS SELECT place AS id, demanded AS checks_up_to FROM said;
    CREATE TEMP TABLE village_check AS SELECT place AS id, CASE WHEN filed THEN now() END AS filed_at FROM said;
    CREATE TEMP TABLE candidate_check AS SELECT s.place AS list_id, s.place AS person_id, v.step, v.verdict, true AS is_current, now() AS judged_at,
      CASE WHEN v.step = 'VILLAGE' THEN s.place END AS check_id
      FROM said s CROSS JOIN LATERAL (VALUES ('VILLAGE', s.village), ('DISTRICT', s.district), ('PRECHECK', s.precheck)) v (step, verdict)
      WHERE v.verdict IS NOT NULL`);
  const { rows } = await client.query<{ standing: string; waits_for: string | null }>(
    `SELECT checked.standing, CASE WHEN checked.standing = 'PENDING' THEN checked.next_step END AS waits_for FROM (SELECT place AS list_id, place AS person_id FROM said) c
     ${checkStandingJoin('checked', 'c.list_id')} ORDER BY c.list_id`,
  );
  // Minutes are filed of verdicts alone.
  const said = cases.map((one) => ({ ...one, isFiled: one.isFiled && one.village !== null }));
  expect(rows.map(({ standing }) => standing)).toEqual(said.map((one) => checkStandingOf(one.demanded, one)));
  expect(rows.map(({ waits_for }) => waits_for)).toEqual(said.map((one) => stepWaitedFor(one.demanded, one)));
  expect(new Set(rows.map(({ standing }) => standing)).size).toBe(3);
});
