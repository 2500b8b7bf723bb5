import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 500;
const SHELLS = ['sh', 'dash', 'bash', 'ash', 'busybox'];

/**
 * Calls back once when the npm that started us is gone: killed outright it can't pass the signal on. npm starts
 * scripts through a shell, which survives npm, so the shell's parent is looked at too (where /proc tells it).
 * @param {() => void} npmIsGone
 * @returns {() => void} stops watching
 */
export function watchNpm(npmIsGone) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const before = npmOrShell();
  const watch = setInterval(() => {
    if (npmOrShell() === before) return;
    clearInterval(watch);
    npmIsGone();
  }, LOOK_EVERY_MS);
  return () => clearInterval(watch);
}

function npmOrShell() {
  const parent = readStat(process.ppid);
  return SHELLS.includes(parent?.name) ? `${process.ppid} of ${parent.ppid}` : `${process.ppid}`;
}

/** Name and parent of a process; undefined on systems without /proc. */
function readStat(pid) {
  try {
    const [, name, ppid] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, ppid };
  } catch {
    return undefined;
  }
}
