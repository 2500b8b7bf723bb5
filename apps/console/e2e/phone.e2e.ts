import { describe, expect } from 'vitest';

import { test } from './journey.js';
import { eachPage, pagesOf } from './pages.js';
import { PHONE } from './person.js';

describe('On a phone of 360 by 640', () => {
  for (const [username, pages] of Object.entries(pagesOf)) {
    test(`no page of ${username} has to be moved sideways`, async ({ journey }) => {
      const person = await journey.enter(username, PHONE);
      const tooWide: string[] = [];
      await eachPage(person, pages, async (address) => {
        const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
        if (width > PHONE.width) tooWide.push(`${address}: ${width}`);
      });
      expect(tooWide).toEqual([]);
    });
  }
});
