import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Client, key, World } from './world.js';

const createOffice = /* GraphQL */ `
  mutation ($input: CreateOfficeInput!) {
    createOffice(input: $input) {
      id
      name
      version
      areas {
        region {
          code
        }
        validFrom
        validTo
      }
    }
  }
`;
const setOfficeArea = /* GraphQL */ `
  mutation ($input: SetOfficeAreaInput!) {
    setOfficeArea(input: $input) {
      version
      areas {
        region {
          code
        }
        validFrom
        validTo
      }
    }
  }
`;
const closeOffice =
  'mutation ($input: CloseOfficeInput!) { closeOffice(input: $input) { closesOn versions { validTo } } }';

describe('offices', () => {
  let world: World;
  let province: Client;
  let makassar: number;
  let parepare: number;
  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    [makassar, parepare] = [await world.regionId('73.71'), await world.regionId('73.72')];
  });
  afterAll(() => world.close());

  const branch = (name: string) => ({
    idempotencyKey: key(),
    name,
    kind: 'SERVICE_POINT',
    validFrom: '2020-01-01',
    regionIds: [makassar, parepare].map(String),
  });

  it('serve the regions that they are given, from the day on', async () => {
    const { createOffice: office } = await province.ask<{ createOffice: { areas: unknown[] } }>(
      createOffice,
      {
        input: branch('KC Satu'),
      },
    );
    expect(office.areas).toEqual([
      { region: { code: '73.71' }, validFrom: '2020-01-01', validTo: null },
      { region: { code: '73.72' }, validFrom: '2020-01-01', validTo: null },
    ]);
  });

  it('are made once for one idempotency key, and a key of another request is refused', async () => {
    const input = branch('KC Dua');
    const [first, second] = await Promise.all([
      province.ask<{ createOffice: { id: string } }>(createOffice, { input }),
      province.ask<{ createOffice: { id: string } }>(createOffice, { input }),
    ]);
    expect(second.createOffice.id).toBe(first.createOffice.id);
    expect(await province.refusal(createOffice, { input: { ...input, name: 'KC Lain' } })).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('keep the days before a change of their area, and refuse an edit from a stale version', async () => {
    const { createOffice: office } = await province.ask<{ createOffice: { id: string; version: number } }>(
      createOffice,
      {
        input: branch('KC Tiga'),
      },
    );
    const change = {
      id: office.id,
      version: office.version,
      regionIds: [String(makassar)],
      validFrom: '2024-06-15',
    };
    const { setOfficeArea: changed } = await province.ask<{ setOfficeArea: { areas: unknown[] } }>(
      setOfficeArea,
      {
        input: { idempotencyKey: key(), ...change },
      },
    );
    expect(changed.areas).toEqual([
      { region: { code: '73.71' }, validFrom: '2020-01-01', validTo: null },
      { region: { code: '73.72' }, validFrom: '2020-01-01', validTo: '2024-06-14' },
    ]);
    expect(await province.refusal(setOfficeArea, { input: { idempotencyKey: key(), ...change } })).toBe(
      'CONFLICT',
    );
  });

  it('give up a region whose end was announced already from the earlier day on', async () => {
    const { createOffice: office } = await province.ask<{ createOffice: { id: string } }>(createOffice, {
      input: branch('KC Lima'),
    });
    const without = async (version: number, validFrom: string) =>
      (
        await province.ask<{ setOfficeArea: { areas: unknown[] } }>(setOfficeArea, {
          input: { idempotencyKey: key(), id: office.id, version, regionIds: [String(makassar)], validFrom },
        })
      ).setOfficeArea.areas;
    await without(1, '2025-01-01');
    expect(await without(2, '2024-07-01')).toEqual([
      { region: { code: '73.71' }, validFrom: '2020-01-01', validTo: null },
      { region: { code: '73.72' }, validFrom: '2020-01-01', validTo: '2024-06-30' },
    ]);
  });

  it('close after a day on which nothing needs them any more: no region, no office under them, no officer', async () => {
    const made = async (input: object) =>
      (await province.ask<{ createOffice: { id: string } }>(createOffice, { input })).createOffice.id;
    const id = await made({ ...branch('KC Tutup'), regionIds: [String(makassar)] });
    const under = await made({ ...branch('Layanan Tutup'), regionIds: [], parentId: id });
    const officer = await world.user('BRANCH_OFFICER', { officeId: id });
    const closing = (over: object = {}) => ({
      input: {
        idempotencyKey: key(),
        id,
        version: 1,
        lastDay: '2024-06-30',
        reason: 'Digabung dengan cabang lain',
        ...over,
      },
    });
    expect(await province.refusal(closeOffice, closing())).toBe('OFFICE_SERVES');
    await province.ask(setOfficeArea, {
      input: { idempotencyKey: key(), id, version: 1, regionIds: [], validFrom: '2024-07-01' },
    });
    expect(await province.refusal(closeOffice, closing({ version: 2, lastDay: '2024-06-29' }))).toBe(
      'OFFICE_SERVES',
    );
    expect(await province.refusal(closeOffice, closing({ version: 2 }))).toBe('OFFICE_LEADS');
    await province.ask(closeOffice, closing({ id: under }));
    expect(await province.refusal(closeOffice, closing({ version: 2 }))).toBe('OFFICE_HAS_OFFICERS');
    await province.ask('mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { id } }', {
      input: { idempotencyKey: key(), assignmentId: officer.assignmentId, validTo: '2024-06-30' },
    });
    expect(await province.ask(closeOffice, closing({ version: 2 }))).toEqual({
      closeOffice: { closesOn: '2024-06-30', versions: [{ validTo: '2024-06-30' }] },
    });
    for (const [mutation, input] of [
      [closeOffice, closing({ version: 3 }).input],
      [setOfficeArea, { idempotencyKey: key(), id, version: 3, regionIds: [], validFrom: '2024-08-01' }],
      [createOffice, { ...branch('KC Baru'), regionIds: [], parentId: id }],
    ] as const)
      expect(await province.refusal(mutation, { input })).toBe('OFFICE_CLOSED');

    const later = await world.onDay(businessDate('2024-07-01'));
    const reader = new Client(later, province.headers);
    const listed = async (filter: object) =>
      (
        await reader.ask<{ offices: { nodes: Array<{ id: string }> } }>(
          'query ($filter: OfficeFilter) { offices(first: 200, filter: $filter) { nodes { id } } }',
          { filter },
        )
      ).offices.nodes.map((office) => office.id);
    expect(await listed({})).not.toContain(id);
    expect(await listed({ closed: true })).toEqual(expect.arrayContaining([id, under]));
  });

  it('serve a region as its only branch: another one is told which does, and how to take it over', async () => {
    const sinjai = String(await world.regionId('73.07'));
    const only = { ...branch('KC Sinjai'), kind: 'BRANCH', regionIds: [sinjai] };
    await province.ask(createOffice, { input: only });
    const second = { ...only, idempotencyKey: key(), name: 'KC Sinjai Dua', validFrom: '2024-05-31' };
    const refusal = (await province.send(createOffice, { input: second })).errors?.[0];
    expect(refusal?.extensions).toMatchObject({ code: 'REGION_SERVED_BY_BRANCH', field: 'regionIds' });
    expect(refusal?.message).toBe(
      'Satu wilayah dilayani satu kantor cabang. KC Sinjai melayani Sinjai sejak 1 Januari 2020: ' +
        'serahterimakan wilayah itu, atau keluarkan dari pilihan.',
    );
    const { createOffice: point } = await province.ask<{ createOffice: { id: string } }>(createOffice, {
      input: { ...second, kind: 'SERVICE_POINT' },
    });
    const becomes = { id: point.id, version: 1, kind: 'BRANCH', validFrom: '2024-07-01' };
    expect(
      (
        await province.send('mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { id } }', {
          input: { idempotencyKey: key(), ...becomes },
        })
      ).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'REGION_SERVED_BY_BRANCH', field: 'kind' });
  });

  describe('that are still to open', () => {
    const later = (name: string) => ({ ...branch(name), validFrom: '2024-07-01' });
    const read = 'query ($id: ID!) { office(id: $id) { name validFrom areas { region { code } } } }';
    const list =
      'query ($filter: OfficeFilter) { offices(first: 50, filter: $filter) { totalCount nodes { id } } }';
    const listed = async (filter: object) =>
      (await province.ask<{ offices: { nodes: Array<{ id: string }> } }>(list, { filter })).offices.nodes.map(
        ({ id }) => id,
      );

    it('are answered, read and found as such, and are in no list of those that work', async () => {
      const { createOffice: office } = await province.ask<{ createOffice: { id: string; areas: unknown[] } }>(
        createOffice,
        { input: later('KC Juli') },
      );
      expect(office.areas).toHaveLength(2);
      const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
      expect(await officer.ask(read, { id: office.id })).toMatchObject({
        office: { name: 'KC Juli', validFrom: '2024-07-01' },
      });
      expect(await listed({ upcoming: true })).toEqual([office.id]);
      expect(await listed({ ids: [office.id] })).toEqual([office.id]);
      expect(await listed({ upcoming: false })).not.toContain(office.id);
      expect(await listed({})).not.toContain(office.id);
    });

    it('are shown as they will open, also when a change after that is known', async () => {
      const { createOffice: office } = await province.ask<{ createOffice: { id: string } }>(createOffice, {
        input: later('KC Agustus'),
      });
      await province.ask('mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { id } }', {
        input: {
          idempotencyKey: key(),
          id: office.id,
          version: 1,
          name: 'KC September',
          validFrom: '2024-09-01',
        },
      });
      expect(await province.ask(read, { id: office.id })).toMatchObject({ office: { name: 'KC Agustus' } });
      expect((await listed({ upcoming: true })).filter((id) => id === office.id)).toHaveLength(1);
    });
  });

  it('differ in name and code at any time, whatever the letters, and may follow each other', async () => {
    const code = 'N01';
    await province.ask(createOffice, { input: { ...branch('KC Kembar'), code } });
    const answerOf = async (input: object) =>
      (await province.send(createOffice, { input: { ...branch('KC Lainnya'), ...input } })).errors?.[0];
    expect((await answerOf({ name: 'kc KEMBAR' }))?.extensions).toMatchObject({
      code: 'OFFICE_NAME_TAKEN',
      field: 'name',
    });
    expect((await answerOf({ name: 'KC Kembar', validFrom: '2030-01-01' }))?.extensions.code).toBe(
      'OFFICE_NAME_TAKEN',
    );
    const taken = await answerOf({ code: 'n01' });
    expect(taken?.extensions).toMatchObject({ code: 'OFFICE_CODE_TAKEN', field: 'code' });
    expect(taken?.message).toContain('kode');
    const { createOffice: other } = await province.ask<{ createOffice: { id: string } }>(createOffice, {
      input: branch('KC Sebelumnya'),
    });
    const renamed = { id: other.id, version: 1, name: 'KC Sesudahnya', validFrom: '2024-05-01' };
    await province.ask('mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { id } }', {
      input: { idempotencyKey: key(), ...renamed },
    });
    expect(await answerOf({ name: 'KC Sebelumnya', validFrom: '2024-05-01' })).toBeUndefined();
  });

  it.each([
    ['0001-01-01', 'DAY_TOO_EARLY', 'Paling awal 17 Agustus 1945'],
    ['1945-08-16', 'DAY_TOO_EARLY', 'Paling awal 17 Agustus 1945'],
    ['2100-01-01', 'DAY_TOO_LATE', 'Paling lambat 31 Desember 2099'],
  ])('open on no day that nobody can mean: %s', async (validFrom, code, text) => {
    const { errors } = await province.send(createOffice, { input: { ...branch('KC Kuno'), validFrom } });
    expect(errors?.[0]?.extensions.params).toEqual({ fields: [{ field: 'validFrom', code }] });
    expect(errors?.[0]?.message).toContain(text);
  });

  it('stand under another office or under none, and never under themselves', async () => {
    const { createOffice: office } = await province.ask<{ createOffice: { id: string; version: number } }>(
      createOffice,
      { input: branch('KC Sendiri') },
    );
    const { errors } = await province.send(
      'mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { version } }',
      {
        input: {
          idempotencyKey: key(),
          id: office.id,
          version: office.version,
          parentId: office.id,
          validFrom: '2024-06-01',
        },
      },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OFFICE_UNDER_ITSELF', field: 'parentId' });
  });

  it('are set up by the province alone', async () => {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    expect(await officer.refusal(createOffice, { input: branch('KC Empat') })).toBe('FORBIDDEN');
    expect(await world.anybody.refusal(createOffice, { input: branch('KC Empat') })).toBe('UNAUTHENTICATED');
  });
});

