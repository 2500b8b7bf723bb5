import { expect, describe, it } from 'vitest';

import { demoLogIns } from '../src/demo/load-demo.js';
import type { DemoWorld } from './demo-world.js';

/** The first chapters, as each role sees them. */
export function describeDemoOfMay(demo: DemoWorld): void {
  describe('of May 2024', () => {
    it('has one log-in per role, each of which works and acts in one assignment', async () => {
      const roles = await Promise.all(
        demoLogIns.map(async ({ username }) => {
          const { session } = await (
            await demo.enter(username)
          ).ask<{
            session: { assignment: { role: string }; user: { name: string } };
          }>(`{ session { user { name } assignment { role } } }`);
          expect(session.user.name).toContain('(contoh)');
          return session.assignment.role;
        }),
      );
      expect(new Set(roles)).toEqual(
        new Set([
          'PROVINCE_ADMIN',
          'PROGRAMME_OFFICER',
          'APPROVER',
          'FINANCE_OFFICER',
          'DISTRICT_OFFICER',
          'VILLAGE_OPERATOR',
          'VILLAGE_HEAD',
          'BRANCH_OFFICER',
          'REGIONAL_OFFICE_OFFICER',
          'AUDITOR',
          'DATA_PROTECTION_OFFICER',
          'SYSTEM_ADMIN',
        ]),
      );
    });

    it('does nothing a second time', async () => {
      const province = await demo.enter('provinsi');
      const count = async () =>
        (
          await province.ask<{ auditEvents: { totalCount: number } }>(
            `{ auditEvents(first: 1) { totalCount nodes { id } } }`,
          )
        ).auditEvents.totalCount;
      const before = await count();
      await demo.load('2024-05-31');
      expect((await count()) - before).toBe(1);
    });

    it('has the offices as the news of the years named them', async () => {
      const { offices } = await (
        await demo.enter('provinsi')
      ).ask<object & { offices: unknown }>(
        `{ offices(first: 10) { nodes { name headName parent { name } versions { headName validFrom } areas { region { code } } } } }`,
      );
      expect(offices).toMatchObject({
        nodes: [
          { name: 'Kanwil Sulawesi Maluku', headName: 'Mintje Wattu', parent: null },
          {
            name: 'KC Makassar',
            headName: 'I Nyoman Hary Sujana',
            versions: [
              { headName: 'I Nyoman Hary Sujana', validFrom: '2024-01-01' },
              { headName: 'Ishak', validFrom: '2023-01-01' },
              { headName: 'Hendrayanto', validFrom: '2022-01-01' },
            ],
          },
          { name: 'KC Palopo' },
          { name: 'KCP Pangkep', parent: { name: 'KC Makassar' } },
        ],
      });
    });

    it('has the agreement of 13 May 2024 with 744 seats, and says what of it is assumed', async () => {
      const branch = await demo.enter('kc.makassar');
      const { agreements } = await branch.ask<{
        agreements: { nodes: [{ remarks: string; assumptions: string }] };
      }>(
        `{ agreements(first: 10, filter: { q: "CONTOH/PKS/13-05-2024" }) { nodes { status signedOn governmentSignatory officeSignatory remarks assumptions
         signingOffice { name } servingOffice { name } quota lines { monthlyAmount } } } }`,
      );
      expect(agreements.nodes).toMatchObject([
        {
          status: 'ACTIVE',
          signedOn: '2024-05-13',
          governmentSignatory: 'Akbar Ali',
          officeSignatory: 'I Nyoman Hary Sujana',
          signingOffice: { name: 'KC Makassar' },
          servingOffice: { name: 'KC Makassar' },
          quota: 744,
          lines: [{ monthlyAmount: '16800' }],
        },
      ]);
      expect(agreements.nodes[0].remarks).toContain('Muh Husni Syam');
      expect(agreements.nodes[0].assumptions).toContain('NPP');
    });

    it('has 8,000 candidates from a file of 8,400 lines, and says why each of the 400 was refused', async () => {
      const officer = await demo.enter('parepare.program');
      const { candidateLists } = await officer.ask<{
        candidateLists: { nodes: [{ versions: [{ jobId: string }] }] };
      }>(
        `{ candidateLists(first: 10) { nodes { declaredPotential candidateCount
         versions { number jobId lines added changed unchanged refused } } } }`,
      );
      expect(candidateLists.nodes).toMatchObject([
        {
          declaredPotential: 8_000,
          candidateCount: 8_000,
          versions: [{ number: 1, lines: 8_400, added: 8_000, changed: 0, unchanged: 0, refused: 400 }],
        },
      ]);
      const { importRows } = await officer.ask<{ importRows: { totalCount: number; nodes: unknown[] } }>(
        `query ($jobId: ID!) { importRows(jobId: $jobId, first: 200, filter: { outcome: REFUSED }) {
         totalCount nodes { issues { code remedy } } } }`,
        { jobId: candidateLists.nodes[0].versions[0].jobId },
      );
      expect(importRows.totalCount).toBe(400);
      expect(importRows.nodes).not.toContainEqual({ issues: [] });
    });

    it('has 744 of them decreed by another person than the proposer, and the 745th finds no seat', async () => {
      const officer = await demo.enter('parepare.program');
      const { decrees } = await officer.ask<{
        decrees: {
          nodes: [{ line: { id: string }; list: { id: string }; proposedBy: string; decidedBy: string }];
        };
      }>(
        `{ decrees(first: 10) { nodes { status seats monthlyAmount proposedBy decidedBy line { id } list { id } } } }`,
      );
      expect(decrees.nodes).toMatchObject([{ status: 'ENACTED', seats: 744, monthlyAmount: '12499200' }]);
      const [decree] = decrees.nodes;
      expect(decree.decidedBy).not.toBe(decree.proposedBy);
      const { memberships } = await officer.ask<{ memberships: unknown }>(
        `{ memberships(first: 1, filter: { status: ENROLLED }) { totalCount } }`,
      );
      expect(memberships).toEqual({ totalCount: 744 });
      const more = officer.ask(
        `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`,
        {
          input: {
            idempotencyKey: 'one-seat-more',
            lineId: decree.line.id,
            listId: decree.list.id,
            number: 'SK-745',
            title: 'Satu lagi',
            seats: 1,
            startsOn: '2024-05-31',
          },
        },
      );
      await expect(more).rejects.toThrow('QUOTA_EXHAUSTED');
    }, 60_000);

    it('has the bill of May: Rp12,499,200 in 744 lines', async () => {
      const finance = await demo.enter('parepare.keuangan');
      const { bills } = await finance.ask<{ bills: { nodes: [{ id: string }] } }>(
        `{ bills(first: 10) { nodes { id month people amount status } } }`,
      );
      expect(bills.nodes).toMatchObject([
        { month: '2024-05', people: 744, amount: '12499200', status: 'ISSUED' },
      ]);
      const { billLines } = await finance.ask<{ billLines: unknown }>(
        `query ($billId: ID!) { billLines(billId: $billId, first: 1) { totalCount nodes { amount } } }`,
        { billId: bills.nodes[0].id },
      );
      expect(billLines).toEqual({ totalCount: 744, nodes: [{ amount: '16800' }] });
    });

    it('covers 9.30 % of the 8,000 that were declared, and the neighbour of Barru sees none of it but its own', async () => {
      const province = await demo.enter('provinsi');
      expect(
        await province.ask(
          `{ coverage(regencyCode: "73.72") { regencies { figure { protected potential shareHundredths billed } } } }`,
        ),
      ).toEqual({
        coverage: {
          regencies: [
            { figure: { protected: 744, potential: 8_000, shareHundredths: 930, billed: '12499200' } },
          ],
        },
      });
      const neighbour = await demo.enter('barru.program');
      expect(
        await neighbour.ask(`{ coverage { total { protected potential billed } }
        agreements(first: 10) { nodes { region { code } } } payers(first: 10) { nodes { region { code } } } workers(first: 1) { totalCount } candidateLists(first: 1) { totalCount }
        decrees(first: 1) { totalCount } memberships(first: 1) { totalCount } bills(first: 1) { totalCount }
        jobs(first: 1) { totalCount } }`),
      ).toEqual({
        coverage: { total: { protected: 0, potential: null, billed: '0' } },
        agreements: { nodes: [{ region: { code: '73.11' } }] },
        payers: { nodes: [{ region: { code: '73.11' } }] },
        ...Object.fromEntries(
          Object.entries({
            workers: 40,
            candidateLists: 1,
            decrees: 1,
            memberships: 40,
            bills: 8,
            jobs: 1,
          }).map(([list, totalCount]) => [list, { totalCount }]),
        ),
      });
    });
  });
}
