export { findAssignmentActor } from './assignment-actor.js';
export { filterAuditEvents } from './read-audit-events.js';
export { filterUsers } from './read-users.js';
export { serveSignIn } from './serve-sign-in.js';
