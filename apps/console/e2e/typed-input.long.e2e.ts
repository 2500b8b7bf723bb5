import { randomBytes } from 'node:crypto';

import { MESSAGES } from '@lindung/i18n/messages';
import { describe, expect } from 'vitest';

import { logInOf, test } from './journey.js';
import type { Person } from './person.js';

const list = 'Daftar dua petugas';
const password = 'kapal berlayar malam';

/** Asks the API as the person of the page does, outside of the page. */
async function ask<T>({ page, origin }: Person, query: string, variables: object = {}): Promise<T> {
  const answer = await page.request.post(`${origin}/graphql`, {
    headers: { 'x-lindung': '1' },
    data: { query, variables },
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const idempotencyKey = () => randomBytes(16).toString('hex');

/** Opens the form of a list by its name. */
async function edit(officer: Person, name: string): Promise<void> {
  await officer.follow('Daftar calon');
  await officer.follow(name);
  await officer.link('Ubah').click();
  await officer.field('Keterangan sumber').waitFor();
}

describe('What somebody types', () => {
  test('is not written over what another one saved meanwhile: both are told, and the newer record is one step away', async ({
    journey,
  }) => {
    const [one, other] = [await journey.enter('parepare.program'), await journey.enter('parepare.program')];
    const input = { idempotencyKey: idempotencyKey(), name: list, source: 'P3KE', sourceDate: '2024-05-01' };
    await ask(
      one,
      'mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }',
      { input },
    );
    await edit(one, list);
    await edit(other, list);
    await one.field('Keterangan sumber').fill('Ditulis yang pertama');
    await one.button('Simpan').click();
    await one.heading(list).waitFor();
    await one.sees('Ditulis yang pertama');

    await other.field('Keterangan sumber').fill('Ditulis yang kedua');
    await other.button('Simpan').click();
    await other.page.getByRole('main').getByText('sudah diubah orang lain').waitFor();
    expect(await other.field('Keterangan sumber').inputValue()).toBe('Ditulis yang kedua');
    await other.button('Muat ulang data').click();
    await expect.poll(() => other.field('Keterangan sumber').inputValue()).toBe('Ditulis yang pertama');
    await other.field('Keterangan sumber').fill('Ditulis yang kedua');
    await other.button('Simpan').click();
    await other.heading(list).waitFor();
    await other.sees('Ditulis yang kedua');
  });

  test('is not announced as saved when the session has ended, and is there again after signing in', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await edit(officer, list);
    await officer.field('Keterangan sumber').fill('Tidak tersimpan');
    await officer.page.context().clearCookies();
    await officer.button('Simpan').click();
    await officer.sees(MESSAGES.id.errors.UNAUTHENTICATED);
    await officer.field('Nama pengguna').waitFor();
    expect(await officer.page.getByText('diperbarui').count()).toBe(0);

    await officer.fillSignIn(logInOf('parepare.program'));
    await officer.sees('Isian Anda yang belum disimpan sudah dikembalikan.');
    expect(await officer.field('Keterangan sumber').inputValue()).toBe('Tidak tersimpan');
    await officer.button('Simpan').click();
    await officer.heading(list).waitFor();
    await officer.sees('Tidak tersimpan');
  });

  test('in one tab is not saved in the area that was chosen in another, and goes on where it was typed', async ({
    journey,
  }) => {
    const system = await journey.enter('sistem');
    const username = `dua.tugas-${idempotencyKey().slice(0, 6)}`;
    const { regions } = await ask<{ regions: { nodes: { id: string; code: string }[] } }>(
      system,
      '{ regions(first: 50, filter: { level: REGENCY }) { nodes { id code } } }',
    );
    const [here, there] = ['73.72', '73.09'].map((wanted) => ({
      role: 'PROGRAMME_OFFICER',
      level: 'REGENCY',
      regionId: regions.nodes.find(({ code }) => code === wanted)?.id,
      validFrom: '2024-01-01',
    }));
    const { inviteUser } = await ask<{ inviteUser: { user: { id: string }; code: string } }>(
      system,
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { user { id } code } }',
      { input: { idempotencyKey: idempotencyKey(), username, name: 'Dua tugas (contoh)', ...here } },
    );
    await ask(
      system,
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }',
      { input: { code: inviteUser.code, password } },
    );
    await ask(system, 'mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }', {
      input: { idempotencyKey: idempotencyKey(), userId: inviteUser.user.id, ...there },
    });

    // The first choice of an assignment leads on to the address that was pasted.
    const officer = await journey.arrive('/candidateLists/create');
    await officer.fillSignIn({ username, password });
    await officer.button(/Kota Parepare/).click();
    const chooser = officer.button(/Ganti penugasan/);
    await chooser.getByText('Kota Parepare').waitFor();
    await officer.field('Nama daftar').fill('Dari tab Parepare');
    await officer.pick('Sumber data', 'P3KE');
    await officer.page.locator('input[name=sourceDate]').fill('2024-05-01');

    const tab = await officer.page.context().newPage();
    await tab.goto(`${officer.origin}/`);
    await tab.getByRole('button', { name: /Ganti penugasan/ }).click();
    await tab.getByRole('menuitem', { name: /Maros/ }).click();
    await tab
      .getByRole('button', { name: /Ganti penugasan/ })
      .getByText('Maros')
      .waitFor();

    await officer.button('Simpan').click();
    await officer.sees(/Penugasan Anda diganti di jendela atau tab lain/);
    await chooser.getByText('Maros').waitFor();
    expect(await officer.field('Nama daftar').inputValue()).toBe('');
    const { candidateLists } = await ask<{ candidateLists: { nodes: object[] } }>(
      officer,
      '{ candidateLists(first: 10) { nodes { id } } }',
    );
    expect(candidateLists.nodes).toEqual([]);

    await officer.sees(/Isian yang belum Anda simpan ada di penugasan Kota Parepare/);
    await officer.button('Lanjutkan di sana').click();
    await chooser.getByText('Kota Parepare').waitFor();
    await expect.poll(() => officer.field('Nama daftar').inputValue()).toBe('Dari tab Parepare');
    await officer.button('Simpan').click();
    await officer.heading('Dari tab Parepare').waitFor();
  });

  test('is asked about before the page is left, and stays when the language changes', async ({ journey }) => {
    const officer = await journey.enter('parepare.program');
    const { page } = officer;
    await edit(officer, list);
    await officer.field('Keterangan sumber').fill('Belum disimpan');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await officer.link('Pekerja').click();
    await expect.poll(() => asked.length).toBe(1);
    expect(await officer.field('Keterangan sumber').inputValue()).toBe('Belum disimpan');
    await officer.button('English').click();
    await page.getByText('Note on the source').first().waitFor();
    expect(await page.locator('[name=sourceNote]').inputValue()).toBe('Belum disimpan');
  });
});
