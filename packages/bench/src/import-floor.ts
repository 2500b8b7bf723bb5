import { openKeyRing } from '@lindung/db/access/key-ring';
import { Database } from '@lindung/db/database';
import type { GeneratedCandidate } from '@lindung/db/demo/candidates';
import { listVillageEntries } from '@lindung/db/exchange/village-entries';
import { villageRepository } from '@lindung/db/territory/village.repository';
import { type CandidateRow, readCandidateRow } from '@lindung/domain/enrolment/candidate-file';
import { villageDirectory } from '@lindung/domain/enrolment/village-directory';
import { businessDate } from '@lindung/domain/shared/business-date';
import { nikTail } from '@lindung/domain/worker/nik';
import { occupationMeantBy } from '@lindung/domain/worker/occupation';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';

import type { BenchDatabase } from './bench-database.js';
import { masterKey } from './master-key.js';

const referenceDay = businessDate('2024-05-31');

type Line = readonly (string | number | null)[];

/** A valid row as the floor is given it. */
interface KnownPerson {
  readonly row: CandidateRow;
  readonly occupationCode: string | null;
  readonly secondOccupationCode: string | null;
}

const personColumns = [
  'id, full_name, nik_cipher, nik_index, nik_tail, nik_warnings, birth_date, birth_place, sex, occupation, occupation_code, address',
  'phone, family_card_cipher, family_card_index, family_card_tail, mother_name, marital_status, second_occupation',
  'second_occupation_code, work_place, weekly_hours, regency_id, district_id, village_id, nik_claim',
].join(', ');

/**
 * The floor of the import: the valid rows, read beforehand, encrypted and indexed in node and copied with every column that an
 * import writes into the same indexed tables. It pays for what these tables do with whatever comes into them: generated columns,
 * checks, foreign keys, and triggers, which queue each person to be asked about at the population register. It does not pay for
 * reading a file, judging rows by themselves, among each other and beside the registry, a preview, row-level security, the search
 * for duplicates, refused rows or the trail. @returns seconds
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
  const known = await readBeforehand(database, bench, valid);
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    const began = performance.now();
    await client.query('BEGIN');
    const people = known.map((person) => ({ id: uuidv7(), ...person }));
    await copy(client, `person (${personColumns})`, people, ({ id, row, ...codes }) => [
      id,
      row.fullName,
      row.nik && bytea(keyRing.encryptNik(row.nik)),
      row.nik && bytea(keyRing.nikIndex(row.nik)),
      row.nik && nikTail(row.nik),
      '{}',
      row.birthDate,
      row.birthPlace,
      row.sex,
      row.occupation,
      codes.occupationCode,
      row.address,
      row.phone,
      row.familyCard && bytea(keyRing.encryptFamilyCard(row.familyCard)),
      row.familyCard && bytea(keyRing.familyCardIndex(row.familyCard)),
      row.familyCard && row.familyCard.slice(-2),
      row.motherName,
      row.maritalStatus,
      row.secondOccupation,
      codes.secondOccupationCode,
      row.workPlace,
      row.weeklyHours,
      bench.regencyId,
      row.village?.districtId ?? null,
      row.village?.villageId ?? null,
      0,
    ]);
    await copy(
      client,
      'decile_observation (id, person_id, decile, source, observed_on, list_id, regency_id, district_id, village_id)',
      people,
      ({ id, row }) => [
        uuidv7(),
        id,
        row.decile,
        'P3KE',
        '2024-01-01',
        listId,
        bench.regencyId,
        row.village?.districtId ?? null,
        row.village?.villageId ?? null,
      ],
    );
    await copy(
      client,
      'candidate (list_id, person_id, added_in, regency_id, district_id, village_id)',
      people,
      ({ id, row }) => [
        listId,
        id,
        1,
        bench.regencyId,
        row.village?.districtId ?? null,
        row.village?.villageId ?? null,
      ],
    );
    await client.query('COMMIT');
    return (performance.now() - began) / 1000;
  } finally {
    await client.end();
    await database.close();
  }
}

/** The rows as an import reads them; none of it is part of what is measured. */
async function readBeforehand(
  database: Database,
  { regencyId }: BenchDatabase,
  valid: readonly GeneratedCandidate[],
): Promise<KnownPerson[]> {
  const [villages, knownPrefixes] = await database.write({ as: 'GATE' }, async (tx) => [
    await listVillageEntries(tx, referenceDay, referenceDay),
    await villageRepository(tx).listNikPrefixes(),
  ]);
  const findVillage = villageDirectory(villages, { regencyId, districtId: null, villageId: null });
  return valid.map(({ cells }) => {
    const read = readCandidateRow(cells, { referenceDay, findVillage, knownPrefixes });
    if (!read.ok) throw new Error(`a valid row is not: ${JSON.stringify(read.error)}`);
    return {
      row: read.value,
      occupationCode: occupationMeantBy(read.value.occupation),
      secondOccupationCode: occupationMeantBy(read.value.secondOccupation),
    };
  });
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
