export { WorkerRefType } from './worker-ref.type.js';
export { filterWorkers } from './filter-workers.js';
