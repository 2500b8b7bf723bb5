import { describe, expect } from 'vitest';

import { addPayer, beginAgreement, save, sign } from './agreement-form.js';
import { test } from './journey.js';
import type { Person } from './person.js';

/** What a month costs one person, and all seats, as the form tells while it is typed. */
const costs = async (officer: Person, ...amounts: readonly string[]) => {
  for (const amount of amounts) await officer.page.getByText(amount, { exact: true }).first().waitFor();
};

/** The figures that a part of the page shows, each with what stands above it. */
const figures = async (officer: Person, part: string, ...shown: readonly string[]) => {
  const text = async () => (await officer.section(part).innerText()).replace(/\s+/g, ' ');
  for (const figure of shown) await expect.poll(text).toContain(figure);
};

/** The figures of each case come out of what the console is told, by clicking alone. */
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

  test('Makassar opens 35,000 seats in four stages, and a full month costs Rp588,000,000', async ({
    journey,
  }) => {
    const officer = await journey.enter('makassar.program');
    const number = 'UJI/PKS/MAKASSAR';
    await beginAgreement(officer, {
      number,
      title: '35 ribu pekerja rentan',
      from: '2024-01-29',
      to: '2024-12-31',
      office: 'KC Makassar',
    });
    await addPayer(officer, 'Pemkot Makassar (uji)');
    const stages = [
      ['2024-02-01', '10000'],
      ['2024-04-01', '10000'],
      ['2024-07-01', '10000'],
      ['2024-10-01', '5000'],
    ] as const;
    for (const [at, [day, seats]] of stages.entries()) {
      if (at > 0) await officer.button('Tambah tahap').click();
      await officer.page.getByLabel('Mulai tanggal').nth(at).fill(day);
      await officer.number('Jumlah kursi').nth(at).fill(seats);
    }
    await officer.sees('Sebulan penuh, 35.000 kursi');
    await costs(officer, 'Rp 588.000.000');
    await save(officer, number);
    await officer.sees('0 dari 35.000 kursi terisi');
    await costs(officer, 'Rp 588.000.000');
    await officer.sees('5.000 kursi mulai 1 Oktober 2024');
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

  test('Parepare may rest three months for Rp37,497,600, and an addendum of 1,000 costs Rp16,800,000 a month', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Perjanjian');
    await officer.follow('CONTOH/PKS/13-05-2024');
    await officer.link('Jeda atau akhiri').click();
    await officer.page.getByLabel('Mulai tanggal').fill('2024-09-01');
    await officer.page.getByLabel('Dilanjutkan mulai (perkiraan)').fill('2024-08-01');
    await officer.field('Alasan').fill('Anggaran harus menunggu');
    await officer.field('Dasar keputusan').fill('Inpres 1/2025');
    await officer.button('Lihat akibatnya').click();
    await officer.sees('Akhir tidak boleh sebelum awal');
    await officer.page.getByLabel('Dilanjutkan mulai (perkiraan)').fill('2024-12-01');
    await officer.button('Lihat akibatnya').click();
    await figures(
      officer,
      'Akibatnya',
      'Peserta 744',
      'Tidak dibelanjakan Rp 37.497.600',
      '3 bulan: September 2024 sampai November 2024',
    );

    await officer.follow('Perjanjian');
    await officer.follow('CONTOH/PKS/13-05-2024');
    await officer.follow('Tambah adendum', 'Tambah perjanjian');
    await officer.field('Nomor').fill('UJI/ADD/PAREPARE');
    await officer.page.getByLabel('Berlaku sejak').fill('2025-04-01');
    await officer.page.getByLabel('Berlaku sampai').fill('2025-12-31');
    await officer.button('Tambah rincian kuota').click();
    await officer.search('Pembayar', 'parepare', 'Pemerintah Kota Parepare (NPP contoh) (CONTOH72)');
    await officer.number('Jumlah kursi').fill('1000');
    await costs(officer, 'Rp 16.800.000', 'Rp 151.200.000');
    expect(await officer.page.getByRole('combobox', { name: 'Bulan pertama' }).innerText()).toBe(
      'April 2025',
    );
    await save(officer, 'UJI/ADD/PAREPARE');
    await costs(officer, 'Rp 16.800.000');
    await officer.button('Batalkan rancangan').click();
    await officer.dialog.getByRole('textbox', { name: 'Alasan' }).fill('Hanya untuk melihat iurannya');
    await officer.dialog.getByRole('button', { name: 'Batalkan rancangan' }).click();
    await officer.page.getByText('Rancangan dibatalkan', { exact: true }).first().waitFor();
  });
});

