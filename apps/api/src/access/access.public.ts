export { ownerOfActor } from './owner-of-actor.js';
