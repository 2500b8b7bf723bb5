import { z } from 'zod';
import { addDays, type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line } from '../shared/text.js';
import { RegionLevel } from '../territory/region-kind.js';
import { ApiScope } from './grant.js';

/** Longest life of a key, in days. */
const MAX_KEY_DAYS = 365;

/** How long an old key and the one that follows it both work at most, in days. */
export const LONGEST_OVERLAP_DAYS = 31;

/** A partner's application. */
export const ApiClient = z.object({
  id: Id,
  name: line(120),
  organisation: line(120),
  createdAt: Instant,
});
export type ApiClient = z.infer<typeof ApiClient>;

/** A key of an application: scopes and one region. The secret is shown once and kept as a hash beside this record. */
export const ApiKey = z.object({
  id: Id,
  clientId: Id,
  prefix: z.string(),
  scopes: z.array(z.enum(ApiScope)).min(1),
  regionId: RegionId,
  createdAt: Instant,
  expiresAt: Instant,
  revokedAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  /** The key that this one follows: it opens the same, and ends soon. */
  replacesId: Id.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** Registers a partner's application; it can do nothing before it has a key. */
export const CreateApiClient = z.object({
  idempotencyKey: IdempotencyKey,
  name: line(120),
  organisation: line(120),
});
export type CreateApiClient = z.infer<typeof CreateApiClient>;

/** Makes a key for a region; `expiresOn` is the last day on which it works. */
export const CreateApiKey = z.object({
  idempotencyKey: IdempotencyKey,
  clientId: Id,
  scopes: z
    .array(z.enum(ApiScope))
    .min(1)
    .refine((scopes) => new Set(scopes).size === scopes.length),
  regionId: RegionId,
  expiresOn: GivenDay,
});
export type CreateApiKey = z.infer<typeof CreateApiKey>;

/** Makes the key that follows another; `oldEndsOn` is the last day on which the old one works beside it. */
export const RotateApiKey = z.object({
  idempotencyKey: IdempotencyKey,
  keyId: Id,
  expiresOn: GivenDay,
  oldEndsOn: GivenDay,
});
export type RotateApiKey = z.infer<typeof RotateApiKey>;

/** Stops a key at once and for good. */
export const RevokeApiKey = z.object({ idempotencyKey: IdempotencyKey, keyId: Id });
export type RevokeApiKey = z.infer<typeof RevokeApiKey>;

/** SHOWN_ONCE: the key was made by an earlier request with the same idempotency key; its secret is kept nowhere. */
export type ApiKeyError =
  | { code: 'API_KEY_EXPIRY_INVALID'; earliest: BusinessDate; latest: BusinessDate }
  | { code: 'API_KEY_OVERLAP_INVALID'; earliest: BusinessDate; latest: BusinessDate }
  | { code: 'API_KEY_OVER' | 'API_KEY_REPLACED' }
  | { code: 'API_KEY_SHOWN_ONCE'; keyId: string }
  /** Lists of candidates belong to a regency, a district or a village: a key of the province writes none. */
  | { code: 'API_KEY_WRITES_IN_REGENCY' }
  /** Bills belong to a regency. */
  | { code: 'API_KEY_PAYS_IN_REGENCY' };

/** A key works today at least and a year at most. */
export const decideApiKeyExpiry = (
  expiresOn: BusinessDate,
  today: BusinessDate,
): Result<BusinessDate, ApiKeyError> => {
  const latest = addDays(today, MAX_KEY_DAYS);
  const isWithin = today <= expiresOn && expiresOn <= latest;
  return isWithin ? ok(expiresOn) : err({ code: 'API_KEY_EXPIRY_INVALID', earliest: today, latest });
};

/** Who adds candidates does it for a regency, a district or a village, who posts payments for a regency. */
export const decideApiKeyScopes = (
  scopes: readonly ApiScope[],
  level: RegionLevel,
): Result<readonly ApiScope[], ApiKeyError> => {
  if (scopes.includes(ApiScope.CANDIDATES_WRITE) && level === RegionLevel.PROVINCE)
    return err({ code: 'API_KEY_WRITES_IN_REGENCY' });
  return scopes.includes(ApiScope.PAYMENTS_WRITE) && level !== RegionLevel.REGENCY
    ? err({ code: 'API_KEY_PAYS_IN_REGENCY' })
    : ok(scopes);
};

/** What a rotation must know of the old key; `lastDay` is the last one on which it works. */
interface OldKey {
  readonly isRevoked: boolean;
  readonly isReplaced: boolean;
  readonly lastDay: BusinessDate;
}

/** A refusal with the input field that it is about. */
type FieldError = { readonly problem: ApiKeyError; readonly field: string };

/**
 * A key that works is followed by one other, so that of the two both work for some days: a month at most, and never longer
 * than the old one would have.
 */
export const decideApiKeyRotation = (
  { isRevoked, isReplaced, lastDay }: OldKey,
  { expiresOn, oldEndsOn }: Pick<RotateApiKey, 'expiresOn' | 'oldEndsOn'>,
  today: BusinessDate,
): Result<null, FieldError> => {
  const refuse = (problem: ApiKeyError, field: string) => err({ problem, field });
  if (isRevoked || lastDay < today) return refuse({ code: 'API_KEY_OVER' }, 'keyId');
  if (isReplaced) return refuse({ code: 'API_KEY_REPLACED' }, 'keyId');
  const expiry = decideApiKeyExpiry(expiresOn, today);
  if (!expiry.ok) return refuse(expiry.error, 'expiresOn');
  const longest = addDays(today, LONGEST_OVERLAP_DAYS);
  const latest = lastDay < longest ? lastDay : longest;
  return today <= oldEndsOn && oldEndsOn <= latest
    ? ok(null)
    : refuse({ code: 'API_KEY_OVERLAP_INVALID', earliest: today, latest }, 'oldEndsOn');
};
