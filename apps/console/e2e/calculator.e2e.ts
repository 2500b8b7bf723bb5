import { describe, expect } from 'vitest';

import { test } from './journey.js';
import type { Person } from './person.js';

interface Event {
  readonly event?: string;
  readonly day: string;
  readonly since?: string;
  readonly until?: string;
  readonly paidMonths?: string;
}

/** Asks what an event pays. */
async function ask(person: Person, { event, day, since = '', until = '', paidMonths }: Event): Promise<void> {
  const { page } = person;
  if (event !== undefined) await person.pick('Kejadian', event);
  await page.getByLabel('Hari kejadian').fill(day);
  await page.getByLabel('Peserta sejak').fill(since);
  await page.getByLabel('Terlindungi sampai').fill(until);
  if (paidMonths !== undefined) await person.number('Masa iur (bulan)').fill(paidMonths);
  await person.button('Hitung').click();
}

describe('The calculator', () => {
  test('tells a family what the law pays: each event of the case, and why nothing where nothing is paid', async ({
    journey,
  }) => {
    const operator = await journey.enter('luwuutara.operator');
    await operator.follow('Tarif dan manfaat');
    await operator.follow('Hitung iuran dan manfaat', 'Kalkulator');
    await operator.page.getByRole('tab', { name: 'Manfaat' }).click();
    const paid = operator.section('Yang dibayarkan');
    const amount = (rupiah: string) => paid.getByText(rupiah, { exact: true }).first().waitFor();

    await ask(operator, { day: '2025-05-15', since: '2025-04-28' });
    await amount('Rp 10.000.000');
    await ask(operator, { day: '2025-07-28', since: '2025-04-28' });
    await amount('Rp 42.000.000');
    await ask(operator, { day: '2025-02-23', since: '2025-02-01' });
    await amount('Rp 42.000.000');
    await ask(operator, { day: '2025-02-24', since: '2025-02-01' });
    await amount('Rp 10.000.000');

    await ask(operator, { day: '2025-04-28', since: '2021-05-13', paidMonths: '36' });
    await operator.sees('Paling banyak 2 anak, sampai Rp 174.000.000 (Rp 87.000.000 per anak)');
    await operator.sees('Syarat masa iur 36 bulan terpenuhi.');

    await ask(operator, { day: '2025-02-10', since: '2024-05-13', until: '2024-12-31' });
    await operator.sees('Berakhir sejak 1 Januari 2025, kejadian 10 Februari 2025');
    expect(await paid.count()).toBe(0);

    const atWork = { event: 'Meninggal karena kecelakaan kerja', day: '2025-04-28', since: '2025-04-28' };
    await ask(operator, atWork);
    await amount('Rp 70.000.000');
    await operator.sees('Tanpa syarat masa iur.');
  });

  test('tells what a month costs and why; a month without a tariff is named with the months that have one', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.open('/lawRules/calculate');
    await officer.heading('Kalkulator').waitFor();
    await officer.button('Hitung').click();
    await officer.section('Iuran per orang').getByText('Rp 16.800', { exact: true }).first().waitFor();
    await officer.page.getByRole('combobox', { name: /^Program/ }).click();
    await officer.page.getByRole('option', { name: 'Jaminan Hari Tua (JHT)' }).click();
    await officer.page.keyboard.press('Escape');
    expect(await officer.section('Iuran per orang').count()).toBe(0);
    await officer.button('Hitung').click();
    await officer.section('Iuran per orang').getByText('Rp 36.800', { exact: true }).first().waitFor();
    await officer.page.getByRole('textbox', { name: 'Bulan', exact: true }).fill('2030-01');
    await officer.button('Hitung').click();
    await officer.sees('Tarif untuk bulan ini belum diketahui. Tarif yang ada: Juli 2015 sampai Maret 2027');
  });
});
