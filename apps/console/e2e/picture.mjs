// Started by `npm run picture`; Node itself reads no TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const picture = here('../../../docs/images/dashboard.png');

const { module } = await runnerImport(here('take-picture.ts'), { configFile: false, logLevel: 'error' });
await module.takePicture(picture);
console.log(`wrote ${picture}`);
