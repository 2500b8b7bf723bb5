import type { BrowserServer } from 'playwright-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { addPayer, beginAgreement, save, sign } from './agreement-form.js';
import { launchBrowser } from './browser.js';
import { candidateFile } from './candidate-file.js';
import { DESK, Person, PHONE } from './person.js';
import { RunningLindung } from './running-lindung.js';

/*
 * The cases of the mission from the file to the membership number, in a browser, on a Lindung where nobody but the accounts and the
 * offices is there: each on its day, each part by whom it belongs to, with the figures that were published or assumed.
 */

let server: BrowserServer;
let browser: Browser;
beforeAll(async () => {
  server = await launchBrowser();
  browser = await chromium.connect(server.wsEndpoint());
});
afterAll(() => server.close());

/** Who came to the case that is played. */
const people: Person[] = [];
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const person of people) console.error(await person.standing());
  expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
});

interface Place {
  readonly enter: (username: string, at?: typeof PHONE) => Promise<Person>;
  readonly end: () => Promise<void>;
}

/** A Lindung whose business day is a case's, with the people who come to it. */
async function onDay(
  today: string,
  of: { readonly folder?: string; readonly demo?: '1' | 'accounts' } = {},
): Promise<Place> {
  const lindung = await RunningLindung.start(today, { demo: 'accounts', ...of });
  const enter = async (username: string, viewport: typeof DESK | typeof PHONE = DESK) => {
    const logIn = lindung.logIns.find((printed) => printed.username === username);
    if (!logIn) throw new Error(`The start printed no log-in for ${username}`);
    const person = await Person.at(browser, lindung.origin, viewport);
    people.push(person);
    await person.signIn(logIn);
    return person;
  };
  /** Everybody goes, and the server ends. */
  const end = async () => {
    await Promise.all(people.splice(0).map((person) => person.leave()));
    await lindung.stop();
  };
  return { enter, end };
}

/** Makes a list and imports a file into it; sees that the counts of the preview add up, and saves those that are right. */
async function importList(
  person: Person,
  of: {
    readonly name: string;
    readonly on: string;
    readonly file: Buffer;
    readonly valid: number;
    readonly refused: number;
  },
): Promise<void> {
  const count = (number: number) => number.toLocaleString('id-ID');
  await person.moveTo('/candidateLists/create');
  await person.field('Nama daftar').fill(of.name);
  await person.pick('Sumber data', 'P3KE');
  await person.page.getByLabel('Data per tanggal').fill(of.on);
  await person.button('Simpan').click();
  await person.heading(of.name).waitFor();
  await person.link('Impor calon').first().click();
  await person.page.getByLabel('Pilih berkas CSV atau XLSX').setInputFiles({
    name: 'calon.csv',
    mimeType: 'text/csv',
    buffer: of.file,
  });
  await person.sees(
    `${count(of.valid)} masuk daftar + 0 berubah + 0 tetap + ${count(of.refused)} ditolak = ${count(of.valid + of.refused)} baris`,
  );
  await person.button(`Simpan ${count(of.valid)} baris`).click();
  await person.heading('Impor selesai').waitFor();
}

/** Proposes so many people where the officer stands before the form, and has the approver enact it. */
async function decreed(
  officer: Person,
  approver: Person,
  of: { readonly seats: number; readonly number: string; readonly startsOn?: string },
): Promise<void> {
  const count = of.seats.toLocaleString('id-ID');
  if (of.startsOn !== undefined) await officer.page.getByLabel('Perlindungan mulai').fill(of.startsOn);
  await officer.number('Jumlah orang yang diusulkan').fill(String(of.seats));
  await officer.field('Nomor usulan SK').fill(of.number);
  await officer.button('Periksa akibatnya').click();
  await officer.button(`Usulkan ${count} orang`).click();
  await officer.heading(`${count} orang diusulkan`).waitFor();
  await approver.moveTo('/decrees');
  await approver.follow(of.number);
  await approver.button('Tetapkan').click();
  await approver.dialog.getByRole('button', { name: 'Tetapkan' }).click();
  await approver.sees(`Keputusan ${of.number} ditetapkan: ${count} orang terlindungi`);
}

