import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Agreement, AgreementGround, createOffice, read, sign, update } from './agreement-ground.js';
import { type Client, key, World } from './world.js';

const list = /* GraphQL */ `
  query ($filter: AgreementFilter, $orderBy: AgreementOrder) {
    agreements(first: 50, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        number
      }
    }
  }
`;

describe('the lists of agreements', () => {
  let world: World;
  let parepare: AgreementGround;
  let barru: AgreementGround;
  let province: Client;
  beforeAll(async () => {
    world = await World.create();
    parepare = await AgreementGround.of(world, '73.72');
    barru = await AgreementGround.of(world, '73.11', { regionIds: [String(await world.regionId('73.11'))] });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    await parepare.signed({ number: 'P-1', title: 'Pekerja rentan' });
    await parepare.draft({ number: 'P-2', kind: 'MOU', lines: [], title: 'Nota kesepakatan' });
    await barru.signed({ number: 'B-1' }, '2024-05-20');
  });
  afterAll(() => world.close());

  const numbersOf = async (client: Client, filter: object = {}, orderBy?: object) => {
    const { agreements } = await client.ask<{
      agreements: { totalCount: number; nodes: Array<{ number: string }> };
    }>(list, { filter, orderBy });
    expect(agreements.totalCount).toBe(agreements.nodes.length);
    return agreements.nodes.map(({ number }) => number);
  };

  it('hold the rows of the own area and no others', async () => {
    expect(await numbersOf(province)).toEqual(['B-1', 'P-1', 'P-2']);
    expect(await numbersOf(parepare.officer)).toEqual(['P-1', 'P-2']);
    expect(await numbersOf(barru.officer)).toEqual(['B-1']);
    const branch = await world.user('BRANCH_OFFICER', { officeId: barru.officeId });
    expect(await numbersOf(branch)).toEqual(['B-1']);
    const elsewhere = await world.user('BRANCH_OFFICER', { officeId: parepare.officeId });
    expect(await numbersOf(elsewhere)).toEqual([]);
  });

  it('are narrowed by status, kind, region, text and ids', async () => {
    expect(await numbersOf(province, { status: 'DRAFT' })).toEqual(['P-2']);
    expect(await numbersOf(province, { kind: 'MOU' })).toEqual(['P-2']);
    expect(await numbersOf(province, { regionId: String(await world.regionId('73.11')) })).toEqual(['B-1']);
    expect(await numbersOf(province, { q: 'rentan' })).toEqual(['B-1', 'P-1']);
    expect(await numbersOf(province, { q: 'p-' })).toEqual(['P-1', 'P-2']);
    expect(await numbersOf(province, { q: '%' })).toEqual([]);
  });

  it('find the agreements of an office that signed or that serves now', async () => {
    expect(await numbersOf(province, { officeId: parepare.officeId })).toEqual(['P-1', 'P-2']);
    expect(await numbersOf(province, { officeId: barru.officeId })).toEqual(['B-1']);
  });

  it('are sorted by the day of signing, drafts last, and backwards too', async () => {
    const byDay = { field: 'SIGNED_ON', direction: 'ASC' };
    expect(await numbersOf(province, {}, byDay)).toEqual(['P-1', 'B-1', 'P-2']);
    expect(await numbersOf(province, {}, { ...byDay, direction: 'DESC' })).toEqual(['P-2', 'B-1', 'P-1']);
  });

  it('tell nobody outside the area that an agreement exists', async () => {
    const own = await parepare.draft();
    const missing = '01900000-0000-7000-8000-000000000000';
    for (const id of [own.id, missing, 'x']) {
      expect(await barru.officer.send(read, { id })).toEqual({ data: { agreement: null } });
    }
    const edit = { ...barru.content(), id: own.id, version: own.version };
    expect(await barru.officer.refusal(update, { input: edit })).toBe('NOT_FOUND');
    expect(await barru.officer.refusal(update, { input: { ...edit, id: missing } })).toBe('NOT_FOUND');
    const signing = { idempotencyKey: key(), id: own.id, version: own.version, signedOn: '2024-05-13' };
    expect(await barru.officer.refusal(sign, { input: signing })).toBe('NOT_FOUND');
  });
});

describe('offices of an agreement', () => {
  it('are the one that signed, as it was then, beside the one that serves now', async () => {
    const world = await World.create({ today: businessDate('2026-01-15') });
    try {
      const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
      const parepareId = String(await world.regionId('73.72'));
      const ground = await AgreementGround.of(world, '73.72', {
        name: 'KC Makassar',
        regionIds: [parepareId],
      });
      const agreement = await ground.signed();
      expect(agreement.servingOffice?.id).toBe(ground.officeId);
      const renamed = { id: ground.officeId, name: 'KC Makassar Baru', validFrom: '2025-01-01' };
      await province.ask(
        `mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { version } }`,
        { input: { idempotencyKey: key(), version: 1, ...renamed } },
      );
      await province.ask(
        `mutation ($input: SetOfficeAreaInput!) { setOfficeArea(input: $input) { version } }`,
        {
          input: {
            idempotencyKey: key(),
            id: ground.officeId,
            version: 2,
            regionIds: [],
            validFrom: '2026-01-15',
          },
        },
      );
      const opened = { name: 'KC Parepare', validFrom: '2026-01-15', regionIds: [parepareId] };
      await province.ask(createOffice, { input: { idempotencyKey: key(), kind: 'BRANCH', ...opened } });
      const answer = await ground.officer.ask<{ agreement: Agreement }>(read, { id: agreement.id });
      expect(answer.agreement.signingOffice).toEqual({ id: ground.officeId, name: 'KC Makassar' });
      expect(answer.agreement.servingOffice?.name).toBe('KC Parepare');
    } finally {
      await world.close();
    }
  });
});
