import { describe, expect } from 'vitest';

import { linesOf } from './candidate-file.js';
import { test } from './journey.js';

const demoDecree = 'CONTOH/SK/13-05-2024';

describe('An export', () => {
  test('holds every row of the list under its filters, not the page alone, and no NIK in full', async ({
    journey,
  }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Keputusan (SK)');
    await officer.link(demoDecree).waitFor();
    await officer.pick('Perlu diusulkan lagi', 'Ya');
    await officer.link(demoDecree).waitFor({ state: 'detached' });
    await officer.pick('Perlu diusulkan lagi', 'Tidak');
    await officer.follow(demoDecree);
    await officer.link('Lihat orangnya').click();
    await officer.sees('744 baris');
    await officer.button('Ekspor').click();
    await officer.dialog.getByRole('button', { name: 'Mulai ekspor' }).click();
    await officer.dialog.getByText('744 baris di dalam berkas').waitFor();
    const file = await officer.download('Unduh berkas');
    const [head, ...rows] = linesOf(file);
    expect(head).toContain('NIK');
    expect(rows.pop()).toMatch(/Diekspor oleh .*: 744 baris/);
    expect(new Set(rows).size).toBe(744);
    expect(file.toString('utf8')).not.toMatch(/\b\d{16}\b/);
  });

  test('of the trail holds what happened on the days of its filter', async ({ journey }) => {
    const admin = await journey.enter('provinsi');
    const days = { from: '2024-05-31', operation: 'startExport' };
    await admin.open(`/auditEvents?filter=${encodeURIComponent(JSON.stringify(days))}`);
    await admin.button('Ekspor').click();
    await admin.dialog.getByRole('button', { name: 'Mulai ekspor' }).click();
    await admin.dialog.getByText(/baris di dalam berkas/).waitFor();
    const [head, ...rows] = linesOf(await admin.download('Unduh berkas'));
    expect(head).toContain('Pelaku');
    expect(rows.pop()).toContain('Diekspor oleh');
    expect(rows.filter((row) => !row.includes('Memulai ekspor'))).toEqual([]);
    expect(rows).not.toEqual([]);
  });
});
