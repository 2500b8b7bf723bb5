import { addDays, businessDate, businessDateOf } from '@lindung/domain/shared/business-date';
import type { ApiClientRow } from '../providers/records';

type ApiKey = ApiClientRow['keys'][number];
export type ApiKeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** The last business day on which a key works; undefined when it doesn't expire. */
export const lastDayOf = ({ expiresAt }: Pick<ApiKey, 'expiresAt'>) =>
  expiresAt === null ? undefined : addDays(businessDateOf(expiresAt), -1);

/** Whether a key works on a business day. */
export function apiKeyState(key: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, today: string): ApiKeyState {
  if (key.revokedAt !== null) return 'REVOKED';
  const lastDay = lastDayOf(key);
  return lastDay === undefined || businessDate(today) <= lastDay ? 'ACTIVE' : 'EXPIRED';
}