/** The branch writes its file for a decree and reads back a number for each row. */
async function numbered(
  branch: Person,
  of: { readonly decree: string; readonly people: number; readonly first: number },
): Promise<void> {
  const count = of.people.toLocaleString('id-ID');
  await branch.moveTo('/decrees');
  await branch.follow(of.decree);
  await branch.button('Berkas untuk kantor').click();
  await branch.dialog.getByRole('button', { name: `Tulis berkas ${count} orang` }).click();
  await branch.dialog.getByText(`${count} orang dalam berkas, 0 tidak ikut`).waitFor();
  await branch.dialog.getByRole('button', { name: 'Tutup' }).click();
  await branch.follow('Baca jawaban kantor', `Jawaban kantor untuk ${of.decree}`);
  const rows = Array.from({ length: of.people }, (_, at) => `${at + 1};${of.first + at};Y`);
  await branch.page.getByLabel('Pilih berkas jawaban').setInputFiles({
    name: 'kpj.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['NO;KPJ;Status (Y/T)', ...rows].join('\r\n')),
  });
  await branch.button(`Catat ${count} baris`).click();
  await branch.sees(new RegExp(`^${count} dicatat`));
}

/** What the board of a list says of a stage. */
const onStage = async (person: Person, list: string, stage: string): Promise<string> => {
  await person.moveTo('/candidateLists');
  await person.follow(list);
  await person.follow('Buka papan', `Papan calon: ${list}`);
  return person.link(`Tampilkan ${stage}`).innerText();
};

describe('Case E, a village of Luwu Utara on 7 December 2022', () => {
  const village = '73.22.03.2007';
  const list = 'Petani dan nelayan Pombakka';
  const agreement = 'PKS/POMBAKKA/2023';
  const decree = 'SK/POMBAKKA/2023';
  let place: Place;
  beforeAll(async () => {
    place = await onDay('2022-12-07');
  });
  afterAll(() => place.end());

  test('fifty of its people are members, from the operator’s file on a telephone to the number', async () => {
    const file = await candidateFile({ valid: 50, tooOld: 0, dirt: 3, seed: 22, region: village });
    const operator = await place.enter('luwuutara.operator', PHONE);
    await importList(operator, { name: list, on: '2022-12-01', file, valid: 50, refused: 3 });
    const officer = await place.enter('luwuutara.program');
    await beginAgreement(officer, {
      number: agreement,
      title: 'Perlindungan pekerja rentan Desa Pombakka 2023',
      from: '2023-01-01',
      to: '2023-12-31',
      office: 'KC Palopo',
    });
    await officer.pick('Sumber dana', 'APBDes');
    await addPayer(officer, 'Pemdes Pombakka', 'Pombakka, Masamba');
    await officer.number('Jumlah kursi').fill('50');
    await officer.page.getByText('Rp 840.000', { exact: true }).first().waitFor();
    await officer.page.getByText('Rp 10.080.000', { exact: true }).first().waitFor();
    await save(officer, agreement);
    await sign(officer, '2022-12-07');
    await officer.moveTo('/candidateLists');
    await officer.follow(list);
    await officer.pick('Dinilai untuk perjanjian', `Pekerja rentan, ${agreement}`);
    await officer.sees('50 dari 50 calon memenuhi syarat');
    await officer.follow('Usulkan keputusan');
    await decreed(officer, await place.enter('luwuutara.pejabat'), { seats: 50, number: decree });
    await numbered(await place.enter('kc.palopo'), { decree, people: 50, first: 22120700001 });
    expect(await onStage(officer, list, 'Peserta bernomor KPJ')).toBe('50');
  });
});

