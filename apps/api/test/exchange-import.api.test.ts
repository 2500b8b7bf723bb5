import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { candidate, confirmed, countRows, csvOf, imported, newList, previewed } from './candidate-file.js';
import { type Client, World } from './world.js';

describe('an import of candidates', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  it('keeps nothing before it is confirmed, and then every good line once', async () => {
    const listId = await newList(officer);
    const people = [1, 2, 3].map((n) => candidate(n));
    const job = await previewed(officer, listId, csvOf(people));
    expect(job).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      error: null,
      result: { lines: 3, added: 3, changed: 0, unchanged: 0, refused: 0 },
    });
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(0);
    expect(await confirmed(officer, job.id)).toMatchObject({
      state: 'SUCCEEDED',
      result: { lines: 3, added: 3, refused: 0, downloadFileId: null },
    });
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(3);
    expect(await countRows(world, 'decile_observation', `list_id = '${listId}'`)).toBe(3);
  });

  it('changes nothing when the same file comes a second time', async () => {
    const listId = await newList(officer);
    const file = csvOf([...[11, 12, 13].map((n) => candidate(n)), candidate(14, { 'Jenis Kelamin': '?' })]);
    expect((await imported(officer, listId, file)).result).toMatchObject({
      added: 3,
      refused: 1,
    });
    const persons = await countRows(world, 'person');
    const second = await imported(officer, listId, file);
    expect(second.result).toMatchObject({ lines: 4, added: 0, changed: 0, unchanged: 3, refused: 1 });
    expect(await countRows(world, 'person')).toBe(persons);
    expect(await countRows(world, 'decile_observation', `list_id = '${listId}'`)).toBe(3);
  });
});
