export { serveFiles } from './files/serve-files.js';
export { runWaitingJobs, startJobs } from './jobs/start-jobs.js';
export { fileNameOf, readRegionFile } from './tabular/read-region-file.js';
