import { CreateCandidateListDocument } from '@lindung/graphql-client/generated/trusted-operations';
import { describe, expect } from 'vitest';

import { save, sign } from './agreement-form.js';
import { candidateFile, linesOf } from './candidate-file.js';
import { test } from './journey.js';
import { DESK, type Person, PHONE } from './person.js';

/** Five seats, and a file of twelve people who are eligible, two who are too old and eleven rows that can't be taken. */
const agreement = 'UJI/PKS/5-KURSI';
const more = 'UJI/PKS/3-KURSI';
const list = 'Penarik becak Parepare';
const decree = 'UJI/SK/5-ORANG';
const file = await candidateFile({ valid: 12, tooOld: 2, dirt: 11, seed: 744 });

/** Why each of the eleven is refused, in the order of the file. */
const reasons = [
  'NIK tidak 16 angka',
  'NIK tidak 16 angka',
  'NIK diubah Excel menjadi bilangan pangkat',
  'Nomor urut NIK nol',
  'Tanggal lahir di NIK tidak mungkin',
  'Bulan lahir di NIK tidak mungkin',
  'NIK muncul dua kali dalam berkas',
  'Tanggal lahir tidak ada dalam kalender',
  'Desa/kelurahan tidak dikenal',
  'Orang ini belum terdaftar, dan baris ini tidak menyebut desa/kelurahannya',
  'Nama kosong',
];

