import type { Jurisdiction } from '@lindung/domain/access/jurisdiction';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  attempt,
  columnsWith,
  type Planted,
  plantWorld,
  type PlantedWorld,
  reaches,
  someOffice,
  under,
} from './testing/planted-world.js';

/**
 * Columns that say who did it. A trigger refuses another's name, and a status in which nothing begins, before the policy is
 * asked: rows are added in the name of who acts, and as they begin.
 */
const signatures = new Set([
  'reported_by',
  'judged_by',
  'created_by',
  'received_by',
  'recorded_by',
  'imported_by',
  'declared_by',
  'proposed_by',
  'issued_by',
  'user_id',
  'placed_by',
  'uploaded_by',
  'by_user',
  'entered_by',
  'made_by',
]);
const beginnings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  agreement: { status: 'DRAFT', signed_on: null, kind: 'PKS', amends_id: null },
  decree: { status: 'PROPOSED', decided_by: null },
  bill: { status: 'DRAFT', checked_by: null, checked_at: null, paid_by: null },
  budget_change: { status: 'OPEN', decided_by: null },
};

/** Papers that only who proposed brings. */
const papers = new Set(['change_proof', 'bank_book', 'payment_step']);

/* T-08: row-level security alone: plain SQL as the application's log-in, and no guard above it. */

let it: PlantedWorld;
beforeAll(async () => {
  it = await plantWorld();
});
afterAll(() => it.close());

const denied = '42501';
const violated = '23514';
const appendOnly = '23001';

const jurisdictions = {
  'the province': () => ({ level: 'PROVINCE' }),
  'an office': () => ({
    level: 'OFFICE',
    officeId: someOffice(),
    regencyIds: [it.chains.city.owner.regencyId],
  }),
  'an office without an area': () => ({ level: 'OFFICE', officeId: someOffice(), regencyIds: [] }),
  'a city': () => ({ level: 'REGENCY', regionId: it.chains.city.owner.regencyId }),
  'another regency': () => ({ level: 'REGENCY', regionId: it.chains.foreign.owner.regencyId }),
  'a district': () => ({ level: 'DISTRICT', regionId: it.chains.village.owner.districtId ?? 0 }),
  'a village': () => ({ level: 'VILLAGE', regionId: it.chains.village.owner.villageId ?? 0 }),
  'the system': () => ({ level: 'SYSTEM' }),
} as const satisfies Record<string, () => Jurisdiction>;

const rowsOf = (table: string) => it.planted.filter((row) => row.table === table);

test('every table with owner columns has rows of the city, of two of its villages and of another regency', () => {
  const { city, village, sibling, foreign } = it.chains;
  for (const table of it.ownedTables) {
    const owners = rowsOf(table).map(({ owner }) => owner);
    expect(new Set(owners.map(({ regencyId }) => regencyId)), table).toEqual(
      new Set([city.owner.regencyId, foreign.owner.regencyId]),
    );
    expect(owners, table).toEqual(expect.arrayContaining([village.owner, sibling.owner, foreign.owner]));
  }
});

