export { findAssignmentActor } from './assignment-actor.js';
