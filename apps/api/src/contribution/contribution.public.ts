export { filterBillLines, filterBills } from './read-bills.js';
export { findPaidTwice } from './read-payers.js';
