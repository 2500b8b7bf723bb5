import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** The account that runs PostgreSQL, or undefined for our own. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

const ROOT_UID = 0;
const NOBODY = { uid: 65534, gid: 65534 } as const;

/** PostgreSQL refuses to run as root; root starts it as `nobody`, so that no account has to be made on the machine. */
export const serverAccount = (): ServerAccount => (process.getuid?.() === ROOT_UID ? NOBODY : undefined);

/** Gives a file or folder to the account. */
export function giveTo(account: ServerAccount, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the account can enter this folder: each folder above it counts. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

/** Whether the account can run this program: its mode, the folders above it and its libraries count. */
export function canRun(account: ServerAccount, program: string): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0;
}
