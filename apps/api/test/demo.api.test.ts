import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoLogIns, loadDemo } from '../src/demo/load-demo.js';
import { DemoVisitor } from '../src/demo/demo-visitor.js';
import { World } from './world.js';

describe('the demo', () => {
  let world: World;
  const load = () => loadDemo({ http: world.server.http, services: world.services }, () => undefined);
  const enter = async (username: string) => {
    const logIn = demoLogIns.find((one) => one.username === username);
    return DemoVisitor.signIn(world.server.http, username, logIn?.password ?? '');
  };
  beforeAll(async () => {
    world = await World.create();
    await load();
  });
  afterAll(() => world.close());

  it('has one log-in per role, each of which works and acts in one assignment', async () => {
    const roles = await Promise.all(
      demoLogIns.map(async ({ username }) => {
        const { session } = await (
          await enter(username)
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
        'BRANCH_OFFICER',
        'AUDITOR',
        'SYSTEM_ADMIN',
      ]),
    );
  });

  it('has the offices as the news of the years named them', async () => {
    const { offices } = await (
      await enter('provinsi')
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
    const branch = await enter('kc.makassar');
    const { agreements } = await branch.ask<{
      agreements: { nodes: [{ remarks: string; assumptions: string }] };
    }>(
      `{ agreements(first: 10) { nodes { status signedOn governmentSignatory officeSignatory remarks assumptions
         signingOffice { name } servingOffice { name } quota lines { monthlyAmount } } } }`,
    );
    expect(agreements.nodes).toMatchObject([
      {
        status: 'ACTIVE',
        signedOn: '2024-05-13',
        governmentSignatory: 'Akbar Ali',
        officeSignatory: 'Nyoman Hari Sujana',
        signingOffice: { name: 'KC Makassar' },
        servingOffice: { name: 'KC Makassar' },
        quota: 744,
        lines: [{ monthlyAmount: '16800' }],
      },
    ]);
    expect(agreements.nodes[0].remarks).toContain('Muh Husni Syam');
    expect(agreements.nodes[0].assumptions).toContain('NPP');
  });
});
