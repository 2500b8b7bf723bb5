import { describe, expect } from 'vitest';

import { test } from './journey.js';

const lists = {
  agreements: 'Perjanjian',
  workers: 'Pekerja',
  candidateLists: 'Daftar calon',
  decrees: 'Keputusan (SK)',
  memberships: 'Kepesertaan',
  bills: 'Tagihan',
  jobs: 'Impor dan ekspor',
};

describe('An officer of Barru', () => {
  test('finds no row of Parepare in any list', async ({ journey }) => {
    const officer = await journey.enter('barru.program');
    for (const [list, title] of Object.entries(lists)) {
      await officer.open(`/${list}`);
      await officer.heading(title).waitFor();
      await officer.page.getByText(/^Belum ada /).waitFor();
      expect(await officer.page.getByRole('main').getByRole('row').count(), list).toBe(0);
    }
  });
});
