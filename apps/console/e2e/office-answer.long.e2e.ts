import { describe, expect } from 'vitest';

import { test } from './journey.js';

const decree = 'CONTOH/SK/13-05-2024';
const answer = [
  'NO;KPJ;Status (Y/T);Keterangan',
  '1;24053100001;Y;',
  '2;;T;NIK tidak padan Dukcapil',
  '900;24053100900;Y;',
].join('\r\n');

describe('A decree and its office', () => {
  test('go from the signed paper to the number: paper, file, answer, what differs, and the member with the number', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Keputusan (SK)');
    await officer.follow(decree);
    await officer.button('Cetak keputusan').click();
    await officer.dialog.getByLabel('Nama pejabat penanda tangan').fill('Nama Pejabat');
    await officer.dialog.getByLabel('Jabatan penanda tangan').fill('Wali Kota Parepare');
    await officer.dialog.getByRole('button', { name: 'Susun dokumen' }).click();
    await officer.dialog.getByText('744 orang dalam lampiran').waitFor();
    const paper = await officer.download('Unduh berkas');
    expect(paper.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await officer.dialog.getByRole('button', { name: 'Tutup' }).click();

    await officer.button('Berkas untuk kantor').click();
    await officer.dialog.getByText(/744 dari 744 orang masuk berkas/).waitFor();
    await officer.dialog.getByRole('button', { name: 'Tulis berkas 744 orang' }).click();
    await officer.dialog.getByText('744 orang dalam berkas, 0 tidak ikut').waitFor();
    const file = await officer.download('Unduh berkas');
    expect(file.subarray(0, 2).toString('latin1')).toBe('PK');
    const path = /#(\/decrees\/[\w-]+)/.exec(officer.page.url())?.[1] ?? '';

    const branch = await journey.enter('kc.makassar');
    await branch.moveTo(`${path}/answer`);
    await branch.page.getByLabel('Pilih berkas jawaban').setInputFiles({
      name: 'jawaban.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(answer),
    });
    await branch.heading('1 siap dicatat + 0 sudah sama + 2 perlu dilihat = 3 baris').waitFor();
    await branch.button('Catat 1 baris').click();
    await branch.page.getByText('1 dicatat, 0 sudah sama, 2 perlu dilihat dari 3 baris').waitFor();
    await branch.page.getByText('NIK tidak padan Dukcapil').waitFor();
    await branch.button('Selesaikan 3').click();
    await branch.dialog.getByLabel('Alasan').fill('Diperbaiki di Dukcapil lebih dulu');
    await branch.dialog.getByRole('button', { name: 'Selesaikan' }).click();
    await branch.page.getByText('NIK tidak padan Dukcapil').waitFor({ state: 'detached' });

    const filter = { decreeId: path.split('/').at(-1), submission: 'NUMBERED' };
    await officer.open(`/memberships?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    await officer.page.getByText('24053100001').first().waitFor();
  });
});
