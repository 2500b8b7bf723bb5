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
    await officer.follow(demoDecree);
    await officer.link('Lihat orangnya').click();
    await officer.sees('744 baris');
    await officer.button('Ekspor').click();
    await officer.dialog.getByRole('button', { name: 'Mulai ekspor' }).click();
    await officer.dialog.getByText('744 baris di dalam berkas').waitFor();
    const file = await officer.download('Unduh berkas');
    const [head, ...rows] = linesOf(file);
    expect(head).toContain('NIK');
    expect(new Set(rows).size).toBe(744);
    expect(file.toString('utf8')).not.toMatch(/\b\d{16}\b/);
  });
});
