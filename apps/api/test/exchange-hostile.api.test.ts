import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectHarmless } from './expect-harmless.js';
import { hostileTexts, hostileWorkbooks } from './hostile-files.js';
import { type Client, World } from './world.js';

describe('a hostile file', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  it('of text is told what is wrong with it, every third kind', async () => {
    const files = hostileTexts(1).filter((_, at) => at % 3 === 0);
    expect(files).toHaveLength(9);
    for (const file of files) await expectHarmless(officer, file);
  }, 60_000);

  it('that is called a workbook is told what is wrong with it, some of the kinds', async () => {
    for (const file of hostileWorkbooks(1).slice(4, 7)) await expectHarmless(officer, file);
  }, 60_000);
});
