import { chromium } from 'playwright-core';

import { launchBrowser } from './browser.js';
import { DESK, Person } from './person.js';
import { RunningLindung } from './running-lindung.js';

const USERNAME = 'provinsi';

/**
 * Takes the picture of the first page that stands in the README: the whole page as the administrator of the province sees it in
 * the demo, on a Lindung and in a browser of its own.
 * @param path of the PNG that is written
 */
export async function takePicture(path: string): Promise<void> {
  const [lindung, server] = await Promise.all([RunningLindung.start(), launchBrowser()]);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const person = await Person.at(browser, lindung.origin, DESK);
    const logIn = lindung.logIns.find(({ username }) => username === USERNAME);
    if (!logIn) throw new Error(`The start printed no log-in for ${USERNAME}`);
    await person.signIn(logIn);
    await person.moveTo('/');
    await person.page.getByRole('table').first().waitFor();
    // The menu is as long as the screen: a screen as long as the page has it whole.
    const height = await person.page.evaluate(() => document.documentElement.scrollHeight);
    await person.page.setViewportSize({ ...DESK, height });
    await person.page.screenshot({ path });
  } finally {
    await server.close();
    await lindung.stop();
  }
}
