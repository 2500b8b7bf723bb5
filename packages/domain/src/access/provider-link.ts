import { z } from 'zod';
import { Instant } from '../shared/ids.js';
import { SecondFactorCode } from './second-factor.js';

/** How long whoever goes to the identity provider may take to come back, in minutes. */
export const MINUTES_AT_THE_PROVIDER = 10;

/** Whether the own account is linked with an identity of the provider. */
const OwnProviderLink = z.object({
  /** Since when; null when it is not. */
  since: Instant.nullable(),
});
export type OwnProviderLink = z.infer<typeof OwnProviderLink>;

/** The own password and, where there is a second factor, a code: before the account gets another way in, and before it loses one. */
export const ChangeProviderLink = z.object({
  password: z.string().min(1).max(200),
  code: SecondFactorCode.nullish(),
});
export type ChangeProviderLink = z.infer<typeof ChangeProviderLink>;

/**
 * PROVIDER_NOT_LINKED: alike for an identity that nobody has linked and one whose account is closed. PROVIDER_FAILED: what came
 * back is none of what was asked for, late, or the provider can't be reached.
 */
export type ProviderError = {
  code: 'PROVIDER_NOT_LINKED' | 'PROVIDER_FAILED' | 'PROVIDER_LINKED_ELSEWHERE' | 'PROVIDER_UNKNOWN';
};

/** What may be told to a page by its address; nothing else is read from there. */
export const PROVIDER_PROBLEMS: readonly ProviderError['code'][] = [
  'PROVIDER_NOT_LINKED',
  'PROVIDER_FAILED',
  'PROVIDER_LINKED_ELSEWHERE',
];
