// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these gates belong to; its `node_modules` holds the tools, whichever tree is looked at. */
export const ownRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; a child that a signal ended counts as 1
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end and keeps what it printed. Rejects only when the program can't be started.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<Outcome>}
 */
export const run = (program, args, cwd, extraEnv = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...extraEnv },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (stderr += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });

/**
 * The JavaScript file behind a tool's command, so that a gate needs neither a PATH nor a shell.
 *
 * @param {string} inside any file of the tool's package, as `require.resolve` gives it
 * @param {string} command
 * @returns {string} absolute path
 */
export const toolScript = (inside, command) => {
  const folder = dirname(inside);
  const manifestPath = join(folder, 'package.json');
  if (!existsSync(manifestPath)) return toolScript(folder, command);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${manifestPath} has no command ${command}`);
  return join(folder, script);
};

/**
 * Runs a tool written for Node over `cwd`.
 *
 * @param {string} script from {@link toolScript}
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<Outcome>}
 */
export const runTool = (script, args, cwd, extraEnv) =>
  run(process.execPath, [script, ...args], cwd, extraEnv);
