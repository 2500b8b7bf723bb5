import { afterAll, beforeAll, it } from 'vitest';

import { expectMixturesReconcile } from './import-mixtures.js';
import { World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

it('counts every line of a hundred mixtures, and takes all that is put right', async () => {
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  await expectMixturesReconcile(officer, 100);
}, 600_000);
