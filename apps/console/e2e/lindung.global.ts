// The build sees no other import of the module that is extended below.
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';

import { launchBrowser } from './browser.js';
import { type LogIn, RunningLindung } from './running-lindung.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one Lindung of the run, as a user starts it, with the demo; and the browser that is opened on it. */
    lindung: {
      readonly origin: string;
      readonly logIns: readonly LogIn[];
      readonly browserEndpoint: string;
    };
  }
}

/** The day of the tests: Parepare's first month, before later chapters of the demo. */
const today = '2024-05-31';

/** Starts Lindung and a browser once for all browser tests of a run; each test makes what it changes. */
export default async function startLindung(project: TestProject): Promise<() => Promise<void>> {
  const [lindung, browser] = await Promise.all([RunningLindung.start(today), launchBrowser()]);
  const { origin, logIns } = lindung;
  project.provide('lindung', { origin, logIns, browserEndpoint: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    await lindung.stop();
  };
}
