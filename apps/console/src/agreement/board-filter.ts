import type { QuotaBoardScope } from '@lindung/graphql-client/generated/operations';

const SHARED = ['lineId', 'agreementId', 'officeId', 'regionId', 'memberGroup'] as const;

/**
 * What the figures of the board are limited to by the filter of its list, as it stands in the address.
 * @param text the filter as JSON, or nothing
 */
export function boardFilter(text: string | null): QuotaBoardScope {
  if (text === null) return {};
  try {
    const given = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    return Object.fromEntries(
      SHARED.flatMap((name) => {
        const value = given?.[name];
        return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
      }),
    );
  } catch {
    return {};
  }
}
