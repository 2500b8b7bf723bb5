import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  candidate,
  confirmed,
  countRows,
  csvOf,
  getFile,
  imported,
  newList,
  previewed,
  putFile,
} from './candidate-file.js';
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

  it.each<[sent: string, kept: string]>([
    ['calon.csv', 'calon.csv'],
    ['../../etc/passwd', 'passwd'],
    ['D:\\Data\\ani\\calon.xlsx', 'calon.xlsx'],
    ['calon"; filename="lain.html', 'calon ; filename= lain.html'],
    ['calon.csv\r\nset-cookie: a=b', 'calon.csv set-cookie a=b'],
    ['.htaccess', 'berkas.htaccess'],
    ['daftar 7372014507890123.csv', 'daftar x.csv'],
    ['nama\u202Evsc.exe', 'nama vsc.exe'],
    ['<script>alert(1)</script>', 'script'],
  ])('has its file given back as an attachment under a tidy name, sent as %j', async (name, kept) => {
    const { body } = await putFile(officer, Buffer.from('<script>alert(1)</script>'), { name });
    const { status, headers } = await getFile(officer, body.id);
    const plain = kept.replaceAll(/[^\w.() -]/g, '_');
    expect([status, headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(kept)}`,
    ]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it.each(['', '?name=', '?name=%20', '?name=a.csv&name=b.csv', '?name[]=a.csv', '?nama=a.csv'])(
    'takes no file without one name: %j',
    async (query) => {
      const answer = await world.server.http.inject({
        method: 'PUT',
        url: `/files${query}`,
        headers: { ...officer.headers, 'x-lindung': '1', 'content-type': 'application/octet-stream' },
        payload: csvOf([candidate(21)]),
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        errors: [{ extensions: { code: 'VALIDATION', field: 'name' } }],
      });
    },
  );
});
