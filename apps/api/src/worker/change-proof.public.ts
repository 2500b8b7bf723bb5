export { serveChangeProofs } from './serve-change-proofs.js';
