export { filterCandidates } from './read-candidates.js';
export { filterMemberships } from './read-lists.js';
