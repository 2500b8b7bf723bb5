import { type Browser, chromium } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

import { DESK, Person, type PHONE } from './person.js';
import type { LogIn } from './running-lindung.js';

export interface Journey {
  /** Somebody signs in through the form, at a screen of their own. */
  readonly enter: (username: string, viewport?: typeof DESK | typeof PHONE) => Promise<Person>;
  /** Somebody pastes an address and stands before the form of the sign-in. */
  readonly arrive: (path?: string) => Promise<Person>;
}

const { origin, logIns, browserEndpoint } = inject('lindung');
let browser: Promise<Browser> | undefined;
const openBrowser = (): Promise<Browser> => (browser ??= chromium.connect(browserEndpoint));

/** The log-in that the start of Lindung printed for a user of the demo. */
export function logInOf(username: string): LogIn {
  const logIn = logIns.find((printed) => printed.username === username);
  if (!logIn) throw new Error(`The start printed no log-in for ${username}`);
  return logIn;
}

/** A test of the console in a browser. It fails as well when a page broke unseen or asked another host for anything. */
export const test = base.extend<{ journey: Journey }>({
  journey: async ({ task }, give) => {
    const people: Person[] = [];
    const come = async (viewport: typeof DESK | typeof PHONE) => {
      const person = await Person.at(await openBrowser(), origin, viewport);
      people.push(person);
      return person;
    };
    await give({
      arrive: async (path = '/') => {
        const person = await come(DESK);
        await person.open(path);
        return person;
      },
      enter: async (username, viewport = DESK) => {
        const person = await come(viewport);
        await person.signIn(logInOf(username));
        return person;
      },
    });
    if (task.result?.state === 'fail') for (const person of people) console.error(await person.standing());
    await Promise.all(people.map((person) => person.leave()));
    expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
  },
});
