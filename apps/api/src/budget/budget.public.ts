export { BudgetLineRefType } from './budget.type.js';