/** A memorandum of a regency with its office, signed, whose page is open. */
async function memorandum(
  officer: Person,
  {
    number,
    minimum,
    from,
    signedOn,
    office,
  }: Record<'number' | 'minimum' | 'from' | 'signedOn' | 'office', string>,
): Promise<void> {
  await beginAgreement(officer, {
    kind: 'Nota kesepakatan (MoU)',
    number,
    title: 'Nota kesepakatan (uji)',
    from,
    to: '2026-12-31',
    office,
  });
  await officer.number('Kuota terendah tiap perjanjian').fill(minimum);
  await save(officer, number);
  await sign(officer, signedOn);
}

interface Plan {
  readonly pattern: string;
  readonly seats: string;
  readonly from: string;
  readonly to: string;
}

/** What agreements of all villages would come to. */
async function plan(officer: Person, { pattern, seats, from, to }: Plan): Promise<void> {
  await officer.field('Pola nomor').fill(pattern);
  await officer.page.getByLabel('Berlaku sejak').fill(from);
  await officer.page.getByLabel('Berlaku sampai').fill(to);
  await officer.number('Kuota setiap desa').fill(seats);
  await officer.button('Periksa dahulu').click();
}

describe('The agreements of the villages of', () => {
  test('Luwu Utara are 166 in one act, Rp1,673,280,000 in all; its seven wards are offered the APBD instead', async ({
    journey,
  }) => {
    const officer = await journey.enter('luwuutara.program');
    const number = 'UJI/MOU/LUWU-UTARA';
    await memorandum(officer, {
      number,
      minimum: '50',
      from: '2022-12-01',
      signedOn: '2022-12-07',
      office: 'KC Palopo',
    });
    await officer.follow('Buat PKS desa');
    const year = { from: '2023-01-01', to: '2023-12-31' };
    await plan(officer, { pattern: 'UJI/{nomor}/{kode desa}', seats: '50', ...year });
    await figures(
      officer,
      'Yang akan dibuat',
      'Rancangan PKS 166',
      'Pekerja 8.300',
      'Iuran per desa, 12 bulan Rp 10.080.000',
      'Iuran seluruhnya, 12 bulan Rp 1.673.280.000',
    );
    await officer.section('7 tidak dibuatkan').getByText('Kappuna').waitFor();
    await officer.sees(
      'Kelurahan tidak punya anggaran desa. Gunakan APBD kabupaten/kota dengan PKS kabupaten/kota.',
    );
    await officer.button('Buat 166 rancangan').click();
    await officer.heading(number).waitFor();
    await officer.link('Lihat 166 perjanjian').waitFor();
  });

  test('a ward alone is refused village money by what it is, and one click takes the APBD', async ({
    journey,
  }) => {
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

  test('Gowa are 121 in one act with at least 100 each: Rp2,439,360,000 a year, Rp1,829,520,000 from April', async ({
    journey,
  }) => {
    const officer = await journey.enter('gowa.program');
    const number = 'UJI/MOU/GOWA';
    await memorandum(officer, {
      number,
      minimum: '100',
      from: '2024-01-01',
      signedOn: '2024-04-23',
      office: 'KC Makassar',
    });
    await officer.follow('Buat PKS desa');
    const pattern = 'UJI/{kode desa}/PKS';
    await plan(officer, { pattern, seats: '99', from: '2025-04-01', to: '2025-12-31' });
    await officer.sees('Kuota kurang dari batas terendah di MoU. Kuotanya 99, sekurangnya harus 100 orang.');
    await officer.button('Kembali').click();
    await plan(officer, { pattern, seats: '100', from: '2025-04-01', to: '2025-12-31' });
    await figures(
      officer,
      'Yang akan dibuat',
      'Iuran per desa, 9 bulan Rp 15.120.000',
      'Iuran seluruhnya, 9 bulan Rp 1.829.520.000',
    );
    await officer.button('Kembali').click();
    await plan(officer, { pattern, seats: '100', from: '2025-01-01', to: '2025-12-31' });
    await figures(
      officer,
      'Yang akan dibuat',
      'Rancangan PKS 121',
      'Pekerja 12.100',
      'Iuran per desa, 12 bulan Rp 20.160.000',
      'Iuran seluruhnya, 12 bulan Rp 2.439.360.000',
    );
    await officer.button('Buat 121 rancangan').click();
    await officer.heading(number).waitFor();

    await officer.follow('Catat penandatanganan', 'Catat penandatanganan PKS desa');
    await officer.sees('121 rancangan');
    await officer.button('Catat penandatanganan 121 PKS').click();
    await officer.dialog.getByText('Mulai saat itu 12.100 kursi terbuka').waitFor();
    await officer.dialog.getByLabel('Tanggal penandatanganan').fill('2024-04-24');
    await officer.dialog.getByRole('button', { name: 'Catat penandatanganan' }).click();
    await officer.heading(number).waitFor();
    await officer.follow('Catat penandatanganan', 'Catat penandatanganan PKS desa');
    await officer.sees('0 rancangan');
  });
});
