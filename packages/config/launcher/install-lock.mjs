import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const WRITTEN_WITHIN_MS = 5000;
const LOOK_EVERY_MS = 500;

/**
 * Waits until this process holds the lock file, which names its holder. A lock whose holder is gone is taken over.
 * @param {string} lock path; its folder exists
 * @param {(lock: string) => void} onWait called once when another holds it
 * @returns {Promise<() => void>} gives it back
 */
export async function takeLock(lock, onWait) {
  let told = false;
  while (!createLock(lock)) {
    if (removeStale(lock)) continue;
    if (!told) onWait(lock);
    told = true;
    await wait(LOOK_EVERY_MS);
  }
  return () => rmSync(lock, { force: true });
}

function createLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Moves a dead launcher's lock aside. Of two that try at once one moves it; should the other then move the lock that the
 * first has made in between, it sees so by the name in it, and puts it back.
 */
function removeStale(lock) {
  if (!isStale(lock)) return false;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (!isStale(aside)) linkSync(aside, lock);
    return true;
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Left behind by a launcher that was killed. */
function isStale(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return owner ? !isAlive(owner) : Date.now() - statSync(lock).mtimeMs > WRITTEN_WITHIN_MS;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
