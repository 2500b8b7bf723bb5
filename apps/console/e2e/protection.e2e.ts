import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBrowser, Person } from './browser.js';
import { RunningLindung } from './running-lindung.js';

/** Lindung as a user starts it, in a real browser, each person with their own part. */
describe('Parepare in the browser', { timeout: 120_000 }, () => {
  let lindung: RunningLindung;
  let browser: Browser;
  const people: Person[] = [];
  beforeAll(async () => {
    [lindung, browser] = await Promise.all([RunningLindung.start(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await lindung?.stop();
  }, 60_000);

  const enter = async (username: string, viewport?: { width: number; height: number }): Promise<Person> => {
    const person = await Person.at(browser, lindung.origin, viewport);
    people.push(person);
    await person.signIn(lindung.logIn(username));
    return person;
  };
  const text = (person: Person): Promise<string> => person.page.locator('main').innerText();

  it('the provincial administrator sees 744 protected and 9,30 % of Parepare', async () => {
    const { page } = await enter('provinsi');
    await page.getByText('9,30 %').first().waitFor();
    await page.getByText('744').first().waitFor();
    expect(await page.title()).toContain('Lindung');
  });

  it('the approver sees the decree of 744 as enacted, with who proposed it', async () => {
    const person = await enter('parepare.pejabat');
    await person.page.goto(`${lindung.origin}/#/decrees`);
    await person.page.locator('main table a').first().click();
    await person.page.getByText('744').first().waitFor();
    expect(await text(person)).toContain('12.499.200');
  });

  it('an officer of Barru sees nothing of it', async () => {
    const person = await enter('barru.program');
    for (const list of ['agreements', 'workers', 'candidateLists', 'decrees', 'memberships']) {
      await person.page.goto(`${lindung.origin}/#/${list}`);
      await person.page.locator('main h1, main h2').first().waitFor();
      await person.page.waitForLoadState('networkidle');
      expect(await text(person), list).not.toMatch(/744|73\.72|contoh\)/);
    }
  });

  it('asks no other host for anything and breaks nowhere', () => {
    expect(people.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
    expect(people.flatMap(({ pageErrors }) => pageErrors)).toEqual([]);
  });
});
