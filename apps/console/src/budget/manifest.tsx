import { lazyPage } from '../layout/lazyPage';

export const budgetLines = {
  name: 'budgetLines',
  list: lazyPage(() => import('./BudgetLineList'), 'BudgetLineList'),
  show: lazyPage(() => import('./BudgetLineShow'), 'BudgetLineShow'),
  create: lazyPage(() => import('./BudgetLineCreate'), 'BudgetLineCreate'),
  recordRepresentation: 'name',
};

export const budgetChanges = {
  name: 'budgetChanges',
  list: lazyPage(() => import('./BudgetChangeList'), 'BudgetChangeList'),
};
