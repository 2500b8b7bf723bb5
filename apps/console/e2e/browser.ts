import { existsSync } from 'node:fs';

import { type BrowserServer, chromium } from 'playwright-core';

import { packagedChromium } from './packaged-chromium.js';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** A real Chromium that several processes can use: the one that comes with the packages, or that of CHROMIUM_PATH. */
export async function launchBrowser(): Promise<BrowserServer> {
  const given = process.env['CHROMIUM_PATH'];
  const { executablePath, env } =
    given === undefined ? await packagedChromium() : { executablePath: given, env: {} };
  if (!existsSync(executablePath)) {
    throw new Error(
      `No browser at ${executablePath}. Install Chrome or Chromium and name it: CHROMIUM_PATH=/usr/bin/chromium npm test`,
    );
  }
  return chromium.launchServer({
    executablePath,
    env: { ...process.env, ...env },
    headless: true,
    args: ['--no-sandbox', ...quiet],
  });
}
