import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { violatedConstraint } from '../constraint-violation.js';
import { addChain, type Chain, ownerOf, takeSeat } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
let people: readonly string[];
beforeAll(async () => {
  world = await createTestDatabase();
  const owner = await ownerOf(world.database, '73.72');
  const home = await ownerOf(world.database, '73.72.01.1004');
  chain = await addChain(world.database, { owner, home, people: 3 });
  people = chain.people;
});
afterAll(() => world.drop());

/** The constraint that refuses what is done, or undefined when it is done. */
const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => undefined, violatedConstraint);
const asProvince = (userId: string | null): ActingAs => ({
  as: 'ASSIGNMENT',
  jurisdiction: { level: 'PROVINCE' },
  userId,
});

/** Proposes a row in the name of the chain's proposer. */
const propose = (validFrom: string, kind = 'PERSON_CHANGE'): Promise<string> => {
  const id = uuidv7();
  return world.database.write(asProvince(chain.proposer), async (tx) => {
    await tx.query(
      `INSERT INTO retention_rule (id, kind, months, citation, certainty, valid_from, proposed_by)
       VALUES ($1, $2, 60, 'UU 27/2022 Pasal 43', 'TO_BE_VERIFIED', $3, $4)`,
      [id, kind, validFrom, chain.proposer],
    );
    return id;
  });
};
const enact = (id: string, by = chain.approver) =>
  world.database.write(asProvince(by), (tx) =>
    tx.query(
      `UPDATE retention_rule SET status = 'IN_FORCE', decided_by = $2, decided_at = now(), reason = 'Sesuai jadwal' WHERE id = $1`,
      [id, by],
    ),
  );
const end = (id: string, day: string) =>
  world.database.write(asProvince(chain.approver), (tx) =>
    tx.query(`UPDATE retention_rule SET valid_to = $2 WHERE id = $1`, [id, day]),
  );

test('a row of the schedule is decided by another than who proposed it, and two of one kind hold on no same day', async () => {
  const [first, second, third] = [
    await propose('2024-01-01'),
    await propose('2024-06-01'),
    await propose('2024-06-01', 'PERSON_REQUEST'),
  ];
  expect(await refusal(enact(first, chain.proposer))).toBe('ck_retention_rule_two_people');
  await enact(first);
  expect(await refusal(enact(second))).toBe('ex_retention_rule_kind');
  await enact(third);
  await end(first, '2024-05-31');
  await enact(second);
  expect(await refusal(end(first, '2024-04-30'))).toBe('ck_frozen');
});

/** Places a hold in the name of the chain's proposer. */
const hold = (on: { person?: string | undefined; agreement?: string; until?: string; regency?: number }) => {
  const id = uuidv7();
  const scope = on.person ? 'PERSON' : on.agreement ? 'AGREEMENT' : 'REGION';
  return world.database.write(asProvince(chain.proposer), async (tx) => {
    await tx.query(
      `INSERT INTO legal_hold (id, scope, person_id, agreement_id, reason, document_number, held_until, placed_by, regency_id, district_id, village_id)
       SELECT $1, $2, $3, $4, 'Klaim beasiswa', 'KLM-1', $5, $6, COALESCE(p.regency_id, $7), p.district_id, p.village_id
       FROM (SELECT 1) AS one LEFT JOIN person p ON p.id = $3`,
      [
        id,
        scope,
        on.person ?? null,
        on.agreement ?? null,
        on.until ?? null,
        chain.proposer,
        on.regency ?? chain.owner.regencyId,
      ],
    );
    return id;
  });
};
const lift = (id: string) =>
  world.database.write(asProvince(chain.approver), (tx) =>
    tx.query(
      `UPDATE legal_hold SET lifted_by = $2, lifted_at = now(), lift_reason = 'Perkara selesai' WHERE id = $1`,
      [id, chain.approver],
    ),
  );
const holdsOf = async (person: string | undefined, day = '2024-05-31'): Promise<string[]> => {
  const [rows = []] = await world.database.read<{ hold_id: string }[][]>(asProvince(null), [
    { text: `SELECT hold_id FROM holds_on($1, $2)`, values: [person, day] },
  ]);
  return rows.map(({ hold_id }) => hold_id);
};

