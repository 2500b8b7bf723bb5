import { openKeyRing } from '@lindung/db/access/key-ring';
import { Database } from '@lindung/db/database';
import type { GeneratedCandidate } from '@lindung/db/demo/candidates';
import { businessDate } from '@lindung/domain/shared/business-date';
import { decodeNik, Nik, nikTail } from '@lindung/domain/worker/nik';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';

import type { BenchDatabase } from './bench-database.js';
import { masterKey } from './master-key.js';

const referenceDay = businessDate('2024-05-31');

type Line = readonly (string | number | null)[];

/**
 * The floor of the import: the valid rows, known beforehand, encrypted and indexed in node and copied into the same indexed
 * tables. It reads no file, checks nothing and asks nobody. @returns seconds
 */
export async function measureFloor(
  bench: BenchDatabase,
  valid: readonly GeneratedCandidate[],
  listId: string,
): Promise<number> {
  const database = await Database.open({
    url: bench.appUrl,
    poolSize: 1,
    onConnectionError: (error) => process.stderr.write(error.message),
  });
  const keyRing = await openKeyRing(database, masterKey);
  const { rows } = await bench.admin.query<{
    code: string;
    name: string;
    region_id: number;
    district_id: number;
    regency_id: number;
  }>(
    `SELECT code, name, region_id, district_id, regency_id FROM region_version WHERE regency_id = $1 AND kind = 'WARD'`,
    [bench.regencyId],
  );
  const villages = new Map(rows.flatMap((row) => [[row.code, row] as const, [row.name, row] as const]));
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    const known = valid.map(({ cells }) => ({
      cells,
      nik: Nik.parse(cells.nik),
      born: decodeNik(Nik.parse(cells.nik), referenceDay),
      village: villages.get(cells.villageCode || (cells.villageName ?? '')),
    }));
    const began = performance.now();
    await client.query('BEGIN');
    const people = known.map((person) => ({ id: uuidv7(), ...person }));
    await copy(
      client,
      'person (id, full_name, nik_cipher, nik_index, nik_tail, birth_date, birth_place, sex, occupation, address, phone, regency_id, district_id, village_id, nik_claim)',
      people,
      ({ id, cells, nik, born, village }) => [
        id,
        cells.fullName ?? '',
        bytea(keyRing.encryptNik(nik)),
        bytea(keyRing.nikIndex(nik)),
        nikTail(nik),
        born.birthDate,
        cells.birthPlace ?? null,
        born.sex,
        cells.occupation ?? null,
        cells.address ?? null,
        cells.phone || null,
        village?.regency_id ?? null,
        village?.district_id ?? null,
        village?.region_id ?? null,
        0,
      ],
    );
    await copy(
      client,
      'decile_observation (id, person_id, decile, source, observed_on, regency_id, district_id, village_id)',
      people,
      ({ id, cells, village }) => [
        uuidv7(),
        id,
        cells.decile ?? null,
        'P3KE',
        '2024-01-01',
        village?.regency_id ?? null,
        village?.district_id ?? null,
        village?.region_id ?? null,
      ],
    );
    await copy(client, 'candidate (list_id, person_id, added_in, regency_id)', people, ({ id }) => [
      listId,
      id,
      1,
      bench.regencyId,
    ]);
    await client.query('COMMIT');
    return (performance.now() - began) / 1000;
  } finally {
    await client.end();
    await database.close();
  }
}

async function copy<Row>(
  client: pg.Client,
  into: string,
  rows: readonly Row[],
  lineOf: (row: Row) => Line,
): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${into} FROM STDIN`));
  const finished = new Promise<void>(
    (resolve, reject) => void stream.once('finish', resolve).once('error', reject),
  );
  for (const row of rows) {
    if (!stream.write(`${lineOf(row).map(field).join('\t')}\n`))
      await new Promise((resume) => stream.once('drain', resume));
  }
  stream.end();
  await finished;
}

const bytea = (bytes: Buffer): string => `\\\\x${bytes.toString('hex')}`;
const field = (value: string | number | null): string =>
  value === null
    ? '\\N'
    : String(value).startsWith('\\\\x')
      ? String(value)
      : String(value).replaceAll('\\', '\\\\').replaceAll('\t', ' ');
