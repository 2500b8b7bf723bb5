// Runs the command in its arguments for a launcher, and does not let it outlive that: when the launcher dies without a
// word (SIGKILL), the channel between the two closes, and everything in this process group is asked to end, then made to.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const END_WITHIN_MS = 3000;

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
let orphaned = false;
child.once('close', (code, signal) => {
  // What the command started may still be ending.
  if (!orphaned) process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1));
});

// A signal goes to the whole group: the command decides when it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

process.once('disconnect', () => {
  orphaned = true;
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), END_WITHIN_MS);
});
process.channel?.unref();
