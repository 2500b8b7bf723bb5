import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openFirstAccount } from '../src/access/open-first-account.js';
import { demoPassword, systemAdministrator } from '../src/demo/demo-users.js';
import { loadDemo, requireStage } from '../src/demo/load-demo.js';
import { asSuperuser } from './as-superuser.js';
import { describeDemoOfAllYears } from './demo-of-all-years.js';
import { describeDemoOfMay } from './demo-of-may.js';
import { DemoWorld } from './demo-world.js';
import { World } from './world.js';

const day = businessDate('2024-05-31');

describe('the demo', () => {
  const demo = new DemoWorld();
  beforeAll(async () => {
    await demo.open();
    await demo.load('2024-01-29');
    // What stands on an earlier day goes on.
    await demo.load(day);
  }, 180_000);
  afterAll(() => demo.close());

  it('is loaded into its own database, and refused where others have accounts', async () => {
    await expect(requireStage(demo.world.services, day)).resolves.toBeUndefined();
    const installation = await World.create();
    await expect(requireStage(installation.services, day)).resolves.toBeUndefined();
    await installation.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    await expect(requireStage(installation.services, day)).rejects.toThrow('LINDUNG_DEMO asks for the demo');
    await installation.close();
  });

  it('is refused on a day before it begins, and where an earlier version has loaded it', async () => {
    await expect(requireStage(demo.world.services, businessDate('2022-12-06'))).rejects.toThrow(
      'begins on 2022-12-07',
    );
    const old = await World.create({ today: day });
    const first = { ...systemAdministrator, password: demoPassword };
    await openFirstAccount(old.services, first);
    await expect(requireStage(old.services, day)).rejects.toThrow('LINDUNG_DATA=');
    await old.close();
  });

  it('of accounts alone is completed when the whole is asked for, or says what to do where it no longer fits', async () => {
    const begun = await World.create({ demo: true });
    const { server, services, clock } = begun;
    const loadAll = async (accountsAlone: boolean) => {
      const told: string[] = [];
      const there = { http: server.http, services, clock };
      await loadDemo(there, businessDate('2022-12-07'), (sentence) => told.push(sentence), { accountsAlone });
      return told;
    };
    expect(await loadAll(true)).toHaveLength(1);
    const lock = (isOpen: boolean) =>
      asSuperuser(begun, (db) =>
        db.query(`UPDATE app_user SET active = $1 WHERE username = 'luwuutara.program'`, [isOpen]),
      );
    await lock(false);
    await expect(loadAll(false)).rejects.toThrow(/LINDUNG_DEMO=accounts.+LINDUNG_DATA=/u);
    await lock(true);
    const told = await loadAll(false);
    expect(told.length).toBeGreaterThan(0);
    expect(told.join()).not.toContain('Accounts and offices');
    await begun.close();
  }, 90_000);

  describeDemoOfMay(demo);
  describeDemoOfAllYears(demo);
});
