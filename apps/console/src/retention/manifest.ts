import { lazyPage } from '../layout/lazyPage';

export const retentionRules = {
  name: 'retentionRules',
  list: lazyPage(() => import('./RetentionRuleList'), 'RetentionRuleList'),
  show: lazyPage(() => import('./RetentionRuleShow'), 'RetentionRuleShow'),
};

export const legalHolds = {
  name: 'legalHolds',
  list: lazyPage(() => import('./LegalHoldList'), 'LegalHoldList'),
  show: lazyPage(() => import('./LegalHoldShow'), 'LegalHoldShow'),
};

export const erasureRuns = {
  name: 'erasureRuns',
  list: lazyPage(() => import('./ErasureRunList'), 'ErasureRunList'),
  show: lazyPage(() => import('./ErasureRunShow'), 'ErasureRunShow'),
};

export const erasureDue = {
  name: 'erasureDue',
  list: lazyPage(() => import('./ErasureDueList'), 'ErasureDueList'),
};