describe.each(Object.entries(jurisdictions))('%s', (_, jurisdictionOf) => {
  const jurisdiction = () => jurisdictionOf() as Jurisdiction;
  const userId = () => it.chains.city.proposer;
  const isOwn = (row: Planted) => reaches(jurisdiction(), userId(), row);
  const acting = <T>(work: () => Promise<T>) => under(it.app, jurisdiction(), userId(), work);

  test('reads exactly its own rows of every table', async () => {
    for (const table of it.ownedTables) {
      const expected = rowsOf(table).filter(isOwn).length;
      await acting(async () => {
        const [column] = await columnsWith(it.app, table, 'SELECT');
        const found =
          column === undefined ? 0 : (await it.app.query(`SELECT ${column} FROM ${table}`)).rowCount;
        expect(found, table).toBe(expected);
      });
    }
  });

  test('adds no row for another', async () => {
    const { city } = it.chains;
    // Everybody adds to the trail, in their own name; who may read it is another matter.
    for (const row of it.planted.filter(({ table }) => table !== 'audit_event')) {
      // Whoever drew up a decree bills nothing of its line, which a trigger says first.
      const user = row.table === 'bill' ? city.finance : userId();
      const names = Object.keys(row.columns);
      const columns: Record<string, unknown> = {
        ...row.columns,
        ...beginnings[row.table],
        ...Object.fromEntries(names.filter((name) => signatures.has(name)).map((name) => [name, user])),
        ...(row.table === 'job' ? { assignment_id: city.assignmentId } : {}),
      };
      if (reaches(jurisdiction(), user, { ...row, maker: columns['created_by'] ?? columns['user_id'] }))
        continue;
      const insert = `INSERT INTO ${row.table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_populate_record(NULL::${row.table}, $1)`;
      await under(it.app, jurisdiction(), user, async () => {
        // Who sees no assignment or proposal of another is told so first, by the trigger that looks for it.
        const isUnseen = row.table === 'job' ? jurisdiction().level === 'REGENCY' : papers.has(row.table);
        const outcome = await attempt(it.app, insert, [JSON.stringify(columns)]);
        expect(isUnseen ? [denied, violated] : [denied], row.table).toContain(outcome);
      });
    }
  });

  test('changes and deletes at most its own rows', async () => {
    for (const table of it.ownedTables) {
      const own = rowsOf(table).filter(isOwn).length;
      await acting(async () => {
        const [column] = await columnsWith(it.app, table, 'UPDATE');
        for (const statement of [
          column === undefined ? undefined : `UPDATE ${table} SET ${column} = ${column}`,
          `DELETE FROM ${table}`,
        ]) {
          const outcome = statement === undefined ? denied : await attempt(it.app, statement);
          const isHarmless =
            typeof outcome === 'number'
              ? outcome <= own
              : [denied, appendOnly, violated, '23503'].includes(outcome);
          expect(isHarmless, `${statement}: ${outcome}`).toBe(true);
        }
      });
    }
  });

  test('gives no row of its own to another', async () => {
    const { regencyId, districtId, villageId } = it.chains.sibling.owner;
    const { foreign } = it.chains;
    const elsewhere =
      jurisdiction().level === 'VILLAGE' || jurisdiction().level === 'DISTRICT'
        ? [regencyId, districtId, villageId]
        : [foreign.owner.regencyId, foreign.owner.districtId, foreign.owner.villageId];
    for (const table of it.ownedTables) {
      await acting(async () => {
        const move = `UPDATE ${table} SET regency_id = $1, district_id = $2, village_id = $3 WHERE regency_id <> $1 OR village_id <> $3`;
        const outcome = await attempt(it.app, move, elsewhere);
        expect([denied, 0], `${table}: ${outcome}`).toContain(outcome);
      });
    }
  });
});

test.each(['office', 'regency', 'district', 'village', 'gate', 'jobs'])(
  'lindung_%s without a jurisdiction reads no row',
  async (role) => {
    // Who claims jobs and purges sees which there are, and nothing that is in them.
    const itsOwn = role === 'jobs' ? ['job', 'file', 'staged_candidate', 'office_answer_row'] : [];
    for (const table of it.ownedTables.filter((name) => !itsOwn.includes(name))) {
      await it.app.query('BEGIN');
      await it.app.query(`SELECT set_config('role', $1, true)`, [`lindung_${role}`]);
      const [column] = await columnsWith(it.app, table, 'SELECT');
      const found =
        column === undefined ? 0 : (await it.app.query(`SELECT ${column} FROM ${table}`)).rowCount;
      await it.app.query('ROLLBACK');
      expect(found, table).toBe(0);
    }
  },
);

