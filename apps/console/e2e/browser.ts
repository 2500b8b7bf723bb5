import { existsSync } from 'node:fs';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

import { packagedChromium } from './packaged-chromium.js';
import type { LogIn } from './running-lindung.js';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** A real Chromium: the one that comes with the packages, or that of CHROMIUM_PATH. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  const { executablePath, env } =
    given === undefined ? await packagedChromium() : { executablePath: given, env: {} };
  if (!existsSync(executablePath)) {
    throw new Error(
      `No browser at ${executablePath}. Install Chrome or Chromium and name it: CHROMIUM_PATH=/usr/bin/chromium npm test`,
    );
  }
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: true,
    args: ['--no-sandbox', ...quiet],
  });
}

/** One person at one screen. What the console asks of another host, and every error of a page, is kept. */
export class Person {
  readonly foreignRequests: string[] = [];
  readonly pageErrors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
  ) {}

  static async at(
    browser: Browser,
    origin: string,
    viewport = { width: 1400, height: 900 },
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const person = new Person(context, page, origin);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
        person.foreignRequests.push(url);
    });
    page.on('pageerror', (error) => person.pageErrors.push(error.message));
    return person;
  }

  /** Opens the console and signs in through its form. */
  async signIn({ username, password }: LogIn): Promise<void> {
    await this.page.goto(`${this.origin}/`);
    await this.page.getByLabel('Nama pengguna').fill(username);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Masuk' }).click();
    await this.page.getByRole('navigation').first().waitFor();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
