// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-tool.mjs';

/** A git hook says by these which repository it runs for; what is asked here is about the folder it is asked in. */
export const GIT_OF_THE_FOLDER = {
  GIT_DIR: undefined,
  GIT_COMMON_DIR: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
  GIT_WORK_TREE: undefined,
};

/**
 * @param {string} root
 * @param {string[]} flags
 * @returns {Promise<string[]>}
 */
const gitFiles = async (root, flags) => {
  const { code, stdout, stderr } = await run('git', ['ls-files', '-z', ...flags], root, GIT_OF_THE_FOLDER);
  if (code !== 0) throw new Error(`git can't list the files of ${root}: ${stderr.trim()}`);
  return stdout
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .toSorted();
};

/**
 * The files that git tracks and that still stand on disk, as paths from the root.
 *
 * @param {string} root
 */
export const trackedFiles = (root) => gitFiles(root, ['--cached']);

/**
 * The files that git tracks or would track (not ignored), as paths from the root: what a commit could hold.
 *
 * @param {string} root
 */
export const ownFiles = (root) => gitFiles(root, ['--cached', '--others', '--exclude-standard']);

/** @param {string} path */
export const isTypeScript = (path) => /\.tsx?$/u.test(path);

/** @param {string} path whether a tool for JavaScript and TypeScript reads it */
export const isCode = (path) => /\.[cm]?[jt]sx?$/u.test(path);

/**
 * The folders of the workspace's packages, as paths from the root (`apps/api`, `packages/domain`).
 *
 * @param {string} root
 * @returns {string[]}
 */
export const packageFolders = (root) =>
  ['apps', 'packages']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .concat('docs')
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .toSorted();
