export { serveConfirmations } from './documents/serve-confirmations.js';
export { serveFiles } from './files/serve-files.js';
export { runWaitingJobs, startJobs } from './jobs/start-jobs.js';
export { readTextFile } from './tabular/read-text-file.js';
export { fileNameOf, readRegionFile } from './tabular/read-region-file.js';
export { readKeyedRows } from './tabular/read-keyed-rows.js';
export { tableOf } from './tabular/table-of.js';
