import { afterAll, beforeAll, expect, it } from 'vitest';

import { expectWrecksHarmless } from './wrecks.js';
import { type Client, World } from './world.js';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await World.create();
  officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
});
afterAll(() => world.close());

it(
  'ten thousand wrecked bodies and as many made-up documents harm nothing',
  { timeout: 1_800_000 },
  async () => {
    await expectWrecksHarmless(officer, 10_000);
    expect(await officer.ask('{ session { demo } }')).toEqual({ session: { demo: false } });
  },
);
