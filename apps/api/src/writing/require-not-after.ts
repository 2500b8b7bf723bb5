import { type BusinessDate, decideNotAfter } from '@lindung/domain/shared/business-date';

import { DomainError } from '../graphql/domain-error.js';

/** @throws DomainError DAY_IN_FUTURE at the field, for a day that has not come */
export function requireNotAfter(day: BusinessDate, today: BusinessDate, field: string): void {
  const decision = decideNotAfter(day, today);
  if (!decision.ok) throw new DomainError(decision.error, field);
}
