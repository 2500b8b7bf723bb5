import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { violatedConstraint } from '../constraint-violation.js';
import { addChain, type Chain, ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
beforeAll(async () => {
  world = await createTestDatabase(2);
  const owner = await ownerOf(world.database, '73.06');
  const home = await ownerOf(world.database, '73.06.01.2005');
  chain = await addChain(world.database, { owner, home, people: 1, signed: false });
});
afterAll(() => world.drop());

const payerOf = async (code: string): Promise<string> => {
  const [id, owner] = [uuidv7(), await ownerOf(world.database, code)];
  await world.database.write(chain.acting, (tx) =>
    tx.query(
      `INSERT INTO payer (id, name, regency_id, district_id, village_id) VALUES ($1, $2, $3, $4, $5)`,
      [id, code, owner.regencyId, owner.districtId, owner.villageId],
    ),
  );
  return id;
};

/** Adds a line past every rule of the server; the constraint that refuses it. */
const addLine = (payerId: string, source: string): Promise<string | undefined> =>
  world.database
    .write(chain.acting, async (tx) => {
      await tx.query(
        `INSERT INTO agreement_line (id, agreement_id, member_group, segment, programmes, funding_source, payer_id, income_base,
           month_from, month_to, regency_id)
         VALUES ($1, $2, 'VULNERABLE_WORKER', 'NON_WAGE', '{JKK,JKM}', $3, $4, 1000000, '2024-05-01', '2024-12-01', $5)`,
        [uuidv7(), chain.agreementId, source, payerId, chain.owner.regencyId],
      );
      return undefined;
    })
    .catch((error: unknown) => violatedConstraint(error));

describe('a line of an agreement', () => {
  test.each([
    ['a ward', '73.06.01.1001'],
    ['a district', '73.06.01'],
    ['a regency', '73.06'],
  ])('takes no village money from %s', async (_what, code) => {
    const payer = await payerOf(code);
    for (const source of ['APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION'])
      expect(await addLine(payer, source)).toBe('ck_agreement_line_village_money');
    expect(await addLine(payer, 'APBD_REGENCY')).toBeUndefined();
  });

  test('takes the money of a village from a village', async () => {
    expect(await addLine(await payerOf('73.06.01.2005'), 'APBDES')).toBeUndefined();
  });
});

describe('an employer number', () => {
  const bear = (payerId: string, number: string, from: BusinessDate | null, to: BusinessDate | null = null) =>
    world.database
      .write(chain.acting, async (tx) => {
        await tx.query(
          `INSERT INTO payer_number (id, payer_id, number, valid_from, valid_to, regency_id) VALUES ($1, $2, $3, $4, $5, $6)`,
          [uuidv7(), payerId, number, from, to, chain.owner.regencyId],
        );
        return undefined;
      })
      .catch((error: unknown) => violatedConstraint(error));

  test('is borne by one payer on a day', async () => {
    const [one, other] = [await payerOf('73.06'), await payerOf('73.06')];
    const day = (text: string) => text as BusinessDate;
    expect(await bear(one, 'AAAA0001', null, day('2024-04-30'))).toBeUndefined();
    expect(await bear(other, 'AAAA0001', day('2024-04-30'))).toBe('ex_payer_number_number');
    expect(await bear(other, 'AAAA0001', day('2024-05-01'))).toBeUndefined();
    expect(await bear(other, 'aaaa0001', null)).toBe('ck_payer_number_number');
  });

  test('ends once, and moves to no other payer', async () => {
    const payer = await payerOf('73.06');
    await bear(payer, 'AAAA0002', null);
    const end = (to: string | null) =>
      world.database
        .write(chain.acting, async (tx) => {
          await tx.query(`UPDATE payer_number SET valid_to = $2 WHERE payer_id = $1`, [payer, to]);
          return undefined;
        })
        .catch((error: unknown) => violatedConstraint(error));
    expect(await end('2024-05-31')).toBeUndefined();
    expect(await end('2024-06-30')).toBe('append_only');
    expect(await end(null)).toBe('append_only');
  });
});
