import { describe, expect } from 'vitest';

import { logInOf, test } from './journey.js';

describe('The address of a list', () => {
  test('opens the same rows for a colleague who signs in at it', async ({ journey }) => {
    const officer = await journey.enter('parepare.program');
    await officer.follow('Pekerja');
    await officer.field('Nama').fill('fatimah');
    await officer.page.waitForURL(/fatimah/);
    const names = officer.page.getByRole('rowheader');
    await names
      .first()
      .getByText(/^Fatimah/)
      .waitFor();
    const seen = await names.allInnerTexts();

    const colleague = await journey.arrive(officer.page.url().split('#')[1] ?? '');
    await colleague.fillSignIn(logInOf('parepare.inspektorat'));
    await colleague.page
      .getByRole('rowheader')
      .first()
      .getByText(/^Fatimah/)
      .waitFor();
    expect(await colleague.page.getByRole('rowheader').allInnerTexts()).toEqual(seen);
  });
});
