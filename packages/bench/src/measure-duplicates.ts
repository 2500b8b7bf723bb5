import { type Home, type LabelledRecord, labelledRegistry } from '@lindung/db/testing/labelled-registry';
import { plantRecords } from '@lindung/db/testing/plant-records';
import type pg from 'pg';

import type { BenchDatabase } from './bench-database.js';

export interface DuplicateResult {
  readonly records: number;
  readonly seconds: number;
  /** The longest of the transactions in which parts of the registry are looked through, in seconds. */
  readonly longest: number;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
}

const seed = 73;
const recordsAtOnce = 20_000;
/** As many as the job looks at in one transaction. */
const peopleAtOnce = 5_000;

/** Fills an empty registry with records of whom it is known which are one person, and looks through all of it as the job does. */
export async function measureDuplicates(
  { admin }: BenchDatabase,
  people: number,
  report: (line: string) => void,
): Promise<DuplicateResult> {
  const { rows: homes } = await admin.query<Home>(
    `SELECT regency_id AS "regencyId", district_id AS "districtId", region_id AS "villageId" FROM region_version
     WHERE kind IN ('VILLAGE', 'WARD') AND valid_to IS NULL ORDER BY code`,
  );
  report(`writing the records of ${people} people`);
  await admin.query('CREATE TEMP TABLE labelled (person int NOT NULL, id uuid NOT NULL)');
  let records = 0;
  for (const some of partsOf(labelledRegistry(people, homes, seed))) {
    records += some.length;
    const ids = await plantRecords(admin, some);
    await admin.query('INSERT INTO labelled SELECT * FROM unnest($1::int[], $2::uuid[])', [
      some.map(({ person }) => person),
      ids,
    ]);
  }
  report(`looking through ${records} records, of whose table no statistics are known`);
  const searched = await search(admin);
  const { rows } = await admin.query<{ pairs: number; right: number; wanted: number }>(
    `WITH wanted AS (SELECT a.id AS one, b.id AS other FROM labelled a JOIN labelled b ON b.person = a.person AND b.id > a.id)
     SELECT (SELECT count(*)::int FROM duplicate_pair) AS pairs, (SELECT count(*)::int FROM wanted) AS wanted,
       (SELECT count(*)::int FROM wanted w JOIN duplicate_pair d ON d.one_id = w.one AND d.other_id = w.other) AS right`,
  );
  const { pairs, right, wanted } = rows[0] ?? { pairs: 0, right: 0, wanted: 0 };
  return { records, ...searched, pairs, precision: right / pairs, recall: right / wanted };
}

async function search(admin: pg.Client): Promise<{ seconds: number; longest: number }> {
  const began = performance.now();
  let [after, longest]: [string | null, number] = ['00000000-0000-0000-0000-000000000000', 0];
  while (after !== null) {
    const partBegan = performance.now();
    await admin.query(`BEGIN; SET LOCAL ROLE lindung_province`);
    const { rows }: pg.QueryResult<{ last: string | null }> = await admin.query(
      'SELECT last_id AS last FROM search_duplicates($1, $2)',
      [after, peopleAtOnce],
    );
    await admin.query('COMMIT');
    after = rows[0]?.last ?? null;
    longest = Math.max(longest, performance.now() - partBegan);
  }
  return { seconds: (performance.now() - began) / 1000, longest: longest / 1000 };
}

function* partsOf(records: Iterable<LabelledRecord>): Generator<LabelledRecord[]> {
  let part: LabelledRecord[] = [];
  for (const record of records) {
    part.push(record);
    if (part.length < recordsAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