describe('a wider look', () => {
  /** Takes a look in an assignment of a programme officer of the city, reaching what the test says, and runs the work in it. */
  const looking = async <T>(area: readonly number[], work: () => Promise<T>): Promise<T> => {
    await it.app.query('BEGIN');
    try {
      await it.app.query(
        `SELECT set_config('role', 'lindung_look', true), set_config('app.user', $1, true), set_config('app.area', $2, true)`,
        [it.chains.city.proposer, `{${area.join(',')}}`],
      );
      return await work();
    } finally {
      await it.app.query('ROLLBACK');
    }
  };

  test('reads the persons of its regencies, without how to reach them, and nothing that is money', async () => {
    const { regencyId } = it.chains.foreign.owner;
    const expected = rowsOf('person').filter(({ owner }) => owner.regencyId === regencyId).length;
    await looking([regencyId], async () => {
      expect((await it.app.query('SELECT id, full_name FROM person')).rowCount).toBe(expected);
    });
    for (const refused of [
      'SELECT address FROM person',
      'SELECT phone FROM person',
      'SELECT nik_cipher FROM person',
      'SELECT id FROM bill',
      'SELECT id FROM agreement',
      'SELECT id FROM enrolment',
      'SELECT id FROM audit_event',
    ])
      await looking([regencyId], async () => expect(await attempt(it.app, refused), refused).toBe(denied));
  });

  test('changes nothing, and adds nothing but to the trail, in the own name', async () => {
    const { regencyId } = it.chains.foreign.owner;
    for (const table of it.ownedTables)
      await looking([regencyId], async () => {
        expect(await columnsWith(it.app, table, 'UPDATE'), table).toEqual([]);
        expect(await attempt(it.app, `DELETE FROM ${table}`), table).toBe(denied);
        const added = await columnsWith(it.app, table, 'INSERT');
        expect(added.length > 0, table).toBe(table === 'audit_event');
      });
    const tell = (user: string) =>
      attempt(
        it.app,
        `INSERT INTO audit_event (id, operation, user_id, request_id) VALUES ($1, 'workers', $2, 'r')`,
        [uuidv7(), user],
      );
    await looking([regencyId], async () => {
      expect(await tell(it.chains.city.proposer)).toBe(1);
      expect(await tell(it.chains.city.finance)).toBe(denied);
    });
  });

  test('reaches no person without an area, and enters no look that is not open and its own', async () => {
    await looking([], async () => expect((await it.app.query('SELECT id FROM person')).rowCount).toBe(0));
    await looking([], async () =>
      expect(await attempt(it.app, 'SELECT enter_wider_look($1, $2)', [uuidv7(), '2024-05-31'])).toBe(
        violated,
      ),
    );
  });
});

test('the application never becomes the role that looks across, nor the owner', async () => {
  for (const role of ['lindung_definer', 'lindung_owner']) {
    await expect(it.app.query(`SET ROLE ${role}`), role).rejects.toThrow('permission denied');
  }
});

test('outside a transaction the log-in of the application reads nothing at all', async () => {
  for (const table of [...it.ownedTables, 'app_user', 'region', 'key_ring']) {
    await expect(it.app.query(`SELECT FROM ${table}`), table).rejects.toThrow('permission denied');
  }
});

test('after a commit neither role nor jurisdiction is left on the connection', async () => {
  await it.app.query('BEGIN');
  await it.app.query(
    `SELECT set_config('role', 'lindung_regency', true), set_config('app.region', '1', true), set_config('app.area', '{1}', true), set_config('app.user', $1, true)`,
    [it.chains.city.proposer],
  );
  await it.app.query('COMMIT');
  const { rows } = await it.app.query(
    `SELECT current_user AS role, current_setting('app.region') AS region, current_setting('app.area') AS area, current_setting('app.user') AS user`,
  );
  expect(rows).toEqual([{ role: 'lindung_app', region: '', area: '', user: '' }]);
});

test('a row names one place as its owner', async () => {
  const { city, village, foreign } = it.chains;
  const add = (regency: number, district: number | null, home: number | null) =>
    attempt(
      it.app,
      `INSERT INTO payer (id, name, regency_id, district_id, village_id) VALUES ($1, 'Desa', $2, $3, $4)`,
      [uuidv7(), regency, district, home],
    );
  const { regencyId } = city.owner;
  const { districtId, villageId } = village.owner;
  await under(it.app, { level: 'REGENCY', regionId: regencyId }, city.proposer, async () => {
    expect(await add(regencyId, districtId, villageId)).toBe(1);
    expect(await add(regencyId, null, null)).toBe(1);
    expect(await add(regencyId, foreign.owner.districtId, foreign.owner.villageId)).toBe(violated);
    expect(await add(regencyId, districtId, foreign.owner.villageId)).toBe(violated);
    expect(await add(regencyId, null, villageId)).toBe(violated);
  });
  await under(it.app, { level: 'VILLAGE', regionId: villageId ?? 0 }, city.proposer, async () => {
    expect(await add(foreign.owner.regencyId, districtId, villageId)).toBe(violated);
  });
});
