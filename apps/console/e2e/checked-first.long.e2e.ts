import { describe, expect } from 'vitest';

import { test } from './journey.js';
import { PHONE } from './person.js';

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const square = (west: number) => [
  [
    [west, -3],
    [west + 0.1, -3],
    [west + 0.1, -2.9],
    [west, -2.9],
    [west, -3],
  ],
];

/** Regions as squares beside each other. */
const squares = (codes: readonly string[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((code, at) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: square(120 + at / 10) },
    })),
  });

describe('What is checked before it is done', () => {
  test('passes a region to another office: the preview says what moves, the way back keeps what was typed', async ({
    journey,
  }) => {
    const admin = await journey.enter('provinsi');
    await admin.moveTo('/offices/handover');
    await admin.button('Pilih dari pohon wilayah').first().click();
    await admin.dialog.getByRole('treeitem', { name: 'Kepulauan Selayar' }).click();
    await admin.dialog.waitFor({ state: 'hidden' });
    await admin.field('Alasan').fill('Kantor cabang baru di pulau');
    await admin.field('Nama kantor').fill('KC Kepulauan Selayar');
    await admin.button('Periksa yang berpindah').click();
    await admin.button('Serahterimakan').waitFor();
    await admin.button('Kembali').click();
    expect(await admin.field('Nama kantor').inputValue()).toBe('KC Kepulauan Selayar');
    await admin.button('Periksa yang berpindah').click();
    await admin.button('Serahterimakan').click();
    await admin.heading('KC Kepulauan Selayar').waitFor();
    await admin.section('Riwayat tindakan').getByText('Kantor cabang baru di pulau').waitFor();
  });

  test('invites by a file: each person in sight on a telephone, the codes in one file', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program', PHONE);
    await officer.moveTo('/users/file');
    const people =
      'Nama Pengguna,Nama,Peran,Kode Wilayah\nhasnah.7372,Hasnah Tiro,Petugas kecamatan,73.72.01\n';
    await officer.page.getByLabel('Berkas', { exact: true }).setInputFiles(file('orang.csv', people));
    await officer.page.getByText('orang.csv', { exact: true }).waitFor();
    await officer.button('Periksa berkas').click();
    await officer.page.getByRole('listitem').filter({ hasText: 'Hasnah Tiro' }).waitFor();
    const width = await officer.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONE.width);
    await officer.button('Undang 1 orang').click();
    await officer.dialog.getByRole('link', { name: 'Unduh kode' }).waitFor();
  });

  test('brings boundaries, and the page of the region is a map of its parts', async ({ journey }) => {
    const admin = await journey.enter('provinsi');
    await admin.moveTo('/regionImports/boundaries');
    const districts = file('kecamatan.geojson', squares(['73.73.01', '73.73.02', '73.73.03']));
    await admin.page.getByLabel('Berkas GeoJSON', { exact: true }).setInputFiles(districts);
    await admin.page.getByText('kecamatan.geojson', { exact: true }).waitFor();
    await admin.field('Sumber').fill('Bappeda (contoh)');
    await admin.field('Edisi').fill('2024');
    await admin.field('Lisensi').fill('CC BY 4.0');
    await admin.button('Periksa akibatnya').click();
    await admin.button('Impor batas wilayah').click();
    await admin.heading('kecamatan.geojson').waitFor();
    const { data } = (await admin.ask(
      '{ regions(first: 1, filter: { level: REGENCY, q: "Palopo" }) { nodes { id } } }',
    )) as { data: { regions: { nodes: [{ id: string }] } } };
    await admin.moveTo(`/regions/${data.regions.nodes[0].id}/show`);
    await admin.section('Peta wilayah di dalamnya').getByText('CC BY 4.0').waitFor();
    await admin.section('Peta wilayah di dalamnya').getByRole('link').nth(2).waitFor();
  });
});
