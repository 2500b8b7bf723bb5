export { WorkerRefType } from './worker-ref.type.js';
export { filterWorkers, leaveFound, soughtMembershipNumber } from './filter-workers.js';
export { matchingRound } from './matching/matching-round.js';
export { PersonChangeType } from './person-change.type.js';
