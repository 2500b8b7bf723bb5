import { randomUUID } from 'node:crypto';

import { describe, expect } from 'vitest';

import { linesOf } from './candidate-file.js';
import { type Journey, test } from './journey.js';
import type { Person } from './person.js';

/** In the long run each list and each kind of record is visited, else those that tell most of persons and money; the API is asked about all. */
const isLong = process.env['LINDUNG_LONG'] === '1';
const visited: readonly string[] = ['agreements', 'workers', 'memberships', 'bills'];

const lists = {
  agreements: 'Perjanjian',
  workers: 'Pekerja',
  candidateLists: 'Daftar calon',
  decrees: 'Keputusan (SK)',
  memberships: 'Kepesertaan',
  bills: 'Tagihan',
  jobs: 'Impor dan ekspor',
};

const details = {
  agreement: 'agreements',
  worker: 'workers',
  candidateList: 'candidateLists',
  decree: 'decrees',
  membership: 'memberships',
  bill: 'bills',
  job: 'jobs',
};

/** A record of each kind, as Parepare's own officer gets it. */
async function idsOf(insider: Person): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const list of Object.keys(lists)) {
    const { data } = (await insider.ask(`{ page: ${list}(first: 1) { nodes { id } } }`)) as {
      data: { page: { nodes: ReadonlyArray<{ id: string }> } };
    };
    for (const { id } of data.page.nodes) ids.set(list, id);
  }
  expect([...ids.keys()]).toEqual(Object.keys(lists));
  return ids;
}

/** A new programme officer of a regency of which neither the demo nor another journey tells. */
async function officerOfWajo({ enter, arrive }: Journey): Promise<Person> {
  const system = await enter('sistem');
  const { data } = (await system.ask(
    '{ regions(first: 1, filter: { q: "73.13", level: REGENCY }) { nodes { id } } }',
  )) as {
    data: { regions: { nodes: [{ id: string }] } };
  };
  const logIn = { username: `wajo.${randomUUID().slice(0, 8)}`, password: 'kapal berlayar malam' };
  const invited = (await system.ask(`mutation { inviteUser(input: {
    idempotencyKey: "${randomUUID()}", username: "${logIn.username}", name: "Petugas Wajo (contoh)", role: PROGRAMME_OFFICER,
    level: REGENCY, regionId: "${data.regions.nodes[0].id}", validFrom: "2024-01-01" }) { code } }`)) as {
    data: { inviteUser: { code: string } };
  };
  await system.ask(
    `mutation { acceptInvitation(input: { code: "${invited.data.inviteUser.code}", password: "${logIn.password}" }) { username } }`,
  );
  const officer = await arrive();
  await officer.fillSignIn(logIn);
  await officer.button('Akun').waitFor();
  return officer;
}

describe('An officer of Wajo sees nothing of Parepare', () => {
  test('in no list, in no count, at no address that somebody of Parepare pasted, and is offered the own villages first', async ({
    journey,
  }) => {
    const ids = await idsOf(await journey.enter('parepare.program'));
    const officer = await officerOfWajo(journey);
    for (const [list, title] of Object.entries(lists)) {
      if (!isLong && !visited.includes(list)) continue;
      await officer.open(`/${list}`);
      await officer.heading(title).waitFor();
      await officer.page.getByText(/^Belum ada /).waitFor();
      expect(await officer.page.getByRole('main').getByRole('row').count(), list).toBe(0);
      await officer.open(`/${list}/${ids.get(list)}/show`);
      await officer.heading('Halaman tidak ditemukan').waitFor();
    }
    for (const list of ['agreements', 'workers', 'candidateLists'] as const) {
      if (!isLong && !visited.includes(list)) continue;
      await officer.open(`/${list}`);
      await officer.heading(lists[list]).waitFor();
      await officer.open(`/${list}/${ids.get(list)}`);
      await officer.heading('Halaman tidak ditemukan').waitFor();
    }
    await officer.moveTo('/memberships');
    await officer.sees('0 baris');

    await officer.moveTo('/workers/create');
    await officer.page.getByRole('combobox', { name: 'Desa/kelurahan' }).click();
    const offered = officer.page.getByRole('option');
    await offered.nth(9).waitFor();
    for (const village of await offered.allInnerTexts()) expect(village).toMatch(/, Wajo$/);
  });

  test('on the first page, which counts nobody protected, no seat and no bill', async ({ journey }) => {
    const officer = await officerOfWajo(journey);
    await officer.heading('Kabupaten Wajo').waitFor();
    const text = await officer.page.getByRole('main').innerText();
    expect(text).toContain('Belum ada kuota');
    expect(text).not.toMatch(/744|749|8\.000|Parepare/);
  });

  test('over the API on no path, with ids of Parepare', async ({ journey }) => {
    const insider = await journey.enter('parepare.program');
    const ids = await idsOf(insider);
    const officer = await officerOfWajo(journey);
    for (const [one, list] of Object.entries(details)) {
      const id = ids.get(list);
      const document = `{ ${one}(id: "${id}") { id } ${list}(first: 200) { nodes { id } } }`;
      expect(await insider.ask(document)).toMatchObject({ data: { [one]: { id } } });
      expect(await officer.ask(document)).toEqual({ data: { [one]: null, [list]: { nodes: [] } } });
    }
    const protectedPeople = `{ coverage(regencyCode: "73.72") { total { protected } } }`;
    expect(await insider.ask(protectedPeople)).toMatchObject({
      data: { coverage: { total: { protected: expect.any(Number) } } },
    });
    expect(JSON.stringify(await officer.ask(protectedPeople))).not.toMatch(/"protected":[1-9]/);
  });

  test('in an export: the file has its head and no row', async ({ journey }) => {
    const officer = await officerOfWajo(journey);
    await officer.follow('Kepesertaan');
    await officer.button('Ekspor').click();
    await officer.dialog.getByRole('button', { name: 'Mulai ekspor' }).click();
    await officer.dialog.getByText('0 baris di dalam berkas').waitFor();
    const [, ...rows] = linesOf(await officer.download('Unduh berkas'));
    expect(rows).toEqual([expect.stringMatching(/Diekspor oleh .*: 0 baris/)]);
  });
});
