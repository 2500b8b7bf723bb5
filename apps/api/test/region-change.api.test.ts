import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { candidate, csvOf, importRowsOf, imported, newList, previewed, putFile } from './candidate-file.js';
import { newBranch } from './planted.js';
import { plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const change = `mutation ($input: ChangeRegionsInput!) { changeRegions(input: $input) {
  id kind effectiveOn source recordedBy predecessors { code name } successors { code name } moved remaining } }`;
const preview = /* GraphQL */ `
  query ($input: RegionChangePreviewInput!) {
    regionChangePreview(input: $input) {
      steps {
        codeBefore
        nameBefore
        codeAfter
        nameAfter
      }
      persons
      candidates
      enrolments
      assignments
      moving
      remaining
      refusedRows
      issues {
        line
        code
        value
      }
    }
  }
`;
const coverage = /* GraphQL */ `
  query ($asOf: Date) {
    coverage(asOf: $asOf) {
      asOf
      total {
        protected
        potential
        seatsGranted
        seatsTaken
        billed
        paid
      }
      regencies {
        region {
          code
          name
        }
        figure {
          protected
          seatsGranted
          seatsTaken
          billed
        }
      }
    }
  }
`;

interface Change {
  readonly id: string;
  readonly moved: number;
  readonly remaining: number;
}

describe('a change of regions', () => {
  let world: World;
  let province: Client;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const base = async (kind: string, codes: readonly string[], successors: object[], more: object = {}) => ({
    kind,
    effectiveOn: '2024-05-20',
    source: 'Perda Contoh 1/2024 (contoh, bukan data resmi)',
    predecessorIds: await Promise.all(codes.map(async (code) => String(await world.regionId(code)))),
    predecessorStays: false,
    successors,
    ...more,
  });
  const apply = async (input: object) =>
    (await province.ask<{ changeRegions: Change }>(change, { input: { idempotencyKey: key(), ...input } }))
      .changeRegions;

  it('gives each new village the people of its list, checked row by row, and keeps the rest', async () => {
    const village = '73.72.04.1003';
    const lines = [1, 2, 3, 4, 5].map((n) => candidate(n, { 'Kode Wilayah': village }));
    await imported(officer, await newList(officer), csvOf(lines));
    const split = await base(
      'SPLIT',
      [village],
      [
        { code: '73.72.04.1091', name: 'Contoh Utara' },
        { code: '73.72.04.1092', name: 'Contoh Selatan' },
      ],
      { predecessorStays: true },
    );
    const fileOf = async (rows: readonly string[]) =>
      (await putFile(province, Buffer.from(['NIK;Kode Desa', ...rows].join('\n')))).body.id;
    const [first, second, third] = lines.map(({ NIK }) => NIK);

    const wrong = await fileOf([
      `${first};73.72.04.1091`,
      `${first};73.72.04.1092`,
      `${candidate(99).NIK};73.72.04.1091`,
      `${second};73.72.04.1001`,
      `12345;73.72.04.1091`,
      `${third};tiga`,
      `;73.72.04.1091`,
    ]);
    const { regionChangePreview: seen } = await province.ask<{ regionChangePreview: object }>(preview, {
      input: { ...split, fileId: wrong },
    });
    expect(seen).toMatchObject({
      steps: [
        { codeBefore: null, codeAfter: '73.72.04.1091' },
        { codeBefore: null, codeAfter: '73.72.04.1092' },
      ],
      persons: 5,
      candidates: 5,
      moving: 1,
      remaining: 4,
      refusedRows: 6,
      issues: [
        { line: 3, code: 'RESIDENT_TWICE' },
        { line: 4, code: 'RESIDENT_NOT_THERE', value: '' },
        { line: 5, code: 'RESIDENT_NO_SUCCESSOR', value: '73.72.04.1001' },
        { line: 6, code: 'RESIDENT_NIK_INVALID', value: '' },
        { line: 7, code: 'RESIDENT_CODE_INVALID', value: 'tiga' },
        { line: 8, code: 'RESIDENT_EMPTY' },
      ],
    });
    expect(
      await province.refusal(change, { input: { idempotencyKey: key(), ...split, fileId: wrong } }),
    ).toBe('REGION_RESIDENTS_REFUSED');

    const fileId = await fileOf([`${first};73.72.04.1091`, `${second};73.72.04.1091`, `${third};7372041092`]);
    const applied = await apply({ ...split, fileId });
    expect(applied).toMatchObject({
      kind: 'SPLIT',
      effectiveOn: '2024-05-20',
      predecessors: [{ code: village, name: 'Lumpue' }],
      successors: [{ code: village }, { code: '73.72.04.1091' }, { code: '73.72.04.1092' }],
      moved: 3,
      remaining: 0,
    });
    const livingIn = async (code: string) =>
      (
        await officer.ask<{ workers: { totalCount: number; nodes: [{ id: string }] } }>(
          'query ($id: ID) { workers(first: 1, filter: { villageId: $id }) { totalCount nodes { id } } }',
          { id: String(await world.regionId(code)) },
        )
      ).workers;
    const living = await Promise.all(['73.72.04.1091', '73.72.04.1092', village].map(livingIn));
    expect(living.map(({ totalCount }) => totalCount)).toEqual([2, 1, 2]);

    const { auditEvents } = await province.ask<{ auditEvents: { nodes: unknown[] } }>(
      `query ($id: String) { auditEvents(first: 5, filter: { objectType: "REGION_CHANGE", objectId: $id }) { nodes { operation count } } }`,
      { id: applied.id },
    );
    expect(auditEvents.nodes).toEqual([{ operation: 'changeRegions', count: 3 }]);

    // It stands on the pages of whom and what it changed: the villages, and who lives in another one now, beside what brought them.
    const told = `query ($record: TimelineRecord!, $id: ID!) {
      timeline(record: $record, id: $id, first: 9) { nodes { operation actorRole count details } } }`;
    const toldTo = async (client: Client, record: string, id: string) =>
      (await client.ask<{ timeline: { nodes: unknown[] } }>(told, { record, id })).timeline.nodes;
    const [, moved, stayed] = living.map(({ nodes: [{ id }] }) => id);
    // How many it moved, and what the file of a list brought, say the pages of the change and of the list, to whom those are open.
    const without = { count: null, details: null };
    const byTheMap = { operation: 'changeRegions', actorRole: 'PROVINCE_ADMIN', ...without };
    const byTheFile = { operation: 'confirmImport', actorRole: 'PROGRAMME_OFFICER', ...without };
    const neighbour = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    for (const client of [officer, neighbour, province])
      for (const code of [village, '73.72.04.1091'])
        expect(await toldTo(client, 'REGION', String(await world.regionId(code)))).toEqual([byTheMap]);
    const operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1092' });
    for (const client of [officer, operator])
      expect(await toldTo(client, 'WORKER', moved ?? '')).toEqual([byTheMap, byTheFile]);
    expect(await toldTo(officer, 'WORKER', stayed ?? '')).toEqual([byTheFile]);
    expect(await toldTo(province, 'REGION_CHANGE', applied.id)).toMatchObject([
      { operation: 'changeRegions', count: 3, details: expect.stringContaining('"moved"') as string },
    ]);
  });

  it('is done once, however often it is sent, and by the province alone', async () => {
    const input = {
      idempotencyKey: key(),
      ...(await base(
        'RENAME',
        ['73.72.02'],
        [{ regionId: String(await world.regionId('73.72.02')), code: '73.72.02', name: 'Bacukiki Baru' }],
      )),
    };
    const [one, two] = [await apply(input), await apply(input)];
    expect(two.id).toBe(one.id);
    expect(await officer.refusal(change, { input: { ...input, idempotencyKey: key() } })).toBe('FORBIDDEN');
    expect(await officer.refusal(preview, { input: await base('RENAME', ['73.72.01'], []) })).toBe(
      'FORBIDDEN',
    );
  });

  it('is refused for a day that is still to come, since nobody has moved yet', async () => {
    const input = await base('SPLIT', ['73.72.01.1004'], [{ code: '73.72.01.1099', name: 'Besok' }], {
      predecessorStays: true,
      effectiveOn: '2024-06-01',
    });
    expect(await province.refusal(preview, { input })).toBe('DAY_IN_FUTURE');
  });

  it('lets a file name a village by its old code: it means the only successor, or has to say which', async () => {
    const ending = String(await world.regionId('73.72.03.1001'));
    await apply(
      await base(
        'MERGE',
        ['73.72.03.1001', '73.72.03.1002'],
        [
          {
            regionId: String(await world.regionId('73.72.03.1002')),
            code: '73.72.03.1002',
            name: 'Gabungan',
          },
        ],
      ),
    );
    await apply(
      await base(
        'SPLIT',
        ['73.72.03.1003'],
        [
          { code: '73.72.03.1091', name: 'Pecahan Satu' },
          { code: '73.72.03.1092', name: 'Pecahan Dua' },
        ],
      ),
    );
    const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    expect(
      await system.refusal('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { code } }', {
        input: {
          idempotencyKey: key(),
          username: 'operator.lama',
          name: 'Rekaan',
          role: 'VILLAGE_OPERATOR',
          level: 'VILLAGE',
          regionId: ending,
          validFrom: '2024-05-31',
        },
      }),
    ).toBe('REGION_CLOSED');
    const job = await previewed(
      officer,
      await newList(officer),
      csvOf([
        candidate(201, { 'Kode Wilayah': '73.72.03.1001' }),
        candidate(202, { 'Kode Wilayah': '73.72.03.1003' }),
        candidate(203, { 'Kode Wilayah': '73.72.03.1002', 'Desa/Kelurahan': 'Lapadde' }),
        candidate(204, { 'Kode Wilayah': '73.72.03.1004', 'Desa/Kelurahan': 'Salah Eja' }),
        candidate(205, { 'Kode Wilayah': '73.72.03.1091' }),
      ]),
    );
    const { importRows } = await officer.ask<{ importRows: { nodes: object[] } }>(
      `query ($job: ID!) { importRows(first: 10, jobId: $job) { nodes { outcome villageName issues { code value } warnings { code value } } } }`,
      { job: job.id },
    );
    expect(importRows.nodes).toMatchObject([
      {
        outcome: 'ADDED',
        villageName: 'Gabungan',
        warnings: [{ code: 'VILLAGE_CODE_FORMER', value: '73.72.03.1002 Gabungan' }],
      },
      {
        outcome: 'REFUSED',
        issues: [{ code: 'VILLAGE_SPLIT', value: '73.72.03.1091 Pecahan Satu; 73.72.03.1092 Pecahan Dua' }],
      },
      {
        outcome: 'REFUSED',
        issues: [
          { code: 'VILLAGE_CONTRADICTED', value: expect.stringMatching(/^73\.72\.03\.1002 /) as string },
        ],
      },
      { outcome: 'ADDED', warnings: [{ code: 'VILLAGE_NAME_DIFFERS' }] },
      { outcome: 'ADDED', villageName: 'Pecahan Satu', warnings: [] },
    ]);
    expect(await importRowsOf(officer, job.id)).toHaveLength(5);
  });
});

describe('a report of a day before a village was split', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('says the same, letter by letter, after the split: for the province, the regency, the district and the village', async () => {
    const { workerIds, villageCode } = await plantRegion(world, '73.05', await newBranch(world, ['73.05']));
    const readers = {
      province: await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
      regency: await world.user('PROGRAMME_OFFICER', { region: '73.05' }),
      district: await world.user('DISTRICT_OFFICER', { region: villageCode.slice(0, 8) }),
      village: await world.user('VILLAGE_OPERATOR', { region: villageCode }),
    };
    // The demo's day may be any: who is protected is brought into one village, and lives there since long.
    const [villageId, districtId] = await Promise.all([
      world.regionId(villageCode),
      world.regionId(villageCode.slice(0, 8)),
    ]);
    await asSuperuser(world, async (client) => {
      await client.query('ALTER TABLE person DISABLE TRIGGER tr_residence');
      await client.query('UPDATE person SET village_id = $1, district_id = $2', [villageId, districtId]);
      await client.query('ALTER TABLE person ENABLE TRIGGER tr_residence');
    });
    const reports = async (asOf: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(readers).map(
            async ([who, client]) => [who, (await client.answer(coverage, { asOf })).body] as const,
          ),
        ),
      );
    const [before, on] = [await reports('2024-05-19'), await reports('2024-05-20')];
    expect(before['village']).toContain('"protected":3');
    const { changeRegions } = await readers.province.ask<{ changeRegions: Change }>(change, {
      input: {
        idempotencyKey: key(),
        kind: 'SPLIT',
        effectiveOn: '2024-05-20',
        source: 'Perda Contoh',
        predecessorIds: [String(villageId)],
        predecessorStays: false,
        successors: [
          { code: `${villageCode.slice(0, 11)}91`, name: 'Timur' },
          { code: `${villageCode.slice(0, 11)}92`, name: 'Barat' },
        ],
        residents: workerIds.map((personId) => ({ personId, code: `${villageCode.slice(0, 11)}91` })),
      },
    });
    expect(changeRegions).toMatchObject({ moved: workerIds.length, remaining: 0 });
    expect(await reports('2024-05-19')).toEqual(before);
    const after = await reports('2024-05-20');
    expect({ ...after, village: null }).toEqual({ ...on, village: null });
    expect(after['village']).toContain('"regencies":[]');
  });

  it('takes its accounts along when a district moves to another regency, and its villages see who is protected as before', async () => {
    const { villageCode, operatorId } = await plantRegion(world, '73.10', await newBranch(world, ['73.10']));
    const district = villageCode.slice(0, 8);
    const [province, before, after] = [
      await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
      await world.user('PROGRAMME_OFFICER', { region: '73.10' }),
      await world.user('PROGRAMME_OFFICER', { region: '73.11' }),
    ];
    const reader = await world.user('VILLAGE_OPERATOR', { region: villageCode });
    const seen = () =>
      reader.ask(`{ memberships(first: 50) { totalCount } coverage { total { protected } } }`);
    const people = await seen();
    const account = async (officer: Client) =>
      (
        await officer.ask<{ user: object | null }>(`query ($id: ID!) { user(id: $id) { administered } }`, {
          id: operatorId,
        })
      ).user;
    expect(await Promise.all([before, after].map(account))).toEqual([{ administered: true }, null]);
    const regionId = String(await world.regionId(district));
    await province.ask(change, {
      input: {
        idempotencyKey: key(),
        kind: 'MOVE',
        effectiveOn: '2024-05-20',
        source: 'Perda Contoh',
        predecessorIds: [regionId],
        predecessorStays: false,
        successors: [{ regionId, code: '73.11.90', name: 'Pindahan' }],
      },
    });
    expect(await Promise.all([before, after].map(account))).toEqual([null, { administered: true }]);
    expect(await seen()).toEqual(people);
    expect(people).toMatchObject({ memberships: { totalCount: expect.any(Number) as number } });
  });
});
