import { lazyPage } from '../layout/lazyPage';

export const budgetLines = {
  name: 'budgetLines',
  list: lazyPage(() => import('./BudgetPages'), 'BudgetLineList'),
  show: lazyPage(() => import('./BudgetPages'), 'BudgetLineShow'),
  create: lazyPage(() => import('./BudgetPages'), 'BudgetLineCreate'),
  recordRepresentation: 'name',
};

export const budgetChanges = {
  name: 'budgetChanges',
  list: lazyPage(() => import('./BudgetPages'), 'BudgetChangeList'),
};

export const allocations = {
  name: 'allocations',
  list: lazyPage(() => import('./BudgetPages'), 'AllocationList'),
  show: lazyPage(() => import('./BudgetPages'), 'AllocationShow'),
  create: lazyPage(() => import('./BudgetPages'), 'AllocationCreate'),
};
