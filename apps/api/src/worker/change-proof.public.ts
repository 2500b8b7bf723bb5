export { serveChangeProofs } from './serve-change-proofs.js';
export { serveBankBooks } from './serve-bank-books.js';
