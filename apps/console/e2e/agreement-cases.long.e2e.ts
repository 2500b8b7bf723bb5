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

/** The figures of the larger cases come out of what the console is told, by clicking alone. */
describe('The agreement of', () => {
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
