import { MESSAGES } from '@lindung/i18n/messages';
import { describe, expect, it } from 'vitest';

import { slugOf } from './file-name.js';

describe('the name of a list as the beginning of a file name', () => {
  it.each([
    ['Keputusan (SK)', 'keputusan-sk'],
    ['Daftar calon', 'daftar-calon'],
    ['Impor/ekspor  1', 'impor-ekspor-1'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('is letters, digits and single dashes for every list', () => {
    for (const { resources } of Object.values(MESSAGES)) {
      for (const { name } of Object.values(resources))
        expect(slugOf(name)).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    }
  });
});
