import { z } from 'zod';
import { Id, Instant } from '../shared/ids.js';

/** How long a session lasts whatever is done in it, and how long it waits for the next use. */
export const HOURS_OF_SESSION = 12;
export const IDLE_HOURS_OF_SESSION = 2;

/** How many sessions somebody has open at once; who opens one more ends the one that has waited longest for its next use. */
export const MOST_SESSIONS = 20;

/** A session as its owner sees it: where it was opened and when it was used, never its token. */
const OwnSession = z.object({
  id: Id,
  /** The family of browser and system, as the browser said; null when it said nothing that is known. */
  device: z.string().max(60).nullable(),
  address: z.string().max(60).nullable(),
  createdAt: Instant,
  lastUsedAt: Instant,
  /** The one in which this is asked. */
  isCurrent: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** Ends another of the own sessions. */
export const EndSession = z.object({ sessionId: Id });
export type EndSession = z.infer<typeof EndSession>;

type Family = readonly [mark: RegExp, name: string];

/** The first that fits: most browsers also name those from which they descend. */
const BROWSERS: readonly Family[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly Family[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The family of browser and system in what a browser says of itself, such as `Chrome, Windows`; null when neither is known. */
export function deviceOf(userAgent: string): string | null {
  const families = [BROWSERS, SYSTEMS].flatMap(
    (known) => known.find(([mark]) => mark.test(userAgent))?.[1] ?? [],
  );
  return families.length === 0 ? null : families.join(', ');
}