describe('Case D, Makassar on 29 January 2024', () => {
  const list = 'P3KE Makassar 2024';
  const agreement = 'PKS/MAKASSAR/2024';
  const stages = [
    ['2024-02-01', 10_000],
    ['2024-04-01', 10_000],
    ['2024-07-01', 8_000],
    ['2024-10-01', 7_000],
  ] as const;
  let place: Place;
  let officer: Person;
  beforeAll(async () => {
    place = await onDay('2024-01-29');
    officer = await place.enter('makassar.program');
  });
  afterAll(() => place.end());

  test('35,000 rows of its file are taken and 1,750 refused, right to the row', async () => {
    const file = await candidateFile({ valid: 35_000, tooOld: 0, dirt: 1_750, seed: 71, region: '73.71' });
    await importList(officer, { name: list, on: '2024-01-15', file, valid: 35_000, refused: 1_750 });
    expect(await onStage(officer, list, 'Siap diusulkan')).toBe('35.000');
  });

  test('four stages seat 35,000 and never more', async () => {
    await beginAgreement(officer, {
      number: agreement,
      title: 'Perlindungan 35.000 pekerja rentan',
      from: '2024-01-29',
      to: '2024-12-31',
      office: 'KC Makassar',
    });
    await addPayer(officer, 'Pemkot Makassar (uji)');
    for (const [at, [day, seats]] of stages.entries()) {
      if (at > 0) await officer.button('Tambah tahap').click();
      await officer.page.getByLabel('Mulai tanggal').nth(at).fill(day);
      await officer.number('Jumlah kursi').nth(at).fill(String(seats));
    }
    await save(officer, agreement);
    await sign(officer, '2024-01-29');
    const approver = await place.enter('makassar.pejabat');
    for (const [at, [day, seats]] of stages.entries()) {
      if (at === 0) {
        await officer.moveTo('/candidateLists');
        await officer.follow(list);
        await officer.pick('Dinilai untuk perjanjian', `Pekerja rentan, ${agreement}`);
        await officer.follow('Usulkan keputusan');
      } else {
        await officer.moveTo('/quotaLines');
        await officer.link(/^Daftar tunggu/).click();
        await officer.link('Isi kursi kosong').click();
      }
      await decreed(officer, approver, { seats, number: `SK/${at + 1}/2024`, startsOn: day });
    }
    expect(await onStage(officer, list, 'Belum dikirim ke kantor')).toBe('35.000');
  });

  test('the office gives the first 10,000 their numbers', async () => {
    await numbered(await place.enter('kc.makassar'), {
      decree: 'SK/1/2024',
      people: 10_000,
      first: 24_013_000_001,
    });
    expect(await onStage(officer, list, 'Peserta bernomor KPJ')).toBe('10.000');
  });
});

describe('Case A, Parepare on 13 May 2024', () => {
  const list = 'P3KE Parepare 2024';
  const agreement = 'PKS/PAREPARE/2024';
  const decree = 'SK/PAREPARE/2024';
  let place: Place;
  beforeAll(async () => {
    place = await onDay('2024-05-13');
  });
  afterAll(() => place.end());

  test('744 of 8,000 are members with a number, the 745th is refused, and 7,256 wait', async () => {
    const file = await candidateFile({ valid: 8_000, tooOld: 0, dirt: 400, seed: 72 });
    const officer = await place.enter('parepare.program');
    await importList(officer, { name: list, on: '2024-05-13', file, valid: 8_000, refused: 400 });
    await beginAgreement(officer, {
      number: agreement,
      title: 'Perlindungan pekerja rentan dan miskin',
      from: '2024-05-13',
      to: '2024-12-31',
      office: 'KC Makassar',
    });
    await addPayer(officer, 'Pemkot Parepare (uji)');
    await officer.number('Jumlah kursi').fill('744');
    await officer.page.getByText('Rp 12.499.200', { exact: true }).first().waitFor();
    await officer.page.getByText('Rp 99.993.600', { exact: true }).first().waitFor();
    await save(officer, agreement);
    await sign(officer, '2024-05-13');
    await officer.moveTo('/candidateLists');
    await officer.follow(list);
    await officer.pick('Dinilai untuk perjanjian', `Pekerja rentan, ${agreement}`);
    await officer.sees('8.000 dari 8.000 calon memenuhi syarat');
    await officer.follow('Usulkan keputusan');
    await officer.number('Jumlah orang yang diusulkan').fill('745');
    await officer.field('Nomor usulan SK').fill(decree);
    await officer.button('Periksa akibatnya').click();
    await officer.sees('Kuota tidak cukup. Diminta 745, sisa 744 dari 744 kursi.');
    await officer.button('Ubah usulan').click();
    await decreed(officer, await place.enter('parepare.pejabat'), { seats: 744, number: decree });
    await numbered(await place.enter('kc.makassar'), { decree, people: 744, first: 24_051_300_001 });
    expect(await onStage(officer, list, 'Peserta bernomor KPJ')).toBe('744');
    expect(await onStage(officer, list, 'Dalam daftar tunggu')).toBe('7.256');
  });
});

