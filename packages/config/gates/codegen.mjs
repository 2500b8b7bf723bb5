// @ts-check
import { buildServer, generate, STEPS } from './generated.mjs';
import { ownRoot } from './run-tool.mjs';

console.error('Building the server');
await buildServer(ownRoot);
await generate(ownRoot, STEPS);
for (const { writes } of STEPS) console.log(`wrote ${writes.join(', ')}`);
