import { MESSAGES } from '@lindung/i18n/messages';
import { describe, expect } from 'vitest';

import { logInOf, test } from './journey.js';
import type { Person } from './person.js';

const step = ({ page }: Person) => page.locator('[aria-current=step]');

/** Goes through the first two steps of proposing people of the demo's list. */
async function fillIn(officer: Person, number: string): Promise<void> {
  await officer.follow('Daftar calon');
  await officer.link(/desil 1-4 P3KE/).click();
  await officer.page.waitForURL(/\/show$/);
  const list = /candidateLists\/[\w-]+/.exec(officer.page.url())?.[0] ?? '';
  await officer.moveTo(`/${list}/propose`);
  await officer.page
    .getByRole('main')
    .getByRole('link', { name: /CONTOH\/PKS\/13-05-2024/ })
    .click();
  await step(officer).getByText(/^2\. /).waitFor();
  await officer.number('Jumlah orang yang diusulkan').fill('1');
  await officer.field('Nomor usulan SK').fill(number);
}

describe('The steps of a proposal', () => {
  test('are steps of the browser: back leads to the one before, with what was typed, and not out', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    const { page } = officer;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await fillIn(officer, 'SK/UJI/1');
    await officer.button('Periksa akibatnya').click();
    await step(officer).getByText(/^3\. /).waitFor();
    await page.goBack();
    await step(officer).getByText(/^2\. /).waitFor();
    expect(await officer.field('Nomor usulan SK').inputValue()).toBe('SK/UJI/1');
    await page.goForward();
    await step(officer).getByText(/^3\. /).waitFor();
    await page.goBack();
    await page.goBack();
    await step(officer).getByText(/^1\. /).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /CONTOH\/PKS\/13-05-2024/ })
      .click();
    await expect.poll(() => officer.field('Nomor usulan SK').inputValue()).toBe('SK/UJI/1');
    expect(asked).toEqual([]);

    await officer.link('Pekerja').click();
    await expect.poll(() => asked.length).toBe(1);
    expect(await officer.field('Nomor usulan SK').inputValue()).toBe('SK/UJI/1');
  });

  test('go on after the session has ended and after the page was loaded anew, with what was typed', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await fillIn(officer, 'SK/UJI/2');
    await officer.page.context().clearCookies();
    await officer.button('Periksa akibatnya').click();
    await officer.field('Nama pengguna').waitFor();
    await officer.fillSignIn(logInOf('parepare.program'));
    await step(officer).getByText(/^3\. /).waitFor();
    await officer.button('Ubah usulan').click();
    await expect.poll(() => officer.field('Nomor usulan SK').inputValue()).toBe('SK/UJI/2');

    await officer.button('Periksa akibatnya').click();
    await step(officer).getByText(/^3\. /).waitFor();
    officer.page.on('dialog', (dialog) => void dialog.accept());
    await officer.page.reload();
    await step(officer).getByText(/^3\. /).waitFor();
    await officer.button('Ubah usulan').click();
    await step(officer).getByText(/^2\. /).waitFor();
    expect(await officer.field('Nomor usulan SK').inputValue()).toBe('SK/UJI/2');
  });

  test('cannot be skipped by an address: without what it needs, the third step is the second, and holds nothing against anybody', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await fillIn(officer, '');
    const { page } = officer;
    const address = page.url().slice(officer.origin.length + 2);
    const other = await journey.enter('parepare.program');
    await other.open(`${address}&langkah=periksa`);
    await step(other).getByText(/^2\. /).waitFor();
    await other.field('Nomor usulan SK').waitFor();
    expect(await other.page.getByText(MESSAGES.id.app.validation.required).count()).toBe(0);
  });
});
