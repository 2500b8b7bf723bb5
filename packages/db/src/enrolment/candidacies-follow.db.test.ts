import {
  beginsAnewAfterMove,
  CheckReason,
  CheckStep,
  CheckVerdict,
} from '@lindung/domain/enrolment/check-verdict';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

const { CONFIRMED, REJECTED, DOUBTFUL, RETURNED } = CheckVerdict;
const cases = [null, ...Object.values(CheckStep)].flatMap((demanded) =>
  [
    { village: null, reason: null },
    { village: CONFIRMED, reason: null },
    ...[CheckReason.MOVED, CheckReason.DIED].flatMap((reason) => [
      { village: REJECTED, reason },
      { village: DOUBTFUL, reason },
    ]),
  ].flatMap((said) =>
    [null, CONFIRMED, RETURNED].flatMap((district) =>
      [null, CONFIRMED, REJECTED].flatMap((precheck) =>
        [true, false].map((isFiled) => ({ demanded, ...said, district, precheck, isFiled })),
      ),
    ),
  ),
);

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

test('whether somebody who moved is checked anew is the same in the database as in the domain, in every case', async () => {
  const { rows } = await asAdmin(world.ownerUrl, (owner) =>
    owner.query<{ anew: boolean }>(
      `SELECT begins_anew(s.demanded, s.village, s.reason, s."isFiled", s.district, s.precheck) AS anew
     FROM jsonb_to_recordset($1) AS s (place int, demanded text, village text, reason text, "isFiled" boolean, district text, precheck text)
     ORDER BY s.place`,
      [JSON.stringify(cases.map((one, place) => ({ ...one, place })))],
    ),
  );
  expect(rows.map(({ anew }) => anew)).toEqual(
    cases.map(({ demanded, ...said }) => beginsAnewAfterMove(demanded, said)),
  );
  expect(new Set(rows.map(({ anew }) => anew)).size).toBe(2);
});
