// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { finding } from './finding.mjs';
import { isGenerated } from './generated.mjs';
import { isCode, ownFiles } from './source-files.mjs';

/**
 * What prettier thinks of one file; undefined when it formats nothing of the kind.
 *
 * @param {string} root
 * @param {string} path
 * @returns {Promise<'formatted' | import('./finding.mjs').Finding | undefined>}
 */
const look = async (root, path) => {
  const file = join(root, path);
  const ignorePath = ['.gitignore', '.prettierignore'].map((name) => join(root, name));
  const { ignored } = await getFileInfo(file, { ignorePath });
  const { inferredParser } = await getFileInfo(file);
  if (ignored && (inferredParser || isCode(path)))
    return finding('every-file-is-read', path, 'git lists it, and an ignore file keeps prettier from it');
  if (!inferredParser) return undefined;
  const text = await readFile(file, 'utf8');
  try {
    const options = { ...(await resolveConfig(file)), filepath: file, requirePragma: false };
    return (await check(text, options))
      ? 'formatted'
      : finding('format', path, 'not formatted: npm run format');
  } catch (error) {
    return finding('parse', path, String(error).split('\n')[0] ?? '');
  }
};

/** Written by their tools, each in its own way. @param {string} path */
const isWrittenByATool = (path) => path === 'pnpm-lock.yaml' || isGenerated(path);

/**
 * Prettier with .prettierrc.json over every file of the project that it can format and no tool writes. An ignore file
 * that keeps others from it is a finding: an unread file is never unformatted.
 *
 * @param {string} root
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const format = async (root) => {
  /** @type {(Awaited<ReturnType<typeof look>>)[]} */
  const looks = [];
  for (const path of await ownFiles(root)) if (!isWrittenByATool(path)) looks.push(await look(root, path));
  const seen = looks.filter((each) => each !== undefined);
  const findings = seen.filter((each) => each !== 'formatted');
  const unread = findings.filter(({ rule }) => rule === 'every-file-is-read').length;
  return { read: `${seen.length - unread} of ${seen.length} files`, findings };
};
