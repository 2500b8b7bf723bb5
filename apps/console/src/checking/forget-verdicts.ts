/** What verdicts that are not sent are kept under on a device. */
export const VERDICTS = 'lindung.verdicts.';

/** Nothing of anybody's stays: whoever signs out leaves a device that others may use. */
export function forgetVerdicts(storageOf: () => Pick<Storage, 'key' | 'length' | 'removeItem'>): void {
  try {
    const storage = storageOf();
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at));
    for (const name of names) if (name?.startsWith(VERDICTS)) storage.removeItem(name);
  } catch {
    // Where nothing can be reached nothing was kept.
  }
}
