/* The pages of budgets come together: apart, each would add its parts to the list that the first page carries. */
export { AllocationCreate } from './AllocationCreate';
export { AllocationList } from './AllocationList';
export { AllocationShow } from './AllocationShow';
export { BudgetChangeList } from './BudgetChangeList';
export { BudgetLineCreate } from './BudgetLineCreate';
export { BudgetLineList } from './BudgetLineList';
export { BudgetLineShow } from './BudgetLineShow';