/** From the agreement to the coverage: each part by the person to whom it belongs, each on what the one before did. */
describe('Five more workers of Parepare are protected', () => {
  test('the programme officer drafts an agreement of five seats and records its signature', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Perjanjian');
    await officer.follow('Tambah perjanjian');
    await officer.field('Nomor').fill(agreement);
    await officer.field('Judul').fill('Perlindungan penarik becak');
    await officer.pick('Kantor', 'KC Makassar');
    await officer.search('Pembayar', 'parepare', 'Pemerintah Kota Parepare (NPP contoh) (CONTOH72)');
    await officer.number('Jumlah kursi').fill('5');
    await officer.button('Simpan').click();

    await officer.heading(agreement).waitFor();
    await officer.sees('Masih rancangan: belum dihitung di mana pun.');
    await officer.button('Catat penandatanganan').click();
    await officer.dialog.getByText('Mulai saat itu 5 kursi terbuka').waitFor();
    await officer.dialog.getByRole('button', { name: 'Catat penandatanganan' }).click();
    await officer.sees('0 dari 5 kursi terisi');
    await officer.sees('5 kursi kosong');
  });

  test('the programme officer imports a file: the preview adds up, and names each row that is refused', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    const { page } = officer;
    await officer.follow('Daftar calon');
    await officer.follow('Tambah daftar calon');
    await officer.field('Nama daftar').fill(list);
    await officer.pick('Sumber data', 'P3KE');
    await page.getByLabel('Data per tanggal').fill('2024-05-13');
    await officer.pick('Untuk perjanjian', `${agreement}, Pekerja rentan`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    // Whoever clicks twice wants one list.
    await officer.button('Simpan').dblclick();
    await officer.heading(list).waitFor();
    expect(sent.filter((body) => body.includes(CreateCandidateListDocument.documentId))).toHaveLength(1);
    await officer.sees('Daftar ini masih kosong.');

    await officer.link('Impor calon').first().click();
    await page.getByLabel('Pilih berkas CSV atau XLSX').setInputFiles({
      name: 'becak.csv',
      mimeType: 'text/csv',
      buffer: file,
    });
    await officer.sees('14 masuk daftar + 0 berubah + 0 tetap + 11 ditolak = 25 baris');
    await officer.sees('Belum ada yang disimpan sampai Anda menyetujui hasil pemeriksaan.');
    await officer.link('Ditolak 11').click();
    const refused = page.getByRole('table').getByRole('row');
    for (const reason of reasons) await refused.filter({ hasText: reason }).first().waitFor();
    await page.setViewportSize(PHONE);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.setViewportSize(DESK);

    await officer.button('Simpan 14 baris').click();
    await officer.heading('Impor selesai').waitFor();
    const [head, ...rows] = linesOf(await officer.download('Unduh baris yang ditolak'));
    expect(head).toBe(`${linesOf(file)[0]};_kesalahan`);
    expect(rows.map((row) => row.split(';').slice(0, -1).join(';'))).toEqual(await linesNamedBy(officer));
    for (const [position, reason] of reasons.entries()) expect(rows[position]).toContain(reason);
  });

  test('the programme officer proposes five: who is too old is named, and the sixth is refused by the quota', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Daftar calon');
    await officer.follow(list);
    await officer.sees('12 dari 14 calon memenuhi syarat');
    await officer.link('Melewati batas umur').click();
    await officer.sees('2 baris');
    await officer.sees('66 tahun saat mulai, harus di bawah 65 tahun');

    await officer.follow('Usulkan keputusan');
    await officer.sees('Paling banyak 5: 12 memenuhi syarat, 5 kursi kosong.');
    await officer.number('Jumlah orang yang diusulkan').fill('6');
    await officer.field('Nomor usulan SK').fill(decree);
    await officer.button('Periksa akibatnya').click();
    await officer.sees('Kuota tidak cukup. Diminta 6, sisa 5 dari 5 kursi.');

    await officer.button('Ubah usulan').click();
    await officer.number('Jumlah orang yang diusulkan').fill('5');
    await officer.button('Periksa akibatnya').click();
    await officer.section('Bila diusulkan dan ditetapkan').getByText('Rp 84.000').waitFor();
    await officer.section('Bila diusulkan dan ditetapkan').getByText('Rp 672.000').waitFor();
    await officer.sees('7 orang yang memenuhi syarat tetap di daftar tunggu');
    await officer.button('Usulkan 5 orang').click();
    await officer.heading('5 orang diusulkan').waitFor();

    await officer.follow('Buka usulan', decree);
    await officer.sees('Anda yang mengusulkan; penetapan dilakukan pejabat lain.');
    await officer.button('Batalkan usulan').waitFor();
    expect(await officer.button('Tetapkan').count()).toBe(0);
  });

  test('the approver finds the proposal waiting and enacts it', async ({ journey }) => {
    const approver = await journey.enter('parepare.pejabat');
    await approver.link(/orang menunggu ditetapkan/).click();
    await approver.follow(decree);
    await approver.button('Tetapkan').click();
    await approver.dialog.getByText('5 orang menjadi peserta mulai').waitFor();
    await approver.dialog.getByRole('button', { name: 'Tetapkan' }).click();
    await approver.sees(`Keputusan ${decree} ditetapkan: 5 orang terlindungi`);
    await approver.link('Lihat orangnya').click();
    await approver.sees('5 baris');
  });

  test('the finance officer draws the bill: people times rate, and why this amount', async ({ journey }) => {
    const officer = await journey.enter('parepare.keuangan');
    await officer.follow('Tagihan');
    await officer.follow('Buat tagihan');
    await officer.link(new RegExp(agreement)).click();
    await officer.link(/^Mei 2024/).click();
    const calculation = officer.section('Perhitungan');
    await calculation.getByText('5 orang × Rp 16.800 = Rp 84.000').waitFor();
    await calculation.getByText('Mengapa sebesar ini?').click();
    await calculation.getByRole('cell', { name: /^PP 44\/2015 Lampiran II/ }).waitFor();
    await calculation.getByRole('cell', { name: 'Rp 6.800', exact: true }).waitFor();
    await calculation
      .getByRole('rowheader', { name: /Iuran JKK bukan penerima upah, sejak Juli 2015/ })
      .waitFor();

    await officer.button('Buat tagihan untuk diperiksa, paling banyak Rp 84.000').click();
    await officer.link('Buka tagihan').click();
    await officer
      .section('Perhitungan')
      .getByText(/^Sel tarif 1: /)
      .waitFor();
    const people = officer.section('Orang dalam tagihan ini');
    const amounts = people.getByRole('cell', { name: 'Rp 16.800' });
    await amounts.nth(4).waitFor();
    expect(await amounts.count()).toBe(5);
    expect(await people.getByRole('cell', { name: '1', exact: true }).count()).toBe(5);
  });

  test('the provincial administrator sees 749 of 8,000 where 744 were, and opens the rows behind the number', async ({
    journey,
  }) => {
    const administrator = await journey.enter('provinsi');
    await administrator.sees('749');
    await administrator.sees('9,36 %');
    await administrator.link(/Parepare: 9,36.%, 749 dari 8\.000 orang/).waitFor();
    await administrator.link('Terlindungi. Buka baris-barisnya').click();
    await administrator.heading('Kepesertaan').waitFor();
    await administrator.sees('749 baris');
  });

  test('three more seats of the payer are filled in one action with the next in need of those who wait', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Perjanjian');
    await officer.follow('Tambah perjanjian');
    await officer.field('Nomor').fill(more);
    await officer.field('Judul').fill('Perlindungan penarik becak, tambahan');
    await officer.pick('Kantor', 'KC Makassar');
    await officer.search('Pembayar', 'parepare', 'Pemerintah Kota Parepare (NPP contoh) (CONTOH72)');
    await officer.number('Jumlah kursi').fill('3');
    await save(officer, more);
    await sign(officer, '2024-05-31');

    await officer.follow('Kuota');
    await officer.page
      .getByRole('row', { name: new RegExp(more) })
      .getByRole('link', { name: /Daftar tunggu/ })
      .click();
    await officer.heading('Daftar tunggu').waitFor();
    await officer.link('Isi kursi kosong').click();
    await officer.sees('3 kursi kosong.');
    await officer.field('Nomor usulan SK').fill(`${decree}/TAMBAH`);
    await officer.button('Periksa akibatnya').click();
    await officer.section('Bila diusulkan dan ditetapkan').getByText('Rp 50.400').waitFor();
    await officer.button('Usulkan 3 orang').click();
    await officer.heading('3 orang diusulkan').waitFor();

    const approver = await journey.enter('parepare.pejabat');
    await approver.follow('Keputusan (SK)');
    await approver.follow(`${decree}/TAMBAH`);
    await approver.sees('Daftar tunggu');
    await approver.button('Tetapkan').click();
    await approver.dialog.getByRole('button', { name: 'Tetapkan' }).click();
    await approver.sees(`Keputusan ${decree}/TAMBAH ditetapkan: 3 orang terlindungi`);
  });
});

/** The lines of the file that the table of refused rows names, as they stood in the file. */
async function linesNamedBy({ page }: Person): Promise<readonly (string | undefined)[]> {
  const numbers = await page.getByRole('table').getByRole('rowheader').allInnerTexts();
  return numbers.map((number) => linesOf(file)[Number(number) - 1]);
}
