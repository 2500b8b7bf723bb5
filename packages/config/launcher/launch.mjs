#!/usr/bin/env node
// The one entry of every npm script. It needs Node and npm alone: all else is installed by the first command.

const NEEDED = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (process.platform === 'win32') {
  console.error(
    'Lindung runs on Linux and macOS. On Windows it needs WSL, the Linux inside of Windows ' +
      '(https://learn.microsoft.com/windows/wsl): clone Lindung there and run the command there.',
  );
  process.exitCode = 1;
} else if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Lindung needs Node ${NEEDED.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'Install a current one from https://nodejs.org and run the command again.',
  );
  process.exitCode = 1;
} else {
  // Loaded only now: an older Node may not even be able to read these files.
  const { runCommand } = await import('./commands.mjs');
  process.exitCode = await runCommand(process.argv[2], process.argv.slice(3));
}
