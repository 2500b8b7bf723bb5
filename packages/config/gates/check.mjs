// @ts-check
import { contract } from './contract.mjs';
import { deadCode } from './dead-code.mjs';
import { direction } from './direction.mjs';
import { format } from './format.mjs';
import { generated } from './generated.mjs';
import { lint } from './lint.mjs';
import { runGates } from './run-gates.mjs';
import { ownRoot } from './run-tool.mjs';
import { typeCheck } from './type-check.mjs';
import { words } from './words.mjs';
import { workspace } from './workspace.mjs';

/** @type {Map<string, import('./run-gates.mjs').Gate>} */
const GATES = new Map([
  ['format', format],
  ['lint', lint],
  ['types', typeCheck],
  ['direction', direction],
  ['dead-code', deadCode],
  ['workspace', workspace],
  ['generated', (root) => generated(root)],
  ['contract', (root) => contract(root)],
  ['words', words],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GATES.has(name));
if (unknown.length > 0) {
  console.error(`There is no gate "${unknown.join('", "')}". There are: ${[...GATES.keys()].join(', ')}.`);
  process.exitCode = 2;
} else {
  const chosen = new Map([...GATES].filter(([name]) => asked.length === 0 || asked.includes(name)));
  const failed = await runGates(ownRoot, chosen, console.log);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
