import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ServerAccount } from './server-account.js';

/**
 * A shell between us and the program holds a pipe whose other end only our process has. When the pipe closes, because
 * we ask for it or because we died of whatever signal, the shell stops the program: first kindly (SIGINT, a fast
 * shutdown), after twenty seconds for good (SIGQUIT). Signals sent to all of a terminal or service don't reach it.
 */
const SUPERVISOR = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
(
  read -r never_written <&3
  kill -INT $program
  tenths=0
  while kill -0 $program && [ $tenths -lt 200 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  kill -QUIT $program
) >/dev/null 2>&1 &
guard=$!
wait $program
code=$?
kill -KILL $guard 2>/dev/null
[ -z "$REMOVE_AT_END" ] || [ $code -ne 0 ] || rm -rf -- "$REMOVE_AT_END"
exit $code
`;

/** How a program ended: its exit code, or -1 when the supervisor itself was killed. */
export type Ending = { readonly code: number };

export type SupervisedProcess = {
  /** Settles when the program has ended; rejects when it could not be started. */
  readonly ended: Promise<Ending>;
  /** From now on it does not keep this process alive. */
  toBackground(): void;
  /** Asks the program to stop, kindly first, and waits for its end. */
  stop(): Promise<Ending>;
};

/**
 * Starts a program that does not outlive this process.
 * @param options.output file descriptor for all that it prints
 * @param options.removeAtEnd folder to be deleted after a proper end; a failure keeps its traces
 */
export function superviseProcess(
  program: string,
  args: readonly string[],
  options: {
    account: ServerAccount;
    output: number;
    environment?: Record<string, string>;
    removeAtEnd?: string | undefined;
  },
): SupervisedProcess {
  const shell = spawn('/bin/sh', ['-c', SUPERVISOR, 'lindung-postgres', program, ...args], {
    ...options.account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', options.output, options.output],
    // Nothing of PG*, LD_* or LC_* from our own environment may change what the server does.
    env: {
      PATH: '/usr/bin:/bin',
      LC_ALL: 'C',
      TZ: 'UTC',
      REMOVE_AT_END: options.removeAtEnd ?? '',
      ...options.environment,
    },
  });
  const pipe = shell.stdin as Socket; // `stdio` asks for a pipe

  const ended = new Promise<Ending>((resolve, reject) => {
    shell.once('error', reject);
    shell.once('exit', (code) => {
      pipe.destroy();
      resolve({ code: code ?? -1 });
    });
  });
  return {
    ended,
    toBackground: () => {
      shell.unref();
      pipe.unref();
    },
    stop: () => {
      shell.ref();
      pipe.destroy();
      return ended;
    },
  };
}
