import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findAssignmentActor } from '../src/access/assignment-actor.js';
import { actingAs } from '../src/acting/actor.js';
import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { partnerOf } from './attack.js';
import { getFile, jobOf } from './candidate-file.js';
import { handOver, previewed, reportsOfDay } from './handover-documents.js';
import { newBranch } from './planted.js';
import { plantedPeople, plantRegion, type PlantedRegion } from './planted-region.js';
import { Client, key, World } from './world.js';

interface Preview {
  readonly preview: {
    readonly regions: ReadonlyArray<{
      agreements: number;
      members: number;
      openBills: number;
      openAmount: string;
    }>;
    readonly offices: ReadonlyArray<{ id: string; version: number }>;
  };
}
interface Reports {
  readonly coverage: {
    readonly offices: ReadonlyArray<{
      office: { name: string } | null;
      regencies: ReadonlyArray<{ code: string }>;
      figure: { protected: number; openBills: number };
    }>;
  };
}

/** Parepare, which a pioneer branch serves beside KC Makassar, becomes a branch of its own. */
describe('a branch of its own', () => {
  let world: World;
  let later: World;
  let province: Client;
  let makassarId: string;
  let pioneerId: string;
  let region: PlantedRegion;
  let officers: { readonly makassar: Client; readonly parepare: Client };
  const day = businessDate('2024-07-01');
  const dayBefore = businessDate('2024-06-30');
  beforeAll(async () => {
    world = await World.create();
    later = await world.onDay(day);
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    makassarId = await newBranch(world, ['73.71', '73.72', '73.11']);
    pioneerId = await newBranch(world, ['73.72'], 'PIONEER_BRANCH');
    await rename(makassarId, 'KC Makassar');
    await rename(pioneerId, 'KCP Parepare');
    region = await plantRegion(world, '73.72', makassarId);
    officers = {
      makassar: await world.user('BRANCH_OFFICER', { officeId: makassarId }),
      parepare: await world.user('BRANCH_OFFICER', { officeId: await newBranch(world, []) }),
    };
  });
  afterAll(() => world.close());

  const rename = (id: string, name: string) =>
    province.ask('mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { id } }', {
      input: { idempotencyKey: key(), id, version: 1, name, validFrom: '2021-01-01' },
    });
  const handover = (given: object = {}) => ({
    officeId: pioneerId,
    name: 'KC Parepare',
    kind: 'BRANCH',
    regionIds: [region.regionId],
    effectiveOn: day,
    reason: 'Keputusan direksi 12/2024 (contoh)',
    ...given,
  });
  const preview = async (given: object = {}) =>
    (await province.ask<Preview>(previewed, { input: handover(given) })).preview;
  const seenIn = ({ offices }: Preview['preview']) =>
    offices.map(({ id, version }) => ({ officeId: id, version }));
  const refused = async (given: object, seen: readonly object[] = []) =>
    (await province.send(handOver, { input: { ...handover(given), idempotencyKey: key(), seen } }))
      .errors?.[0]?.extensions;
  const reports = (asOf: string) => province.ask<Reports>(reportsOfDay, { asOf });
  const servedBy = ({ coverage }: Reports, code: string) =>
    coverage.offices.find(({ regencies }) => regencies.some((one) => one.code === code));

  it('is shown before: what moves, from whom, whose officers, and the lists have as many rows', async () => {
    const { regions, offices, ...rest } = await preview();
    expect(rest).toEqual({ kindBefore: 'PIONEER_BRANCH', kind: 'BRANCH' });
    expect(regions).toMatchObject([
      {
        name: 'Parepare',
        from: [{ name: 'KC Makassar' }],
        staying: [],
        isServed: true,
        figuresOf: 'KC Parepare',
        agreements: 2,
        members: plantedPeople.enrolled,
        openBills: 1,
        openAmount: '50400',
      },
    ]);
    expect(offices).toMatchObject([
      { name: 'KC Makassar', isTaking: false, officers: [{ id: officers.makassar.userId }] },
      { name: 'KCP Parepare', isTaking: true, officers: [] },
    ]);
    const beside = await preview({ officeId: null, name: 'Titik Parepare', kind: 'SERVICE_POINT' });
    expect(beside.regions).toMatchObject([
      { from: [], staying: [{ name: 'KC Makassar' }, { name: 'KCP Parepare' }], figuresOf: 'KC Makassar' },
    ]);
    const counts = await province.ask(
      `query ($id: ID!) {
        agreements(first: 1, filter: { regionId: $id, status: ACTIVE }) { totalCount }
        memberships(first: 1, filter: { regencyId: $id, asOf: "2024-05-31" }) { totalCount }
        bills(first: 1, filter: { regencyId: $id, status: [ISSUED] }) { totalCount }
      }`,
      { id: region.regionId },
    );
    expect(counts).toEqual({
      agreements: { totalCount: regions[0]?.agreements },
      memberships: { totalCount: regions[0]?.members },
      bills: { totalCount: regions[0]?.openBills },
    });
  });

  it.each([
    ['a day that has passed', { effectiveOn: '2024-05-30' }, 'HANDOVER_DAY_PASSED', 'effectiveOn'],
    ['a name that another office bears', { name: 'kc makassar' }, 'OFFICE_NAME_TAKEN', 'name'],
    ['no region', { regionIds: ['999999'] }, 'NOT_FOUND', 'regionIds'],
    [
      'an office that is not there',
      { officeId: '0190a0a0-0000-7000-8000-000000000000' },
      'NOT_FOUND',
      'officeId',
    ],
  ])(
    'is refused with the field for %s, by the preview and by the deed alike',
    async (_what, given, code, field) => {
      const ofPreview = (await province.send(previewed, { input: handover(given) })).errors?.[0]?.extensions;
      expect(ofPreview).toMatchObject({ code, field });
      const seen = seenIn(await preview());
      expect(await refused(given, seen)).toMatchObject({ code, field });
    },
  );

  it('is refused for a part of a regency, since whom an office reaches is told by regencies', async () => {
    const districtId = String(await world.regionId('73.72.01'));
    const { errors } = await province.send(previewed, { input: handover({ regionIds: [districtId] }) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OFFICE_AREA_LEVEL', field: 'regionIds' });
    expect(errors?.[0]?.message).toContain('kabupaten');
  });

  it('is refused when an office was changed since it was looked at, and nothing has moved', async () => {
    const before = await reports(day);
    const seen = seenIn(await preview());
    await province.ask('mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        id: makassarId,
        version: 2,
        headName: 'Kepala Lain',
        validFrom: '2024-05-01',
      },
    });
    expect(await refused({}, seen)).toMatchObject({ code: 'HANDOVER_STALE', field: 'seen' });
    expect(await refused({}, [])).toMatchObject({ code: 'HANDOVER_STALE' });
    expect(JSON.stringify(await reports(day))).toBe(JSON.stringify(before));
  });

  it('is no way around the figures of days that have passed, and neither is another edit; a past without figures may be put in order', async () => {
    const [makassar, barru] = [String(await world.regionId('73.71')), String(await world.regionId('73.11'))];
    const without = async (regionIds: readonly string[]) =>
      (
        await province.send(
          'mutation ($input: SetOfficeAreaInput!) { setOfficeArea(input: $input) { id } }',
          {
            input: { idempotencyKey: key(), id: makassarId, version: 3, validFrom: '2024-05-20', regionIds },
          },
        )
      ).errors?.[0];
    const refusal = await without([makassar, barru]);
    expect(refusal?.extensions).toMatchObject({ code: 'OFFICE_DAYS_PASSED', field: 'validFrom' });
    expect(refusal?.message).toContain('Pada 20 Mei 2024 Parepare dilayani KC Makassar');
    expect(await without([makassar, region.regionId])).toBeUndefined();
  });

  it('takes effect on its day by the calendar alone: figures of every day before stay, letter by letter, and access follows', async () => {
    const days = ['2024-05-13', '2024-05-31', dayBefore];
    const before = JSON.stringify(await Promise.all(days.map(reports)));
    const agreement = async (client: Client) =>
      (
        await client.ask<{ agreement: { signingOffice: object; servingOffice: object } }>(
          'query ($id: ID!) { agreement(id: $id) { signingOffice { id name } servingOffice { name } } }',
          { id: region.agreementId },
        )
      ).agreement;
    const agreedBefore = await agreement(province);
    const seen = seenIn(await preview());
    const { done } = await province.ask<{ done: { id: string } }>(handOver, {
      input: { ...handover(), idempotencyKey: key(), seen },
    });
    expect(done).toEqual({
      id: pioneerId,
      name: 'KCP Parepare',
      versions: [
        { name: 'KC Parepare', kind: 'BRANCH', parent: null, validFrom: day, validTo: null },
        {
          name: 'KCP Parepare',
          kind: 'PIONEER_BRANCH',
          parent: null,
          validFrom: '2021-01-01',
          validTo: dayBefore,
        },
        expect.objectContaining({ kind: 'PIONEER_BRANCH', validTo: '2020-12-31' }),
      ],
      areas: [{ region: { code: '73.72' }, validFrom: '2020-01-01', validTo: null }],
      handovers: [
        {
          effectiveOn: day,
          reason: handover().reason,
          office: { name: 'KC Parepare', kind: 'BRANCH' },
          regions: [{ region: { code: '73.72' }, from: { name: 'KC Makassar' } }],
        },
      ],
    });

    expect(JSON.stringify(await Promise.all(days.map(reports)))).toBe(before);
    const [onDayBefore, onDay] = [await reports(dayBefore), await reports(day)];
    expect(servedBy(onDayBefore, '73.72')?.office).toEqual({ name: 'KC Makassar', kind: 'BRANCH' });
    expect(servedBy(onDay, '73.72')).toMatchObject({
      office: { name: 'KC Parepare', kind: 'BRANCH' },
      regencies: [{ code: '73.72' }],
      figure: { protected: plantedPeople.enrolled, openBills: 1 },
    });
    expect(servedBy(onDay, '73.71')).toMatchObject({
      office: { name: 'KC Makassar' },
      figure: { protected: 0 },
    });
    expect(await agreement(province)).toEqual(agreedBefore);
    expect(await agreement(new Client(later, province.headers))).toEqual({
      ...agreedBefore,
      servingOffice: { name: 'KC Parepare' },
    });
  });

  it('an officer of the office that gave is told that its figures of before are a part, and nobody else is', async () => {
    const asked = `{ coverage(asOf: "${dayBefore}") { offices { office { name } isPart } } }`;
    const isPart = async (client: Client) =>
      (
        await new Client(later, client.headers).ask<{
          coverage: { offices: Array<{ office: { name: string } | null; isPart: boolean }> };
        }>(asked)
      ).coverage.offices.find(({ office }) => office?.name === 'KC Makassar')?.isPart;
    expect(await isPart(officers.makassar)).toBe(true);
    expect(await isPart(province)).toBe(false);
  });

  it('gives no officer a file of people whom the office serves no more', async () => {
    const { makassar } = officers;
    const { startExport } = await makassar.ask<{ startExport: { id: string } }>(
      'mutation ($input: StartExportInput!) { startExport(input: $input) { id } }',
      { input: { idempotencyKey: key(), resource: 'WORKERS', format: 'CSV' } },
    );
    await runWaitingJobs(world.services);
    const { result } = await jobOf(makassar, startExport.id);
    const fileId = String(result?.['downloadFileId']);
    expect((await getFile(makassar, fileId)).status).toBe(200);
    expect((await getFile(new Client(later, makassar.headers), fileId)).status).toBe(404);
  });

  it('tells a program that it happened, and not who recorded it', async () => {
    const asked = 'query ($id: ID!) { office(id: $id) { handovers { effectiveOn recordedBy } } }';
    const partner = await partnerOf(world, '73.72', ['coverage:read']);
    expect(await partner.ask(asked, { id: pioneerId })).toEqual({
      office: { handovers: [{ effectiveOn: day, recordedBy: null }] },
    });
    expect(await province.ask(asked, { id: pioneerId })).toMatchObject({
      office: { handovers: [{ recordedBy: expect.stringMatching(/./) as string }] },
    });
  });

  it('is on the trail as one event that names what moved', async () => {
    const { auditEvents } = await province.ask<{ auditEvents: { nodes: Array<{ details: string }> } }>(
      `query ($id: String!) { auditEvents(first: 5, filter: { operation: "handOverServiceAreas", objectId: $id }) { nodes { details } } }`,
      { id: pioneerId },
    );
    expect(auditEvents.nodes.map(({ details }) => JSON.parse(details) as object)).toEqual([
      {
        reason: handover().reason,
        effectiveOn: day,
        officeKind: 'BRANCH',
        regionNames: ['Parepare'],
        fromOffices: ['KC Makassar'],
        agreements: 2,
        members: plantedPeople.enrolled,
        openBills: 1,
        openAmount: '50400',
      },
    ]);
  });

  it('lets the officers of each office reach, on each day, whom their office serves on it: at the door and in the database', async () => {
    const parepare = await world.user('BRANCH_OFFICER', { officeId: pioneerId });
    // Before its day the pioneer branch serves Parepare beside the branch; after it the branch does so alone.
    const reached = { makassar: [6, 0], parepare: [6, 6], nobody: [0, 0] };
    for (const [name, client] of [
      ['makassar', officers.makassar],
      ['parepare', parepare],
      ['nobody', officers.parepare],
    ] as const) {
      const counts = await Promise.all(
        [world, later].map(async (at) => {
          const { workers } = await new Client(at, client.headers).ask<{ workers: { totalCount: number } }>(
            '{ workers(first: 10) { totalCount } }',
          );
          return workers.totalCount;
        }),
      );
      const rows = await Promise.all(
        [dayBefore, day].map(async (on) => {
          const { database } = world.services;
          const who = { userId: client.userId ?? '', assignmentId: client.assignmentId ?? '' };
          const actor = await findAssignmentActor(database, who, on);
          if (!actor) throw new Error('the assignment holds');
          const [people] = await database.read<Array<Array<{ count: number }>>>(actingAs(actor), [
            { text: 'SELECT count(*)::int AS count FROM person' },
          ]);
          return people?.[0]?.count;
        }),
      );
      expect({ name, counts, rows }).toEqual({ name, counts: reached[name], rows: reached[name] });
    }
  });

  it('is refused again from a day on which another office is on record, and where it changes nothing', async () => {
    const again = async (given: object) =>
      (await province.send(previewed, { input: handover({ name: undefined, kind: undefined, ...given }) }))
        .errors?.[0];
    expect((await again({ effectiveOn: '2024-08-01' }))?.extensions.code).toBe('HANDOVER_CHANGES_NOTHING');
    const early = await again({
      officeId: null,
      name: 'KC Pinrang',
      kind: 'BRANCH',
      effectiveOn: '2024-06-15',
    });
    expect(early?.extensions).toMatchObject({ code: 'AREA_PLANNED_LATER', field: 'effectiveOn' });
    expect(early?.message).toBe(
      'Wilayah ini sudah tercatat berpindah kantor. KC Parepare melayani Parepare mulai 1 Juli 2024: pilih hari sesudahnya.',
    );
  });
});
