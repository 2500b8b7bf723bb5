import type { OfficeKind } from '@lindung/domain/office/office';
import type { Nik } from '@lindung/domain/worker/nik';

import { actingAs } from '../src/acting/actor.js';
import type { Services } from '../src/request-context.js';
import { type Client, key, type World } from './world.js';

/** Puts made-up people of a regency into the registry and onto a list: what an import does, without the file. */
export async function plantCandidates(
  services: Services,
  regencyId: number,
  listId: string,
  count: number,
): Promise<void> {
  const actor = {
    userId: null,
    name: '',
    apiKeyId: null,
    assignmentId: null,
    day: services.clock.today(),
    role: 'PROGRAMME_OFFICER',
    scopes: [],
    jurisdiction: { level: 'REGENCY', regionId: regencyId },
  } as const;
  await services.database.write(actingAs(actor), async (tx) => {
    await tx.query(
      `WITH village AS (
         SELECT array_agg(v.region_id ORDER BY v.code) AS ids, array_agg(v.district_id ORDER BY v.code) AS districts
         FROM region_version v WHERE v.regency_id = $1 AND v.kind IN ('WARD', 'VILLAGE')),
       people AS (
         INSERT INTO person (id, full_name, nik_cipher, nik_index, nik_tail, birth_date, sex, regency_id, district_id, village_id)
         SELECT gen_random_uuid(), 'Orang ' || lpad(n::text, 6, '0'), $4, sha256(($2 || n)::bytea), lpad((n % 100)::text, 2, '0'),
                date '1960-01-01' + n % 14000, CASE n % 2 WHEN 0 THEN 'MALE' ELSE 'FEMALE' END, $1,
                districts[1 + n % cardinality(ids)], ids[1 + n % cardinality(ids)]
         FROM generate_series(1, $3) AS n, village RETURNING id, regency_id, district_id, village_id),
       deciles AS (
         INSERT INTO decile_observation (id, person_id, decile, source, observed_on, regency_id, district_id, village_id)
         SELECT gen_random_uuid(), id, 1 + (row_number() OVER ())::int % 4, 'P3KE', '2024-01-01', regency_id, district_id, village_id FROM people)
       INSERT INTO candidate (list_id, person_id, added_in, regency_id) SELECT $2::uuid, id, 1, regency_id FROM people`,
      [regencyId, listId, count, services.keyRing.encryptNik('7372014507890123' as Nik)],
    );
  });
}

/** A branch office that serves the regencies of the codes, or an office of another kind. @returns its id */
export async function newBranch(
  world: World,
  codes: readonly string[],
  kind: OfficeKind = 'BRANCH',
): Promise<string> {
  const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  const regionIds = await Promise.all(codes.map(async (code) => String(await world.regionId(code))));
  const { createOffice: office } = await province.ask<{ createOffice: { id: string } }>(
    `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        name: `KC ${key().replaceAll(/\d/g, 'g')}`,
        kind,
        validFrom: '2020-01-01',
        regionIds,
      },
    },
  );
  return office.id;
}

async function newPayer(officer: Client): Promise<string> {
  const { createPayer: payer } = await officer.ask<{ createPayer: { id: string } }>(
    `mutation ($input: CreatePayerInput!) { createPayer(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        employerNumber: `N${key().replaceAll('-', '').slice(0, 7).toUpperCase()}`,
        name: 'Pemerintah (contoh)',
      },
    },
  );
  return payer.id;
}

/** An active agreement of a regency with one line of vulnerable workers, JKK and JKM at the lowest band, May to December 2024 or all of 2025. */
export async function signedAgreement(
  world: World,
  officer: Client,
  seats: number,
  stages: ReadonlyArray<{ startsOn: string; seats: number }> = [{ startsOn: '2024-05-01', seats }],
  { payerId, year = '2024' }: { payerId?: string; year?: '2024' | '2025' } = {},
): Promise<{ agreementId: string; lineId: string; payerId: string }> {
  const officeId = await newBranch(world, []);
  const payer = { id: payerId ?? (await newPayer(officer)) };
  const validFrom = year === '2024' ? '2024-05-13' : `${year}-01-01`;
  const { createAgreement: draft } = await officer.ask<{
    createAgreement: { id: string; version: number; lines: [{ id: string }] };
  }>(
    `mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { id version lines { id } } }`,
    {
      input: {
        idempotencyKey: key(),
        number: `PKS ${key()}`,
        title: 'Perlindungan pekerja rentan',
        kind: 'PKS',
        validFrom,
        validTo: `${year}-12-31`,
        signingOfficeId: officeId,
        lines: [
          {
            memberGroup: 'VULNERABLE_WORKER',
            segment: 'NON_WAGE',
            programmes: ['JKK', 'JKM'],
            fundingSource: 'APBD_REGENCY',
            payerId: payer.id,
            incomeBase: '1000000',
            decileFrom: 1,
            decileTo: 4,
            monthFrom: validFrom.slice(0, 7),
            monthTo: `${year}-12`,
            stages,
          },
        ],
      },
    },
  );
  await officer.ask(`mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { status } }`, {
    input: { idempotencyKey: key(), id: draft.id, version: draft.version, signedOn: '2024-05-13' },
  });
  return { agreementId: draft.id, lineId: draft.lines[0].id, payerId: payer.id };
}

/** An empty list of the officer's regency. */
export async function emptyList(officer: Client, lineId: string): Promise<string> {
  const { createCandidateList: list } = await officer.ask<{ createCandidateList: { id: string } }>(
    `mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        name: `Daftar ${key()}`,
        source: 'P3KE',
        sourceDate: '2024-01-01',
        lineId,
      },
    },
  );
  return list.id;
}

/** A second person issues a bill that was drawn. */
export async function issueBill(checker: Client, id: string): Promise<void> {
  await checker.ask(`mutation ($input: IssueBillInput!) { issueBill(input: $input) { id } }`, {
    input: { idempotencyKey: key(), id, version: 1 },
  });
}
