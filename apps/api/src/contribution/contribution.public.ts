export { filterBillLines, filterBills } from './read-bills.js';
