import type { WordKey } from '@lindung/i18n/messages';
import type { ResourceName } from '../providers/resource-names';

interface MenuGroup {
  readonly label: WordKey;
  readonly items: readonly ResourceName[];
}

/** The menu as its users think: what protects, what pays, where, and the system. */
export const MENU: readonly MenuGroup[] = [
  {
    label: 'app.menu.protection',
    items: [
      'workers',
      'candidateLists',
      'villageChecks',
      'decrees',
      'memberships',
      'memberExits',
      'duplicatePairs',
      'nikClaims',
      'identityMatches',
      'changeRequests',
      'bankAccounts',
      'personRequests',
    ],
  },
  {
    label: 'app.menu.funding',
    items: [
      'agreements',
      'quotaLines',
      'payers',
      'allocations',
      'budgetLines',
      'bills',
      'coverRisks',
      'lawRules',
    ],
  },
  { label: 'app.menu.territory', items: ['regions', 'regionChanges', 'regionImports', 'offices'] },
  {
    label: 'app.menu.dataProtection',
    items: ['retentionRules', 'legalHolds', 'erasureRuns', 'processingActivities', 'incidents'],
  },
  {
    label: 'app.menu.system',
    items: ['users', 'widerLooks', 'apiClients', 'jobs', 'figureChecks', 'auditEvents'],
  },
];
