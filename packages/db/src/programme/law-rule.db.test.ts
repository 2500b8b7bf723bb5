import { SHIPPED_LAW, SHIPPED_RULES } from '@lindung/domain/programme/shipped-law';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, ownerOf } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { lawRuleRepository } from './law-rule.repository.js';
import { loadLaw } from './load-law.js';

let world: TestDatabase;
let proposer: string;
let checker: string;
beforeAll(async () => {
  world = await createTestDatabase();
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  ({ proposer, finance: checker } = await addChain(world.database, { owner, home, people: 1 }));
});
afterAll(() => world.drop());

const asOffice = (userId: string) =>
  ({
    as: 'ASSIGNMENT',
    jurisdiction: { level: 'OFFICE', officeId: uuidv7(), regencyIds: [] },
    userId,
  }) as const;
const asSystem = { as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId: null } as const;

const insert =
  (by: string | null, from: string, to: string | null = null) =>
  (tx: EntityManager) =>
    tx.query(
      `INSERT INTO law_rule (id, subject, terms, valid_from, valid_to, citation, certainty, proposed_by, status)
     VALUES ($1, 'BENEFIT_AIDS', '{}', $2, $3, 'PP 1/2030', 'CERTAIN', $4, CASE WHEN $4::uuid IS NULL THEN 'IN_FORCE' ELSE 'PROPOSED' END)`,
      [uuidv7(), from, to, by],
    );

test('the rules that come with the program are there once, and read back as the domain has them', async () => {
  expect(await loadLaw(world.database)).toBe(0);
  const law = await world.database.write(asOffice(proposer), (tx) => lawRuleRepository(tx).load());
  const bare = [...law].flatMap(([, rules]) =>
    rules.map(({ subject, validFrom, validTo, terms, citation, certainty }) => ({
      subject,
      validFrom,
      validTo,
      terms,
      citation,
      certainty,
    })),
  );
  expect(bare).toHaveLength(SHIPPED_RULES.length);
  expect(bare).toEqual(expect.arrayContaining([...SHIPPED_RULES]));
  expect([...law.keys()].sort()).toEqual([...SHIPPED_LAW.keys()].sort());
});

test('two rules about one subject never hold on one day', async () => {
  const put = async (from: string, to: string | null) => {
    const id = uuidv7();
    await world.database.write(asOffice(proposer), async (tx) => {
      await tx.query(
        `INSERT INTO law_rule (id, subject, terms, valid_from, valid_to, citation, certainty, proposed_by)
         VALUES ($1, 'WAGE_JP_CEILING', '{}', $2, $3, 'SE', 'CERTAIN', $4)`,
        [id, from, to, proposer],
      );
    });
    return refusalOf(world.database, asOffice(checker), (tx) =>
      tx.query(
        `UPDATE law_rule SET status = 'IN_FORCE', decided_by = $2, decided_at = now(), reason = 'Sesuai naskah' WHERE id = $1`,
        [id, checker],
      ),
    );
  };
  expect(await put('2027-02-28', '2027-12-31')).toBe('ex_law_rule_subject');
  expect(await put('2027-03-01', '2028-02-29')).toBeUndefined();
});

test('nobody decides what they proposed, nor proposes in the name of another or of the program', async () => {
  expect(await refusalOf(world.database, asOffice(proposer), insert(checker, '2031-01-01'))).toBe('ck_actor');
  await expect(world.database.write(asOffice(proposer), insert(null, '2031-01-01'))).rejects.toThrow(
    /row-level security/,
  );
  await expect(world.database.write(asSystem, insert(proposer, '2031-01-01'))).rejects.toThrow(
    /row-level security|who acts/,
  );
  await world.database.write(asOffice(proposer), insert(proposer, '2031-01-01'));
  const decide = (by: string) => (tx: EntityManager) =>
    tx.query(
      `UPDATE law_rule SET status = 'DECLINED', decided_by = $1, decided_at = now(), reason = 'Belum jelas' WHERE valid_from = '2031-01-01'`,
      [by],
    );
  expect(await refusalOf(world.database, asOffice(proposer), decide(proposer))).toBe(
    'ck_law_rule_two_people',
  );
  expect(await refusalOf(world.database, asOffice(checker), decide(proposer))).toBe('ck_actor');
});

test.each([
  `terms = '{"amount": "1"}'`,
  `citation = 'other'`,
  `valid_from = '2014-01-01'`,
  `subject = 'WAGE_JKM'`,
])('a rule keeps what it says: %s', async (change) => {
  const rewrite = (tx: EntityManager) =>
    tx.query(`UPDATE law_rule SET ${change} WHERE subject = 'NON_WAGE_JKM'`);
  await expect(world.database.write(asOffice(proposer), rewrite)).rejects.toThrow(/permission denied/);
});

test('a rule in force gets its last day once', async () => {
  const end = (day: string) => (tx: EntityManager) =>
    tx.query(`UPDATE law_rule SET valid_to = $1 WHERE subject = 'NON_WAGE_JHT' AND status = 'IN_FORCE'`, [
      day,
    ]);
  expect(await refusalOf(world.database, asOffice(proposer), end('2030-12-31'))).toBeUndefined();
  expect(await refusalOf(world.database, asOffice(proposer), end('2031-12-31'))).toBe('ck_frozen');
});

test('no other level writes the law', async () => {
  for (const jurisdiction of [{ level: 'PROVINCE' }, { level: 'REGENCY', regionId: 1 }] as const) {
    const acting = { as: 'ASSIGNMENT', jurisdiction, userId: proposer } as const;
    await expect(world.database.write(acting, insert(proposer, '2032-01-01'))).rejects.toThrow(
      /permission denied/,
    );
  }
});
