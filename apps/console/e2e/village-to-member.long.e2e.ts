import { describe, expect } from 'vitest';

import { beginAgreement, save, sign } from './agreement-form.js';
import { candidateFile, linesOf } from './candidate-file.js';
import { test } from './journey.js';
import { PHONE } from './person.js';

const village = '73.22.03.2007';
const agreement = 'UJI/PKS/DESA-POMBAKKA';
const list = 'Calon Pombakka';
const decree = 'UJI/SK/DESA-POMBAKKA';
const file = await candidateFile({ valid: 4, tooOld: 0, dirt: 1, seed: 2007, region: village });

/** From the spreadsheet of a village to the number of a member: each step by whom it belongs to, each on the one before. */
describe("A village's people become members", () => {
  test('the operator brings the list by a telephone, and sees which row is refused', async ({ journey }) => {
    const operator = await journey.enter('luwuutara.operator', PHONE);
    await operator.moveTo('/candidateLists/create');
    await operator.field('Nama daftar').fill(list);
    await operator.pick('Sumber data', 'P3KE');
    await operator.page.getByLabel('Data per tanggal').fill('2024-05-13');
    await operator.button('Simpan').click();
    await operator.heading(list).waitFor();
    await operator.link('Impor calon').first().click();
    await operator.page.getByLabel('Pilih berkas CSV atau XLSX').setInputFiles({
      name: 'calon-desa.csv',
      mimeType: 'text/csv',
      buffer: file,
    });
    await operator.sees('4 masuk daftar + 0 berubah + 0 tetap + 1 ditolak = 5 baris');
    await operator.button('Simpan 4 baris').click();
    await operator.heading('Impor selesai').waitFor();
  });

  test('the regency signs three seats, and has village, district and office look before anybody is proposed', async ({
    journey,
  }) => {
    const officer = await journey.enter('luwuutara.program');
    await beginAgreement(officer, {
      number: agreement,
      title: 'Perlindungan pekerja rentan Pombakka',
      from: '2024-05-01',
      to: '2024-12-31',
      office: 'KC Palopo',
    });
    await officer.search('Pembayar', 'masamba', 'Kecamatan Masamba (contoh)');
    await officer.number('Jumlah kursi').fill('3');
    await save(officer, agreement);
    await sign(officer, '2024-05-01');
    await officer.follow('Daftar calon');
    await officer.follow(list);
    await officer.button('Minta pemeriksaan').click();
    await officer.pick('Diperiksa sampai', 'Kantor BPJS Ketenagakerjaan');
    await officer.dialog.getByRole('button', { name: 'Minta pemeriksaan' }).click();
    await officer.dialog.waitFor({ state: 'hidden' });
    await officer.sees('Kantor BPJS Ketenagakerjaan');
  });

  test('the village says who is in need and files its minutes; the district lets that stand', async ({
    journey,
  }) => {
    const operator = await journey.enter('luwuutara.operator', PHONE);
    await operator.moveTo('/villageChecks');
    await operator
      .link(/Pombakka/)
      .first()
      .click();
    await operator.button('Nyatakan 4 yang belum dinilai layak').click();
    await operator.dialog.getByRole('button', { name: 'Nyatakan 4 yang belum dinilai layak' }).click();
    await operator.button('Ajukan berita acara').click();
    await operator.dialog.getByLabel('Nomor berita acara').fill('BA 1/2024');
    await operator.dialog.getByLabel('Pemimpin musyawarah').fill('Kepala desa (contoh)');
    await operator.dialog.getByLabel('Jumlah yang hadir').fill('24');
    await operator.dialog.getByRole('button', { name: 'Ajukan berita acara' }).click();
    await operator.sees('Berita acara diajukan');
    const district = await journey.enter('luwuutara.kecamatan');
    await district.moveTo('/villageChecks');
    await district
      .link(/Pombakka/)
      .first()
      .click();
    await district.button('Benarkan 4 penilaian desa').click();
    await district.dialog.getByRole('button', { name: 'Benarkan 4 penilaian desa' }).click();
    await district.sees('Penilaian desa dibenarkan');
  });

  test('the office takes the file, answers Y or T in it, and one whom it refuses holds nobody up', async ({
    journey,
  }) => {
    const branch = await journey.enter('kc.palopo');
    await branch.follow('Daftar calon');
    await branch.follow(list);
    await branch.follow('Lihat prapemeriksaan kantor', `Prapemeriksaan kantor: ${list}`);
    await branch.button('Tulis berkas 4 orang').click();
    await branch.dialog.getByText('4 orang dalam berkas, 0 tidak ikut').waitFor();
    expect((await branch.download('Unduh berkas')).subarray(0, 2).toString('latin1')).toBe('PK');
    await branch.dialog.getByRole('button', { name: 'Tutup' }).click();
    const [head = '', ...rows] = linesOf(file);
    const nikAt = head.split(';').findIndex((name) => name.replace('\uFEFF', '') === 'NIK');
    const niks = rows.map((row) => row.split(';')[nikAt] ?? '').filter((nik) => /^\d{16}$/.test(nik));
    const answer = niks.map((nik, at) => (at === 0 ? `${nik};T;Sudah penerima upah` : `${nik};Y;`));
    await branch.page.getByLabel('Pilih berkas jawaban').setInputFiles({
      name: 'jawaban.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['NIK;Status (Y/T);Keterangan', ...answer].join('\r\n')),
    });
    await branch.button(/^Catat 4 baris$/).click();
    await branch.sees(/4 dicatat/);
    await branch.follow('Kembali ke prapemeriksaan', `Prapemeriksaan kantor: ${list}`);
    await branch.sees('Sudah penerima upah');
  });

  test('three are proposed, decreed, sent to the office, and are members with a number', async ({
    journey,
  }) => {
    const officer = await journey.enter('luwuutara.program');
    await officer.follow('Daftar calon');
    await officer.follow(list);
    await officer.pick('Dinilai untuk perjanjian', `Pekerja rentan, ${agreement}`);
    await officer.sees('3 dari 4 calon memenuhi syarat');
    await officer.follow('Usulkan keputusan');
    await officer.number('Jumlah orang yang diusulkan').fill('3');
    await officer.field('Nomor usulan SK').fill(decree);
    await officer.button('Periksa akibatnya').click();
    await officer.button('Usulkan 3 orang').click();
    await officer.heading('3 orang diusulkan').waitFor();
    const approver = await journey.enter('luwuutara.pejabat');
    await approver.follow('Keputusan (SK)');
    await approver.follow(decree);
    await approver.button('Tetapkan').click();
    await approver.dialog.getByRole('button', { name: 'Tetapkan' }).click();
    await approver.sees(`Keputusan ${decree} ditetapkan: 3 orang terlindungi`);
    const branch = await journey.enter('kc.palopo');
    await branch.follow('Keputusan (SK)');
    await branch.follow(decree);
    await branch.button('Berkas untuk kantor').click();
    await branch.dialog.getByRole('button', { name: 'Tulis berkas 3 orang' }).click();
    await branch.dialog.getByText('3 orang dalam berkas, 0 tidak ikut').waitFor();
    await branch.dialog.getByRole('button', { name: 'Tutup' }).click();
    await branch.follow('Baca jawaban kantor', `Jawaban kantor untuk ${decree}`);
    await branch.page.getByLabel('Pilih berkas jawaban').setInputFiles({
      name: 'kpj.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        ['NO;KPJ;Status (Y/T)', ...[1, 2, 3].map((no) => `${no};2405310020${no};Y`)].join('\r\n'),
      ),
    });
    await branch.button('Catat 3 baris').click();
    await branch.sees(/3 dicatat/);
    await officer.moveTo(
      `/memberships?filter=${encodeURIComponent(JSON.stringify({ submission: 'NUMBERED' }))}`,
    );
    await officer.sees('24053100203');
  });
});
