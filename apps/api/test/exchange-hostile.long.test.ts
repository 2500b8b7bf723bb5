import { expect, it } from 'vitest';

import { expectHarmless } from './expect-harmless.js';
import { hostileTexts, hostileWorkbooks } from './hostile-files.js';
import { World } from './world.js';

it('takes 200 hostile texts and 30 hostile workbooks without breaking, within the memory of its processes', async () => {
  const world = await World.create();
  try {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const files = [...hostileTexts(8), ...hostileWorkbooks(3)];
    expect(files).toHaveLength(230);
    for (const file of files) await expectHarmless(officer, file);
  } finally {
    await world.close();
  }
}, 1_200_000);
