import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { watchNpm } from './npm-parent.mjs';
import { childEnvironment, ROOT } from './repository.mjs';

/** A failure with a sentence for the person at the keyboard; anything else is a bug and keeps its stack. */
export class LauncherError extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const ONE_KEYPRESS_MS = 1000;
const LONG_ENOUGH_TO_REPORT_MS = 2000;
const REPORT_EVERY_MS = 5000;
const PHASE = fileURLToPath(new URL('./phase.mjs', import.meta.url));
const STOP_WITH_PARENT = new URL('./stop-with-parent.mjs', import.meta.url).href;

// Children live in process groups of their own, so that Ctrl-C reaches them once, through us, in order.
const OWN_GROUP = { detached: true };

/**
 * Runs a Node program in the foreground (its output is ours) until it ends.
 * Signals are handed on; should this process be killed outright, the program receives SIGTERM.
 * @param {string[]} args script and arguments
 * @param {Record<string, string>} [env] additions to the environment
 * @param {string} [starting] what is told while the program is silent: until it sends a message over its channel
 * @returns {Promise<number>} the program's exit code
 */
export async function runProgram(args, env = {}, starting) {
  const child = spawn(process.execPath, ['--import', STOP_WITH_PARENT, ...args], {
    cwd: ROOT,
    env: { ...childEnvironment(), ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    ...OWN_GROUP,
  });
  const stopReporting = starting === undefined ? () => undefined : reportSilence(starting);
  child.once('message', stopReporting);
  let isAskedToStop = false;
  const release = handSignalsTo((signal) => {
    isAskedToStop = true;
    child.kill(signal);
  });
  try {
    const { code, signal } = await ended(child);
    if (signal && !isAskedToStop)
      console.error(
        `The program was ended from outside (${signal}). What it was doing can be started again.`,
      );
    return code;
  } finally {
    stopReporting();
    release();
  }
}

/**
 * Runs a tool without showing its output, which is shown only when it fails; tells how long it takes on stderr.
 * Should this process be killed outright, the tool and all that it started end.
 * @param {{ title: string, done: string, command: string, args: string[], env?: Record<string, string>, remedy: string }} phase
 */
export async function runPhase({ title, done, command, args, env = {}, remedy }) {
  const elapsed = stopwatch();
  const output = [];
  const child = spawn(process.execPath, [PHASE, command, ...args], {
    cwd: ROOT,
    env: { ...childEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...OWN_GROUP,
  });
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));

  const stopReporting = reportSilence(title, elapsed);
  let stoppedBy;
  const release = handSignalsTo((signal) => {
    stoppedBy = signal;
    process.kill(-child.pid, signal);
  });
  try {
    const { code, failure } = await ended(child);
    if (stoppedBy) throw new LauncherError(`${title}: stopped.`, exitCodeOf(stoppedBy));
    if (code === 0) {
      console.error(`${done} (${elapsed()})`);
      return;
    }
    process.stderr.write(Buffer.concat(output));
    throw new LauncherError(`${title}: ${failure ?? `ended with code ${code}`}. ${remedy}`);
  } finally {
    stopReporting();
    release();
  }
}

/** Starts now, and says how long it has run: `2.1 s`. */
function stopwatch() {
  const started = Date.now();
  return () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function reportSilence(title, elapsed = stopwatch()) {
  const report = () => console.error(`${title} (${elapsed()})`);
  let every;
  const first = setTimeout(() => {
    report();
    every = setInterval(report, REPORT_EVERY_MS);
  }, LONG_ENOUGH_TO_REPORT_MS);
  return () => {
    clearTimeout(first);
    clearInterval(every);
  };
}

/** What a shell reports for a process that a signal ended. */
const exitCodeOf = (signal) => 128 + constants.signals[signal];

/** How a child ended; one that never started has a `failure`, one that a signal ended that `signal`. */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, failure: error.message }));
    child.once('close', (code, signal) =>
      resolve(signal ? { code: exitCodeOf(signal), signal } : { code: code ?? 1 }),
    );
  });
}

/**
 * Passes our signals on. npm and the terminal both send the same Ctrl-C, so a signal that repeats at once counts
 * as one; a second key press later gets through. When npm itself was killed, we stop as if it had asked.
 */
function handSignalsTo(receive) {
  const lastSeen = new Map();
  const handOn = (signal) => {
    const previous = lastSeen.get(signal) ?? -Infinity;
    lastSeen.set(signal, Date.now());
    if (Date.now() - previous > ONE_KEYPRESS_MS) receive(signal);
  };
  for (const signal of SIGNALS) process.on(signal, handOn);

  const stopWatching = watchNpm(() => handOn('SIGTERM'));
  return () => {
    stopWatching();
    for (const signal of SIGNALS) process.off(signal, handOn);
  };
}
