import { doctor } from './doctor.mjs';
import { install } from './install.mjs';
import { LauncherError, runPhase, runProgram } from './processes.mjs';
import { inRoot } from './repository.mjs';
import { runTests } from './tests.mjs';

/** Each command takes the words behind `--` and gives the exit code. */
const COMMANDS = {
  start: async (args) => {
    await build();
    return runProgram(
      [...LESS_MEMORY, inRoot('apps/api/dist/main.js'), ...args],
      PRODUCTION,
      'Starting Lindung',
    );
  },
  test: async (args) => {
    await build();
    return runTests(args, { long: false });
  },
  'test:long': async (args) => {
    await build();
    return runTests(args, { long: true });
  },
  check: async (args) => {
    await install();
    return runProgram([inRoot('packages/config/gates/check.mjs'), ...args]);
  },
  bench: async (args) => {
    await build();
    return runProgram([...LESS_MEMORY, inRoot('packages/bench/dist/main.js'), ...args], PRODUCTION);
  },
  codegen: async (args) => {
    await install();
    return runProgram([inRoot('packages/config/gates/codegen.mjs'), ...args]);
  },
  'contract:release': async () => {
    await install();
    const refused = await runProgram([inRoot('packages/config/gates/release-contract.mjs')]);
    return refused || formatFiles(['packages/graphql-client/partner.released.graphql']);
  },
  format: async (args) => {
    await install();
    return formatFiles(args.length ? args : ['.']);
  },
  'demo:candidates': async (args) => {
    await build('--filter=@lindung/db');
    return runProgram([inRoot('packages/db/dist/demo/candidates-cli.js'), ...args]);
  },
  'trail:verify': async (args) => {
    await build('--filter=@lindung/api');
    return runProgram([inRoot('apps/api/dist/verify-trail.js'), ...args], PRODUCTION);
  },
  'figures:verify': async () => {
    await build('--filter=@lindung/api');
    return runProgram([inRoot('apps/api/dist/verify-figures.js')], PRODUCTION);
  },
  picture: async () => {
    await build();
    return runProgram([inRoot('apps/console/e2e/picture.mjs')], PRODUCTION);
  },
  doctor,
};

/** @param {string[]} paths */
const formatFiles = (paths) =>
  runProgram([inRoot('node_modules/prettier/bin/prettier.cjs'), '--write', ...paths]);

/**
 * The heap is swept before it has grown by a third, and what is freed goes back to the system: node needs 157 MB at most for an import
 * of 100,000 rows (docs/decisions/069).
 */
const LESS_MEMORY = ['--optimize-for-size', '--max-semi-space-size=4', '--heap-growing-percent=30'];

const PRODUCTION = {
  NODE_ENV: process.env.NODE_ENV ?? 'production',
  // Of the C library: blocks of 64 KiB and more are given back one by one, and few threads share the others.
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '65536',
};

/**
 * @param {string | undefined} name of the command
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runCommand(name, args) {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`There is no command "${name ?? ''}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return 1;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

async function build(...filter) {
  await install();
  await runPhase({
    title: 'Building',
    done: 'Built',
    command: inRoot('node_modules/.bin/turbo'),
    args: ['run', 'build', '--output-logs=errors-only', '--ui=stream', ...filter],
    remedy: 'The messages above say where.',
  });
}
