import { describe, expect } from 'vitest';

import { logInOf, test } from './journey.js';

describe('Signing in', () => {
  test('a wrong password says so, in words that do not tell whether the name exists', async ({ journey }) => {
    const visitor = await journey.arrive();
    await visitor.fillSignIn({ username: 'parepare.program', password: 'salah-sama-sekali' });
    await visitor.page.getByRole('alert').getByText('Nama pengguna atau kata sandi salah.').waitFor();
    await visitor.fillSignIn({ username: 'tidak.ada', password: 'salah-sama-sekali' });
    await visitor.button('Masuk').waitFor();
    await visitor.page.getByRole('alert').getByText('Nama pengguna atau kata sandi salah.').waitFor();
  });

  test('by keyboard alone somebody signs in and opens a record', async ({ journey }) => {
    const visitor = await journey.arrive();
    const { username, password } = logInOf('parepare.pejabat');
    const { keyboard } = visitor.page;
    await visitor.page.getByLabel('Nama pengguna').waitFor();
    await keyboard.type(username);
    await keyboard.press('Tab');
    await keyboard.type(password);
    await keyboard.press('Enter');
    await visitor.heading('Kota Parepare').waitFor();

    await visitor.tabTo(visitor.link('Keputusan (SK)'));
    await keyboard.press('Enter');
    const decree = visitor.page.getByRole('rowheader').getByRole('link').first();
    const number = await decree.innerText();
    await visitor.tabTo(decree);
    await keyboard.press('Enter');
    await visitor.heading(number).waitFor();
  });

  test('the language changes to English and back, and is kept for the next visit', async ({ journey }) => {
    const officer = await journey.enter('parepare.program');
    await officer.button('English').click();
    await officer.link('Decrees').click();
    await officer.heading('Decrees').waitFor();
    expect(await officer.page.locator('html').getAttribute('lang')).toBe('en');
    await officer.page.reload();
    await officer.heading('Decrees').waitFor();
    await officer.button('Bahasa Indonesia').click();
    await officer.heading('Keputusan (SK)').waitFor();
    expect(await officer.page.locator('html').getAttribute('lang')).toBe('id');
  });

  test('after signing out nothing is left: the address asks for the password again', async ({ journey }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Pekerja');
    await officer.button('Akun').click();
    await officer.page.getByRole('menuitem', { name: 'Keluar' }).click();
    await officer.heading('Masuk').waitFor();
    await officer.page.goBack();
    await officer.open('/workers');
    await officer.heading('Masuk').waitFor();
    expect(await officer.page.getByRole('table').count()).toBe(0);
  });
});