test('a hold on a person, an agreement or a region keeps whom it names until its day or until it is lifted, once', async () => {
  const [held, enrolled, other] = people;
  const ofPerson = await hold({ person: held, until: '2024-05-31' });
  expect(await holdsOf(held)).toEqual([ofPerson]);
  expect(await holdsOf(held, '2024-06-01')).toEqual([]);
  expect(await holdsOf(other)).toEqual([]);

  await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, enrolled ?? ''));
  const ofAgreement = await hold({ agreement: chain.agreementId });
  expect(await holdsOf(enrolled)).toEqual([ofAgreement]);
  expect(await holdsOf(other)).toEqual([]);
  await lift(ofAgreement);
  expect(await holdsOf(enrolled)).toEqual([]);
  expect(await refusal(lift(ofAgreement))).toBe('append_only');

  const ofRegion = await hold({});
  expect(await holdsOf(other)).toEqual([ofRegion]);
  await lift(ofRegion);
});

test('a hold on a region that ended keeps those who live in what became of it', async () => {
  const [, , other] = people;
  const barru = await ownerOf(world.database, '73.11');
  const ofFormer = await hold({ regency: barru.regencyId });
  expect(await holdsOf(other)).toEqual([]);
  const changeId = uuidv7();
  await world.database.write(asProvince(chain.approver), async (tx) => {
    await tx.query(
      `INSERT INTO region_change (id, kind, effective_on, source, recorded_by) VALUES ($1, 'MERGE', '2024-05-01', 'Contoh', $2)`,
      [changeId, chain.approver],
    );
    await tx.query(
      `INSERT INTO region_succession (change_id, predecessor_id, successor_id) VALUES ($1, $2, $3)`,
      [changeId, barru.regencyId, chain.owner.regencyId],
    );
  });
  expect(await holdsOf(other)).toEqual([ofFormer]);
  await lift(ofFormer);
});

test('a regency places holds on what is its own and lifts none', async () => {
  const id = await hold({});
  const lifting = world.database.write(chain.acting, (tx) =>
    tx.query(`UPDATE legal_hold SET lifted_at = now() WHERE id = $1`, [id]),
  );
  await expect(lifting).rejects.toThrow('permission denied');
  await lift(id);
});

test('a hold on a region keeps its people also where a part of it lies in another region since, as of which day soever', async () => {
  const [, , other = ''] = people;
  const home = await ownerOf(world.database, '73.72.01.1004');
  const barru = await ownerOf(world.database, '73.11');
  const ofRegency = await hold({});
  await world.database.write(asProvince(chain.approver), async (tx) => {
    const moving = `FROM region_version v WHERE $1::int IN (v.region_id, v.district_id) AND v.valid_to IS NULL`;
    const [{ versions }]: [{ versions: object[] }] = await tx.query(
      `SELECT jsonb_agg(to_jsonb(v)) AS versions ${moving}`,
      [home.districtId],
    );
    // Known here after the hold was placed, and in force since before.
    await tx.query(
      `UPDATE region_version v SET valid_to = '2024-03-31' WHERE v.id IN (SELECT v.id ${moving})`,
      [home.districtId],
    );
    await tx.query(
      `INSERT INTO region_version (id, region_id, valid_from, code, name, kind, parent_id, regency_id, district_id, source)
       SELECT gen_random_uuid(), v.region_id, '2024-04-01', replace(v.code, '73.72.01', '73.11.91'), v.name, v.kind,
         CASE WHEN v.district_id IS NULL THEN $2 ELSE v.parent_id END, $2, v.district_id, 'Contoh'
       FROM jsonb_populate_recordset(NULL::region_version, $1::jsonb) AS v`,
      [JSON.stringify(versions), barru.regencyId],
    );
    const changeId = uuidv7();
    await tx.query(
      `INSERT INTO region_change (id, kind, effective_on, source, recorded_by) VALUES ($1, 'MOVE', '2024-04-01', 'Contoh', $2)`,
      [changeId, chain.approver],
    );
    await tx.query(
      `INSERT INTO region_succession (change_id, predecessor_id, successor_id) SELECT $1, v.region_id, v.region_id ${moving.replace('$1', '$2')}`,
      [changeId, home.districtId],
    );
    await tx.query(`SELECT move_residents($1, '{}', '{}')`, [changeId]);
  });
  const [[found] = []] = await world.database.read<Array<{ regencyId: number }>[]>(asProvince(null), [
    { text: `SELECT regency_id AS "regencyId" FROM person WHERE id = $1`, values: [other] },
  ]);
  expect(found).toEqual({ regencyId: barru.regencyId });
  expect(await holdsOf(other)).toEqual([ofRegency]);
  const ofTheOther = await hold({ regency: barru.regencyId });
  expect(new Set(await holdsOf(other))).toEqual(new Set([ofRegency, ofTheOther]));
  await lift(ofRegency);
  expect(await holdsOf(other)).toEqual([ofTheOther]);
  await lift(ofTheOther);
});
