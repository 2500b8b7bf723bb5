// @ts-check
// Started by dead-code.mjs with the root and the configuration: knip keeps what it read in its process.
import { relative, sep } from 'node:path';
import { createOptions, createSession } from 'knip/session';
import { isCode, ownFiles } from './source-files.mjs';

/** Settings by which knip reads a file and tells nothing of it. */
const KEEPS_BACK = new Set(['ignore', 'ignoreFiles', 'ignoreIssues', 'ignoreWorkspaces']);

const [root = '', config = ''] = process.argv.slice(2);
const options = await createOptions({
  cwd: root,
  args: { config },
  isSession: true,
  isShowProgress: false,
});
const session = await createSession(options);
const { issues } = session.getIssues();
/** @param {string} path */
const fromRoot = (path) => relative(root, path).split(sep).join('/');

const reported = Object.entries(issues).flatMap(([rule, byFile]) =>
  Object.values(byFile)
    .flatMap((bySymbol) => Object.values(bySymbol))
    .flatMap(({ filePath, symbol, symbols, line }) =>
      (rule === 'duplicates' ? (symbols ?? []) : [{ symbol, line }]).map((each) => ({
        rule,
        file: fromRoot(filePath),
        line: each.line ?? 1,
        name: rule === 'files' ? fromRoot(filePath) : each.symbol,
      })),
    ),
);
const unused = new Set(reported.filter(({ rule }) => rule === 'files').map(({ file }) => file));
const listed = (await ownFiles(root)).filter(isCode);
const unread = listed.filter((path) => !unused.has(path) && session.describeFile(path) === undefined);
const settings = [options.parsedConfig, ...Object.values(options.parsedConfig.workspaces ?? {})];
const passedOver = settings.flatMap((each) => Object.keys(each).filter((key) => KEEPS_BACK.has(key)));
process.stdout.write(JSON.stringify({ reported, passedOver, listed: listed.length, unread }));
