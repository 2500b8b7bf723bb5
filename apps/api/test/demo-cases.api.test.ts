import { businessDate } from '@lindung/domain/shared/business-date';
import { monthRange, yearMonth } from '@lindung/domain/shared/year-month';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadDemo } from '../src/demo/load-demo.js';
import { partnerOf } from './attack.js';
import { World } from './world.js';

const agreements = /* GraphQL */ `
  query ($q: String) {
    agreements(first: 200, filter: { q: $q }) {
      totalCount
      nodes {
        kind
        status
        signedOn
        governmentSignatory
        officeSignatory
        witnesses {
          name
        }
        assumptions
        quota
        lines {
          monthlyAmount
          employerAmount
          workerAmount
          stages {
            seats
          }
          why {
            programme
            amount
          }
        }
      }
    }
  }
`;

interface Found {
  readonly status: string;
  readonly assumptions: string;
  readonly quota: number;
  readonly lines: ReadonlyArray<{
    readonly monthlyAmount: string;
    readonly stages: ReadonlyArray<{ seats: number }>;
  }>;
}

interface Priced {
  readonly quota: number;
  readonly monthlyAmount: string;
  readonly monthFrom: string;
  readonly monthTo: string;
}

describe('the whole demo, as partners of its regencies read it', () => {
  let world: World;
  const load = (day: string) => {
    const { server, services, clock } = world;
    return loadDemo({ http: server.http, services, clock }, businessDate(day), () => undefined);
  };
  beforeAll(async () => {
    world = await World.create({ demo: true });
    await load('2024-01-29');
    // What stands on an earlier day goes on.
    await load('2025-04-30');
  }, 180_000);
  afterAll(() => world.close());

  const read = async (region: string, q: string | null = null): Promise<readonly Found[]> => {
    const partner = await partnerOf(world, region, ['agreements:read']);
    return (await partner.ask<{ agreements: { nodes: readonly Found[] } }>(agreements, { q })).agreements
      .nodes;
  };

  it('has the non-ASN staff of Barru at Rp184,800 a month, Rp60,000 of it their own (case C)', async () => {
    expect(await read('73.11')).toMatchObject([
      {
        status: 'EXPIRED',
        signedOn: '2023-05-10',
        governmentSignatory: 'Suardi Saleh',
        officeSignatory: 'Ishak',
        witnesses: [{ name: 'Abustan' }, { name: 'Yossy Febrisia' }, { name: 'Sahir Walid' }],
        lines: [{ monthlyAmount: '184800', employerAmount: '124800', workerAmount: '60000' }],
      },
    ]);
  });

  it('has 35,000 seats of Makassar in four stages, Rp588,000,000 for a full month (case D)', async () => {
    const [agreement] = await read('73.71');
    const [line] = agreement?.lines ?? [];
    expect(line?.stages).toHaveLength(4);
    expect(line?.stages.reduce((sum, { seats }) => sum + seats, 0)).toBe(35_000);
    expect(agreement?.quota).toBe(35_000);
    expect(Number(line?.monthlyAmount) * 35_000).toBe(588_000_000);
  });

  /** What the agreements under a memorandum come to: how many, of whom, and in rupiah over all their months. */
  const under = async (region: string, number: string) => {
    const partner = await partnerOf(world, region, ['agreements:read']);
    const frames = await partner.ask<{
      agreements: { nodes: [{ id: string; minimumSeats: number | null }] };
    }>(
      `query ($number: String!) { agreements(first: 2, filter: { q: $number, kind: MOU }) { nodes { id minimumSeats } } }`,
      { number },
    );
    const [{ id: frameId, minimumSeats }] = frames.agreements.nodes;
    const { agreements } = await partner.ask<{
      agreements: {
        totalCount: number;
        nodes: ReadonlyArray<{ signedOn: string; region: { code: string }; lines: readonly [Priced] }>;
      };
    }>(
      `query ($frameId: ID!) { agreements(first: 200, filter: { frameId: $frameId }) { totalCount nodes { signedOn region { code }
         lines { quota monthlyAmount monthFrom monthTo fundingSource payer { region { code } } } } } }`,
      { frameId },
    );
    const each = agreements.nodes.map(({ region, lines: [line] }) => {
      expect(line).toMatchObject({ fundingSource: 'APBDES', payer: { region } });
      const months = monthRange(yearMonth(line.monthFrom), yearMonth(line.monthTo)).length;
      return { workers: line.quota, amount: Number(line.monthlyAmount) * line.quota * months };
    });
    return {
      minimumSeats,
      agreements: agreements.totalCount,
      signedOn: [...new Set(agreements.nodes.map(({ signedOn }) => signedOn))],
      amountEach: [...new Set(each.map(({ amount }) => amount))],
      workers: each.reduce((sum, { workers }) => sum + workers, 0),
      amount: each.reduce((sum, { amount }) => sum + amount, 0),
    };
  };

  it('has 166 agreements of villages of Luwu Utara, Rp10,080,000 each, and a line of each of its 15 districts (case E)', async () => {
    expect(await under('73.22', 'CONTOH/MOU/07-12-2022')).toEqual({
      minimumSeats: null,
      agreements: 166,
      signedOn: ['2022-12-07'],
      amountEach: [10_080_000],
      workers: 8_300,
      amount: 1_673_280_000,
    });
    const [ofDistricts] = await read('73.22', 'CONTOH/PKS/KECAMATAN/2023');
    expect(ofDistricts?.lines).toHaveLength(15);
  });

  it('has 121 agreements of villages of Gowa in each of two years, for a hundred and for at least a hundred (case F)', async () => {
    const both = { agreements: 121, workers: 12_100 };
    expect(await under('73.06', 'CONTOH/MOU/GOWA/2024')).toEqual({
      ...both,
      minimumSeats: null,
      signedOn: ['2024-04-23'],
      amountEach: [20_160_000],
      amount: 2_439_360_000,
    });
    expect(await under('73.06', 'CONTOH/MOU/GOWA/2025')).toEqual({
      ...both,
      minimumSeats: 100,
      signedOn: ['2025-04-24'],
      amountEach: [15_120_000],
      amount: 1_829_520_000,
    });
  });

  it('has the agreement of Maros as a draft that no seat and no person counts (case G)', async () => {
    expect(await read('73.09')).toMatchObject([{ status: 'DRAFT', signedOn: null }]);
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    expect(
      await province.ask(
        `{ coverage(regencyCode: "73.09") { regencies { figure { protected seatsGranted } } } }`,
      ),
    ).toEqual({ coverage: { regencies: [{ figure: { protected: 0, seatsGranted: 0 } }] } });
  });

  it('says of every agreement what of it is assumed', async () => {
    for (const region of ['73.11', '73.71', '73.72', '73.09'])
      for (const { assumptions } of await read(region)) expect(assumptions).toContain('Diasumsikan');
  });

  it('stands on its last day', () => {
    expect(world.services.clock.today()).toBe('2025-04-30');
  });
});
