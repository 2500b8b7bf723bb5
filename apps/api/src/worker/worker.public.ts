export { WorkerRefType } from './worker-ref.type.js';
export { filterWorkers } from './read-workers.js';
