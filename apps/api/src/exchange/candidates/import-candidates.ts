import type { JobHandler } from '../jobs/job-run.js';
import { checkpointOf } from './import-checkpoint.js';
import { previewImport } from './preview-import.js';
import { writeImport } from './write-import.js';

/** An import runs twice: up to its preview, and after somebody has confirmed it. */
export const importCandidates: JobHandler = (run) => {
  const checkpoint = checkpointOf(run.job);
  return checkpoint?.confirmedIn ? writeImport(run, checkpoint, checkpoint.confirmedIn) : previewImport(run);
};
