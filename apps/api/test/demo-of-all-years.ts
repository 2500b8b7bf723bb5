import { monthRange, yearMonth } from '@lindung/domain/shared/year-month';
import { findBudgetFaults } from '@lindung/db/budget/budget-faults';
import { beforeAll, describe, expect, it } from 'vitest';

import { partnerOf } from './attack.js';
import { expectAllocationsOfGowa, expectAllocationsOfLuwuUtara } from './demo-allocations.js';
import type { DemoWorld } from './demo-world.js';

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
          monthFrom
          monthTo
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
    readonly monthFrom: string;
    readonly monthTo: string;
    readonly stages: ReadonlyArray<{ seats: number }>;
  }>;
}

interface Priced {
  readonly quota: number;
  readonly monthlyAmount: string;
  readonly monthFrom: string;
  readonly monthTo: string;
}

/** The cases as partners of its regencies read them once all of its years are loaded. */
export function describeDemoOfAllYears(demo: DemoWorld): void {
  describe('of all years, as partners of its regencies read it,', () => {
    let atPause: unknown;
    /** What the officer sees before the pause is decided. */
    const previewOfPause = async () => {
      const officer = await demo.enter('parepare.program');
      const { agreements: found } = await officer.ask<{ agreements: { nodes: [{ id: string }] } }>(
        `{ agreements(first: 1, filter: { q: "CONTOH/PKS/13-05-2024" }) { nodes { id } } }`,
      );
      return officer.ask(
        `query ($id: ID!) { agreementOrderPreview(agreementId: $id, kind: PAUSE, effectiveOn: "2025-01-01") { people months notSpent
         groups { paidThrough people lastProtectedDay graceFrom graceTo endedFrom } } }`,
        { id: found.nodes[0].id },
      );
    };
    beforeAll(async () => {
      await demo.load('2025-01-23');
      atPause = await previewOfPause();
      await demo.load('2025-04-30');
    }, 180_000);

    const read = async (region: string, q: string | null = null): Promise<readonly Found[]> => {
      const partner = await partnerOf(demo.world, region, ['agreements:read']);
      return (await partner.ask<{ agreements: { nodes: readonly Found[] } }>(agreements, { q })).agreements
        .nodes;
    };

    const readBills = async () => {
      const partner = await partnerOf(demo.world, '73.72', ['bills:read']);
      const { bills } = await partner.ask<{
        bills: { nodes: ReadonlyArray<{ month: string; amount: string }> };
      }>(`{ bills(first: 20) { nodes { month people amount status } } }`);
      return [...bills.nodes].sort((a, b) => a.month.localeCompare(b.month));
    };

    it('has the bills of Parepare for 2024, eight of Rp12,499,200 and paid, Rp99,993,600 together (case A)', async () => {
      const of2024 = (await readBills()).slice(0, 8);
      expect(of2024).toEqual(
        monthRange(yearMonth('2024-05'), yearMonth('2024-12')).map((month) => ({
          month,
          people: 744,
          amount: '12499200',
          status: 'PAID',
        })),
      );
      expect(of2024.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(99_993_600);
    });

    it('has two budgets of Parepare: that of 2024 is paid, and that of 2025 is bound to the last rupiah (cases A and B)', async () => {
      const finance = await demo.enter('parepare.keuangan');
      const { budgetLines } = await finance.ask<{ budgetLines: { nodes: readonly object[] } }>(
        '{ budgetLines(first: 10) { nodes { year ceiling available committed billed paid } } }',
      );
      expect(budgetLines.nodes).toEqual([
        {
          year: 2025,
          ceiling: '151200000',
          available: '0',
          committed: '134400000',
          billed: '16800000',
          paid: '0',
        },
        { year: 2024, ceiling: '99993600', available: '0', committed: '0', billed: '0', paid: '99993600' },
      ]);
      expect(
        await findBudgetFaults(demo.world.services.database, {
          as: 'ASSIGNMENT',
          jurisdiction: { level: 'PROVINCE' },
          userId: null,
        }),
      ).toEqual([]);
    });

    it('has the pause of Parepare, whose days and Rp37,497,600 are seen before it is decided (case B)', async () => {
      expect(atPause).toEqual({
        agreementOrderPreview: {
          people: 744,
          months: ['2025-01', '2025-02', '2025-03'],
          notSpent: '37497600',
          groups: [
            {
              paidThrough: '2024-12',
              people: 744,
              lastProtectedDay: '2024-12-31',
              graceFrom: '2025-01-01',
              graceTo: '2025-03-31',
              endedFrom: '2025-04-01',
            },
          ],
        },
      });
    });

    it('has 1,000 workers of Parepare from 28 April 2025, the 744 of before and 256 new, 12.50 % of 8,000 (case B)', async () => {
      expect((await readBills()).slice(8)).toEqual([
        { month: '2025-04', people: 1_000, amount: '16800000', status: 'ISSUED' },
      ]);
      expect(await read('73.72', 'CONTOH/MOU/28-04-2025')).toMatchObject([
        { kind: 'MOU', governmentSignatory: 'Tasming Hamid', officeSignatory: 'I Nyoman Hary Sujana' },
      ]);
      const [addendum] = await read('73.72', 'CONTOH/ADD/28-04-2025');
      expect(addendum).toMatchObject({ quota: 1_000, lines: [{ monthlyAmount: '16800' }] });
      const [line] = addendum?.lines ?? [];
      const months = monthRange(yearMonth(line?.monthFrom ?? ''), yearMonth(line?.monthTo ?? '')).length;
      expect(Number(line?.monthlyAmount) * 1_000 * months).toBe(151_200_000);
      const province = await demo.world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
      expect(
        await province.ask(
          `{ coverage(regencyCode: "73.72") { regencies { figure { protected potential shareHundredths } } } }`,
        ),
      ).toEqual({
        coverage: { regencies: [{ figure: { protected: 1_000, potential: 8_000, shareHundredths: 1_250 } }] },
      });
      const [kept] = await demo.world.services.database.read(
        { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null },
        [
          {
            text: `SELECT count(*)::int AS people FROM enrolment e JOIN decree d ON d.id = e.decree_id
                 JOIN enrolment before ON before.person_id = e.person_id JOIN decree sk ON sk.id = before.decree_id
                 WHERE d.number = 'CONTOH/SK/28-04-2025' AND sk.number = 'CONTOH/SK/13-05-2024'`,
          },
        ],
      );
      expect(kept).toEqual([{ people: 744 }]);
      const [waited] = await demo.world.services.database.read(
        { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null },
        [
          {
            text: `SELECT d.source, d.seats, count(*)::int AS people,
                   count(*) FILTER (WHERE w.decree_id = sk.id AND w.left_because = 'SEATED')::int AS waited,
                   (SELECT count(*)::int FROM enrolment e JOIN enrolment before ON before.person_id = e.person_id AND before.id <> e.id
                    WHERE e.decree_id = d.id) AS "seatedBefore"
                 FROM decree d JOIN enrolment e ON e.decree_id = d.id LEFT JOIN waiting_place w ON w.enrolment_id = e.id
                 JOIN decree sk ON sk.number = 'CONTOH/SK/13-05-2024'
                 WHERE d.number = 'CONTOH/SK/28-04-2025-B' GROUP BY d.id`,
          },
        ],
      );
      expect(waited).toEqual([
        { source: 'WAITING_LIST', seats: 256, people: 256, waited: 256, seatedBefore: 0 },
      ]);
    });

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

    it('has what share of its bills Barru paid by their day, month by month, and what it owes (case C)', async () => {
      const finance = await demo.enter('barru.keuangan');
      const { payerPunctuality, payerArrears } = await finance.ask<{
        payerPunctuality: {
          nodes: ReadonlyArray<{ month: string; onTime: number; bills: number; shareHundredths: number }>;
        };
        payerArrears: unknown;
      }>(
        `{ payerPunctuality(first: 20) { nodes { month onTime bills shareHundredths } }
         payerArrears(first: 20) { nodes { payer { name } oldestMonth oldestDueOn daysLate months bills people amount fine } } }`,
      );
      expect(
        payerPunctuality.nodes.map(({ month, onTime, bills, shareHundredths }) => [
          month,
          `${onTime}/${bills}`,
          shareHundredths,
        ]),
      ).toEqual([
        ['2023-12', '0/1', 0],
        ['2023-11', '0/1', 0],
        ['2023-10', '1/1', 10_000],
        ['2023-09', '1/1', 10_000],
        ['2023-08', '0/1', 0],
        ['2023-07', '1/1', 10_000],
        ['2023-06', '1/1', 10_000],
        ['2023-05', '1/1', 10_000],
      ]);
      expect(payerArrears).toEqual({
        nodes: [
          {
            payer: { name: 'Pemerintah Kabupaten Barru (NPP contoh)' },
            oldestMonth: '2023-12',
            oldestDueOn: '2024-01-15',
            daysLate: 471,
            months: 1,
            bills: 1,
            people: 40,
            amount: '7392000',
            fine: '2365440',
          },
        ],
      });
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
      const partner = await partnerOf(demo.world, region, ['agreements:read']);
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

    it('has what the villages of Luwu Utara set aside and received for 2023, by village, district and regency, and the APBD lines of its districts (case E)', () =>
      expectAllocationsOfLuwuUtara(demo.world));

    it('has what the villages of Gowa set aside in two years, 2.31 % of their fund in the first (case F)', () =>
      expectAllocationsOfGowa(demo.world));

    it('has the agreement of Maros as a draft that no seat and no person counts (case G)', async () => {
      expect(await read('73.09')).toMatchObject([{ status: 'DRAFT', signedOn: null }]);
      const province = await demo.world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
      expect(
        await province.ask(
          `{ coverage(regencyCode: "73.09") { regencies { figure { protected seatsGranted } } } }`,
        ),
      ).toEqual({ coverage: { regencies: [{ figure: { protected: 0, seatsGranted: 0 } }] } });
    });

    it('says of every agreement what of it is assumed', async () => {
      for (const region of ['73.06', '73.09', '73.11', '73.22', '73.71', '73.72']) {
        const partner = await partnerOf(demo.world, region, ['agreements:read']);
        const { agreements: found } = await partner.ask<{ agreements: { nodes: readonly Found[] } }>(
          '{ agreements(first: 200) { nodes { assumptions } } }',
        );
        for (const { assumptions } of found.nodes) expect(assumptions).toContain('Diasumsikan');
      }
    });

    it('stands on its last day', () => {
      expect(demo.world.services.clock.today()).toBe('2025-04-30');
    });
  });
}