describe('Case B, Parepare on 28 April 2025, after the pause', () => {
  const agreement = 'CONTOH/PKS/13-05-2024';
  const addendum = 'ADD/PAREPARE/2025';
  let place: Place;
  beforeAll(async () => {
    // All that the demo tells of Parepare up to the day before; what happens then is for those who come to it.
    const before = await RunningLindung.start('2025-04-27');
    await before.halt();
    place = await onDay('2025-04-28', { folder: before.folder });
  }, 300_000);
  afterAll(() => place.end());

  test('744 go on, and 256 new seats are filled from the waiting list in one action and numbered', async () => {
    const officer = await place.enter('parepare.program');
    const approver = await place.enter('parepare.pejabat');
    await officer.moveTo('/agreements');
    await officer.follow(agreement);
    await officer.follow('Tambah adendum', 'Tambah perjanjian');
    await officer.field('Nomor').fill(addendum);
    await officer.page.getByLabel('Berlaku sejak').fill('2025-04-28');
    await officer.page.getByLabel('Berlaku sampai').fill('2025-12-31');
    await officer.button('Tambah rincian kuota').click();
    await officer.search('Pembayar', 'parepare', 'Pemerintah Kota Parepare (NPP contoh) (CONTOH72)');
    await officer.number('Jumlah kursi').fill('1000');
    await officer.page.getByText('Rp 16.800.000', { exact: true }).first().waitFor();
    await officer.page.getByText('Rp 151.200.000', { exact: true }).first().waitFor();
    await save(officer, addendum);
    await sign(officer, '2025-04-28');

    await officer.moveTo('/agreements');
    await officer.follow(agreement);
    await officer.link('Lanjutkan atau akhiri').click();
    await officer.page.getByLabel('Mulai tanggal').fill('2025-04-28');
    await officer.field('Alasan').fill('Anggaran iuran tersedia lagi');
    await officer.field('Dasar keputusan').fill('Nota kesepahaman 28 April 2025');
    await officer.button('Lihat akibatnya').click();
    await officer.button('Usulkan').click();
    await approver.moveTo('/agreements');
    await approver.follow(agreement);
    await approver.link('Lihat akibatnya').first().click();
    await approver.button('Tetapkan').click();
    await approver.dialog.getByRole('button', { name: 'Tetapkan' }).click();
    await approver.sees('Keputusan tercatat');

    await officer.moveTo('/quotaLines');
    const board = officer.page.getByRole('row').filter({ hasText: 'CONTOH/ADD/20-12-2024' });
    await board.getByRole('link', { name: 'Lanjutkan peserta' }).click();
    await officer.heading('Lanjutkan kepesertaan').waitFor();
    await officer.link(new RegExp(addendum)).click();
    await decreed(officer, approver, { seats: 744, number: 'SK/LANJUT/2025', startsOn: '2025-04-28' });
    await officer.moveTo('/quotaLines');
    await officer.page
      .getByRole('row')
      .filter({ hasText: addendum })
      .getByRole('link', { name: /^Daftar tunggu/ })
      .click();
    await officer.link('Isi kursi kosong').click();
    await decreed(officer, approver, { seats: 256, number: 'SK/BARU/2025', startsOn: '2025-04-28' });
    const branch = await place.enter('kc.makassar');
    await numbered(branch, { decree: 'SK/BARU/2025', people: 256, first: 25_042_800_001 });
    const list = 'Calon peserta desil 1-4 P3KE, Mei 2024 (contoh)';
    expect(await onStage(officer, list, 'Dalam daftar tunggu')).toBe('7.000');
    expect(await onStage(officer, list, 'Peserta bernomor KPJ')).toBe('256');
  });
});
