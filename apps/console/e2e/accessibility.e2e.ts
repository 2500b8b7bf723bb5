import { describe, expect } from 'vitest';

import { test } from './journey.js';
import { eachPage, everyFourthOf, pagesOf } from './pages.js';
import { DESK, type Person, PHONE } from './person.js';
import { seriousFindings } from './serious-findings.js';

/** Paper and ink, which change both when the display does. */
const coloursOf = ({ page }: Person) =>
  page.evaluate(() => {
    const text = document.querySelector('h1') ?? document.body;
    return [getComputedStyle(document.body).backgroundColor, getComputedStyle(text).color] as const;
  });

async function changeDisplay(person: Person): Promise<void> {
  const [paper, ink] = await coloursOf(person);
  await person.page
    .getByRole('button', { name: /^(?:Tampilan (?:terang|gelap)|(?:Light|Dark) display)$/ })
    .click();
  await expect
    .poll(async () => {
      const [otherPaper, otherInk] = await coloursOf(person);
      return otherPaper !== paper && otherInk !== ink;
    })
    .toBe(true);
}
const changeLanguage = (language: string) => (person: Person) => person.button(language).click();

/** Whether the page that lies on the desk is too wide once it is on a phone. */
async function isMovedSideways({ page }: Person): Promise<boolean> {
  await page.setViewportSize(PHONE);
  try {
    const fits = (width: number) => document.documentElement.scrollWidth <= width;
    return await page
      .waitForFunction(fits, PHONE.width, { timeout: 3_000 })
      .then(() => false)
      .catch(() => true);
  } finally {
    await page.setViewportSize(DESK);
  }
}

/** Indonesian and light to begin with; each step changes one thing, and the last one leads back. */
const steps = [
  { seen: 'Indonesian, light', next: changeDisplay },
  { seen: 'Indonesian, dark', next: changeLanguage('English') },
  { seen: 'English, dark', next: changeDisplay },
  { seen: 'English, light', next: changeLanguage('Bahasa Indonesia') },
] as const;

/** In the long run each page is seen in all four ways, else every fourth one, one after the other in the next of them. */
const isLong = process.env['LINDUNG_LONG'] === '1';
const looks = isLong ? steps.length : 1;
const which = isLong ? 'the pages' : 'some pages';

describe('Nobody is shut out', () => {
  for (const [username, pages] of Object.entries(pagesOf)) {
    test(`axe finds nothing serious on ${which} of ${username}, light and dark, in both languages; on a phone none has to be moved sideways`, async ({
      journey,
    }) => {
      const person = await journey.enter(username);
      const found: string[] = [];
      let step = 0;
      await eachPage(person, isLong ? pages : everyFourthOf(pages), async (address) => {
        for (let look = 0; look < looks; look += 1) {
          const { seen, next } = steps[step % steps.length] ?? steps[0];
          const findings = await seriousFindings(person.page);
          found.push(...findings.map((finding) => `${address} in ${seen}: ${finding}`));
          await next(person);
          step += 1;
        }
        if (await isMovedSideways(person)) found.push(`${address} is wider than a phone`);
      });
      expect(found).toEqual([]);
    });
  }

  test('axe finds nothing serious where everybody signs in', async ({ journey }) => {
    const visitor = await journey.arrive();
    await visitor.button('Masuk').waitFor();
    expect(await seriousFindings(visitor.page)).toEqual([]);
    await changeDisplay(visitor);
    expect(await seriousFindings(visitor.page)).toEqual([]);
  });
});
