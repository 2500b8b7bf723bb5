import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';

const PROCESSES = new URL('./processes.mjs', import.meta.url).href;
const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/** Says what it receives, and ends at the second signal. */
const TALKATIVE_PROGRAM = `
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      console.log(signal);
      signals += 1;
      if (signals === 2) process.exit(7);
    });
  }
  setInterval(() => undefined, 1000);
  console.log('ready ' + process.pid);`;

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

async function launch(
  program: string,
): Promise<{ launcher: ChildProcess; said: () => string; told: () => string; pid: number }> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'a launcher-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  const launcher = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { runProgram } from ${JSON.stringify(PROCESSES)};
       process.exitCode = await runProgram([${JSON.stringify(file)}]);`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  cleanUps.push(
    () => launcher.kill('SIGKILL'),
    () => rmSync(folder, { recursive: true }),
  );
  let said = '';
  let told = '';
  launcher.stdout.on('data', (words: Buffer) => (said += words.toString()));
  launcher.stderr.on('data', (words: Buffer) => (told += words.toString()));
  await vi.waitFor(() => expect(said).toContain('ready'), WITHIN);
  return {
    launcher,
    said: () => said.replace(/ready \d+\n/, ''),
    told: () => told,
    pid: Number(/\d+/.exec(said)?.[0]),
  };
}

const WITHIN = { timeout: 10_000, interval: 20 };

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('hands a Ctrl-C that npm repeats on once, a later one again, and ends with the exit code of the program', async () => {
  const { launcher, said } = await launch(TALKATIVE_PROGRAM);
  launcher.kill('SIGINT');
  launcher.kill('SIGINT');
  await vi.waitFor(() => expect(said()).toBe('SIGINT\n'), WITHIN);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(said()).toBe('SIGINT\n');

  launcher.kill('SIGINT');
  expect(await once(launcher, 'exit')).toEqual([7, null]);
  expect(said()).toBe('SIGINT\nSIGINT\n');
});

test('says so when the program was ended by somebody else', async () => {
  const { launcher, told, pid } = await launch(TALKATIVE_PROGRAM);
  process.kill(pid, 'SIGKILL');
  expect(await once(launcher, 'exit')).toEqual([137, null]);
  expect(told()).toContain('was ended from outside (SIGKILL)');
});

test('asks the program to stop when the launcher is killed outright', async () => {
  const { launcher, said, pid } = await launch(TALKATIVE_PROGRAM);
  launcher.kill('SIGKILL');
  await vi.waitFor(() => expect(said()).toBe('SIGTERM\n'), WITHIN);

  process.kill(pid, 'SIGTERM');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), WITHIN);
});

test('a phase does not outlive a launcher that is killed outright, nor does what it started', async () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'a launcher-'));
  const note = join(folder, 'pids');
  // Asked to end, the grandchild refuses: it is made to.
  const stubborn = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);
    require('node:fs').appendFileSync(${JSON.stringify(note)}, process.pid + ' ');`;
  const parent = `require('node:child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(stubborn)}], { stdio: 'ignore' });
    setInterval(() => undefined, 1000);
    require('node:fs').appendFileSync(${JSON.stringify(note)}, process.pid + ' ');`;
  const launcher = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { runPhase } from ${JSON.stringify(PROCESSES)};
       await runPhase({ title: 'Working', done: 'Done', remedy: '', command: process.execPath,
         args: ['--eval', ${JSON.stringify(parent)}] });`,
    ],
    { stdio: 'ignore' },
  );
  cleanUps.push(
    () => launcher.kill('SIGKILL'),
    () => rmSync(folder, { recursive: true }),
  );
  const pids = (): number[] =>
    existsSync(note) ? readFileSync(note, 'utf8').trim().split(' ').map(Number) : [];
  await vi.waitFor(() => expect(pids()).toHaveLength(2), WITHIN);

  launcher.kill('SIGKILL');
  await vi.waitFor(() => expect(pids().filter(isAlive)).toEqual([]), WITHIN);
});
