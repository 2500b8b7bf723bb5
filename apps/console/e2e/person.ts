import type { Browser, BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';

import type { LogIn } from './running-lindung.js';

export const DESK = { width: 1400, height: 900 } as const;
export const PHONE = { width: 360, height: 640 } as const;

/** What the server refuses by its rules has a status of its own, which the browser writes down; the page says it in words. */
const isRefusal = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/graphql') &&
  /status of (?:401|403|404|409|422|429) /.test(message.text());

/** One person at one screen. What goes wrong there unseen is kept: errors of the page, and requests to other hosts. */
export class Person {
  readonly troubles: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
  ) {}

  static async at(browser: Browser, origin: string, viewport: typeof DESK | typeof PHONE): Promise<Person> {
    const context = await browser.newContext({
      viewport,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    const person = new Person(context, page, origin);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url))
        person.troubles.push(`asked another host: ${url}`);
    });
    page.on('pageerror', (error) => person.troubles.push(`broke: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message))
        person.troubles.push(`wrote an error: ${message.text()}`);
    });
    return person;
  }

  /** Opens an address of the console, such as `/decrees`, as somebody who pastes it. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/#${path}`);
  }

  /** Goes on to another page of the console and waits until all of it is there. */
  async moveTo(path: string): Promise<void> {
    if (this.page.url() !== `${this.origin}/#${path}`) {
      // The page that is left stays in sight until the next one is there, which may be called the same.
      const before = await this.page.getByRole('heading', { level: 1 }).evaluate((heading) => {
        heading.dataset['left'] = '';
        return heading.textContent;
      });
      await this.open(path);
      await this.page.waitForFunction((left) => {
        const heading = document.querySelector('h1');
        return heading && (heading.dataset['left'] === undefined || heading.textContent !== left);
      }, before);
    }
    const waits = this.page.getByRole('status').filter({ hasText: /\.\.\.$/ });
    while ((await waits.count()) > 0) await waits.first().waitFor({ state: 'hidden' });
  }

  /** The address of the first record of a list. */
  async firstRecordOf(list: string): Promise<string> {
    await this.moveTo(`/${list}`);
    const link = this.page.getByRole('main').locator('a[href$="/show"]:visible').first();
    return ((await link.getAttribute('href')) ?? '').slice(1);
  }

  /** Presses Tab until the focus is there; fails when the keyboard never comes by. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let press = 0; press < 60; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('The keyboard never gets there');
  }

  /** Follows a link to the page that it is called after. */
  async follow(name: string, heading: string | RegExp = name): Promise<void> {
    await this.link(name).first().click();
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }

  /** Fills in the form of the sign-in and sends it. */
  async fillSignIn({ username, password }: LogIn): Promise<void> {
    await this.page.getByLabel('Nama pengguna').fill(username);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Masuk' }).click();
  }

  /** Opens the console and signs in through its form. */
  async signIn(logIn: LogIn): Promise<void> {
    await this.open('/');
    await this.fillSignIn(logIn);
    await this.button('Akun').waitFor();
  }

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: true });
  link = (name: string | RegExp): Locator => this.page.getByRole('link', { name, exact: true });
  field = (name: string): Locator => this.page.getByRole('textbox', { name, exact: true });
  heading = (name: string | RegExp): Locator => this.page.getByRole('heading', { name, exact: true });
  number = (name: string): Locator => this.page.getByRole('spinbutton', { name, exact: true });
  /** The part of the page under this heading. */
  section = (name: string | RegExp): Locator => this.page.getByRole('region', { name });

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Types into a field that searches on the server, and takes one of what was found. */
  async search(field: string, typed: string, found: string): Promise<void> {
    const answered = this.page.waitForResponse(
      (response) => response.request().postData()?.includes(`"q":"${typed}"`) ?? false,
    );
    await this.page.getByRole('combobox', { name: field, exact: true }).fill(typed);
    await answered;
    await this.page.getByRole('option', { name: found, exact: true }).click();
  }

  /** Opens a field of few choices and takes one of them. */
  async pick(field: string, choice: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** Follows a link to a file and takes the file. */
  async download(name: string): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.link(name).click()]);
    const pieces: Buffer[] = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  /** Asks the API with the session of this person, past the console. */
  async ask(query: string): Promise<unknown> {
    const answer = await this.context.request.post(`${this.origin}/graphql`, {
      headers: { 'x-lindung': '1' },
      data: { query },
    });
    return answer.json();
  }

  /** Sees this text somewhere on the page, sooner or later. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Where the person stands, for whoever reads why a test failed. */
  async standing(): Promise<string> {
    return [this.page.url(), await this.page.locator('body').innerText(), ...this.troubles].join('\n');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