describe('regions', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const counted = /* GraphQL */ `
    query ($level: RegionLevel!) {
      regions(first: 1, filter: { level: $level }) {
        totalCount
        nodes {
          code
        }
      }
    }
  `;

  it('are all 24 regencies and cities, 313 districts and 3,059 villages and wards of South Sulawesi', async () => {
    const count = async (level: string) =>
      (await officer.ask<{ regions: { totalCount: number } }>(counted, { level })).regions.totalCount;
    expect([await count('REGENCY'), await count('DISTRICT'), await count('VILLAGE')]).toEqual([
      24, 313, 3059,
    ]);
  });

  it('are read page by page in both directions, without a gap or a repetition', async () => {
    const page = /* GraphQL */ `
      query ($first: Int, $after: String, $last: Int, $before: String) {
        regions(first: $first, after: $after, last: $last, before: $before, filter: { level: REGENCY }) {
          nodes {
            code
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    `;
    type Page = { regions: { nodes: Array<{ code: string }>; pageInfo: Record<string, string & boolean> } };
    const forward: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { regions } = await officer.ask<Page>(page, { first: 7, after });
      forward.push(...regions.nodes.map(({ code }) => code));
      if (!regions.pageInfo['hasNextPage']) break;
      after = regions.pageInfo['endCursor'];
    }
    expect(forward).toHaveLength(24);
    expect(new Set(forward).size).toBe(24);
    const { regions: end } = await officer.ask<Page>(page, { last: 5 });
    expect(end.nodes.map(({ code }) => code)).toEqual(forward.slice(-5));
    const { regions: before } = await officer.ask<Page>(page, {
      last: 5,
      before: end.pageInfo['startCursor'],
    });
    expect(before.nodes.map(({ code }) => code)).toEqual(forward.slice(-10, -5));
  });

  it('refuse a page without a size, one that is too large, and a cursor that is not ours', async () => {
    expect(await officer.refusal('{ regions { nodes { id } } }')).toBe('PAGE_SIZE_REQUIRED');
    expect(await officer.refusal('{ regions(first: 201) { nodes { id } } }')).toBe('PAGE_SIZE_OUT_OF_RANGE');
    expect(await officer.refusal('{ regions(first: 2, after: "abc") { nodes { id } } }')).toBe(
      'CURSOR_INVALID',
    );
  });
});
