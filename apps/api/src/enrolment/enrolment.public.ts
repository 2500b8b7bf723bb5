export { findJudging, judgedRead } from './find-judging.js';
export { filterCandidates } from './read-candidates.js';
export { filterCoverRisks } from './read-cover-risks.js';
export { filterCandidateLists, filterDecrees, filterMemberships } from './read-lists.js';
export { WorkerMembershipType } from './worker-membership.type.js';
export { serveMinutes } from './serve-minutes.js';
