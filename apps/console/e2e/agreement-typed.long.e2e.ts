import { describe, expect } from 'vitest';

import { addPayer, beginAgreement, save } from './agreement-form.js';
import { test } from './journey.js';
import type { Person } from './person.js';

/** What a month costs one person, and all seats, as the form tells while it is typed. */
const costs = async (officer: Person, ...amounts: readonly string[]) => {
  for (const amount of amounts) await officer.page.getByText(amount, { exact: true }).first().waitFor();
};

/** What the console says of an agreement while it is typed, and after, by clicking alone. */
describe('The agreement of', () => {
  test('Barru for staff who are no civil servants costs Rp184,800 a month, and tells each part with its law', async ({
    journey,
  }) => {
    const officer = await journey.enter('barru.program');
    const number = 'UJI/PKS/BARRU';
    await beginAgreement(officer, {
      number,
      title: 'Perlindungan pegawai non-ASN',
      from: '2023-05-10',
      to: '2023-12-31',
      office: 'KC Makassar',
    });
    await officer.field('Penanda tangan').first().fill('Suardi Saleh');
    await officer.field('Penanda tangan').last().fill('Ishak');
    await officer.button('Tambah saksi').click();
    await officer.field('Nama saksi').fill('Abustan');
    await officer.pick('Kelompok peserta', 'Pegawai non-ASN');
    await officer.pick('Segmen', 'Penerima upah');
    await officer.page.getByRole('combobox', { name: /^Program/ }).click();
    for (const programme of ['Jaminan Hari Tua (JHT)', 'Jaminan Pensiun (JP)'])
      await officer.page.getByRole('option', { name: programme }).click();
    await officer.page.keyboard.press('Escape');
    await addPayer(officer, 'Pemkab Barru (uji)');
    await officer.field('Dasar penghasilan per bulan').fill('2000000');
    await officer.pick('Tingkat risiko', 'Risiko sangat rendah (I)');
    await officer.page.getByLabel('Mulai tanggal').fill('2023-05-10');
    await officer.number('Jumlah kursi').fill('250');
    await costs(officer, 'Rp 184.800');
    await save(officer, number);

    await officer.sees('Pemberi kerja Rp 124.800, pekerja Rp 60.000');
    await officer.page.getByText('Mengapa sebesar ini?').click();
    for (const part of ['Rp 4.800', 'Rp 6.000', 'Rp 74.000', 'Rp 40.000', 'Rp 20.000'])
      await officer.page.getByRole('cell', { name: part }).first().waitFor();
    await officer.page
      .getByRole('cell', { name: /^PP 45\/2015 Pasal 28/ })
      .first()
      .waitFor();
    await officer.sees('Mei 2023 sampai Desember 2023');
  });

  test('Maros stays a draft that counts nowhere, through its review and back', async ({ journey }) => {
    const officer = await journey.enter('maros.program');
    const number = 'UJI/PKS/MAROS';
    await beginAgreement(officer, {
      number,
      title: 'Masih dirundingkan',
      from: '2024-01-01',
      to: '2025-12-31',
      office: 'KC Makassar',
    });
    await addPayer(officer, 'Pemkab Maros (uji)');
    await officer.number('Jumlah kursi').fill('500');
    await save(officer, number);
    await officer.sees('Masih rancangan: belum dihitung di mana pun.');
    await officer.button('Ajukan untuk ditelaah').click();
    await officer.dialog.getByRole('button', { name: 'Ajukan untuk ditelaah' }).click();

    const approver = await journey.enter('maros.pejabat');
    await approver.link(/menunggu ditelaah/).click();
    await approver.follow(number);
    await approver.button('Kembalikan').click();
    await approver.dialog.getByRole('textbox', { name: 'Alasan' }).fill('Jumlah pekerja belum cocok');
    await approver.dialog.getByRole('button', { name: 'Kembalikan' }).click();
    await approver.sees(/^Dikembalikan .*: Jumlah pekerja belum cocok$/);

    await officer.follow('Kuota');
    await officer.sees('0 dari 0 kursi terisi');
    const admin = await journey.enter('provinsi');
    await admin.open('/agreements');
    await admin.field('Nomor atau judul').fill(number);
    const row = admin.page.getByRole('row').filter({ hasText: number });
    await row.getByText('Rancangan').waitFor();
    await row.getByText('Maros', { exact: true }).waitFor();
  });

  test('a ward is refused village money by what it is, and one click takes the APBD', async ({ journey }) => {
    const officer = await journey.enter('luwuutara.program');
    await beginAgreement(officer, {
      number: 'UJI/PKS/KAPPUNA',
      title: 'Kelurahan Kappuna',
      from: '2023-01-01',
      to: '2023-12-31',
      office: 'KC Palopo',
    });
    await officer.pick('Sumber dana', 'APBDes');
    await addPayer(officer, 'Kelurahan Kappuna (uji)', 'Kappuna');
    await officer.number('Jumlah kursi').fill('50');
    await officer.sees(
      'Kappuna adalah kelurahan, yang tidak punya anggaran desa. Gunakan APBD kabupaten/kota.',
    );
    await officer.button('Simpan').click();
    await officer.sees(/^Kelurahan tidak punya anggaran desa .* pilih APBD kabupaten\/kota/);
    await officer.button('Gunakan APBD kabupaten/kota').click();
    expect(await officer.page.getByRole('combobox', { name: 'Sumber dana' }).innerText()).toBe(
      'APBD kabupaten/kota',
    );
  });
});
