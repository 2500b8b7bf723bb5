import { businessDate } from '@lindung/domain/shared/business-date';
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
