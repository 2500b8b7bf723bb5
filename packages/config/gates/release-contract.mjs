// @ts-check
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backdatedAnnouncements, CONTRACT, contract, RELEASED } from './contract.mjs';
import { ownRoot } from './run-tool.mjs';

const [released = '', current = ''] = [RELEASED, CONTRACT].map((path) =>
  readFileSync(join(ownRoot, path), 'utf8'),
);
const { findings } = await contract(ownRoot);
const refused = [
  ...findings.filter(({ rule }) => rule === 'contract-is-kept').map(({ detail }) => detail),
  ...backdatedAnnouncements(released, current, new Date()),
];
for (const sentence of refused) console.error(sentence);
if (refused.length === 0) {
  copyFileSync(join(ownRoot, CONTRACT), join(ownRoot, RELEASED));
  console.log(`wrote ${RELEASED}`);
}
process.exitCode = refused.length === 0 ? 0 : 1;
