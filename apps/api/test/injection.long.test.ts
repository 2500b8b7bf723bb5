import { afterAll, beforeAll, it } from 'vitest';

import {
  expectHarmless,
  type InjectionWorld,
  injectionWorld,
  nameOf,
  placesOfQueries,
  sqlPayloads,
} from './sql-injection.js';

let at: InjectionWorld;
beforeAll(async () => {
  at = await injectionWorld();
});
afterAll(() => at.world.close());

it.each(placesOfQueries().map((place) => ({ place, name: nameOf(place) })))(
  'every hostile text is a text: $name',
  { timeout: 120_000 },
  ({ place }) => expectHarmless(place, sqlPayloads, at),
);
