const LOOK_EVERY_MS = 500;

/**
 * Calls back once when the npm that started us is gone: killed outright it can't pass the signal on. The scripts of
 * package.json say `exec`, so that npm is our parent, no shell stands between and its signals come to us.
 * @param {() => void} npmIsGone
 * @returns {() => void} stops watching
 */
export function watchNpm(npmIsGone) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    npmIsGone();
  }, LOOK_EVERY_MS);
  return () => clearInterval(watch);
}
