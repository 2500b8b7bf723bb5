export { WorkerRefType } from './worker-ref.type.js';
export { filterWorkers } from './filter-workers.js';
export { PersonChangeType } from './person-change.type.js';
