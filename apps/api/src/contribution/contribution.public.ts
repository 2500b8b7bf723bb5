export { filterArrears, filterPunctuality } from './read-payer-standing.js';
export { filterBillLines, filterBills } from './read-bills.js';
export { findPaidTwice } from './read-payers.js';
