import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { AgreementKind, AgreementStatus, CARRIES_BILLS, isOneOf } from './agreement-status.js';

export type AmendError =
  | { code: 'AMENDS_NOT_SIGNED'; status: AgreementStatus }
  | { code: 'AMENDS_SHORTENS'; validTo: BusinessDate; endsOn: BusinessDate }
  | { code: 'RENEWS_NOT_SIGNED'; status: AgreementStatus }
  | { code: 'RENEWAL_OVERLAPS'; validFrom: BusinessDate; endsOn: BusinessDate };

/** What is amended or renewed, as it stands on the business day. */
export interface BaseAgreement {
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly endsOn: BusinessDate;
}

const mayBeAmended = ({ kind, status }: BaseAgreement): boolean =>
  kind !== AgreementKind.ADDENDUM &&
  status !== AgreementStatus.TERMINATED &&
  (status === AgreementStatus.SIGNED || isOneOf(CARRIES_BILLS, status));

/** An addendum is to a signed agreement, also one whose end has passed, and ends no earlier: an early end is ordered. */
export const decideAmend = (
  base: BaseAgreement,
  { validTo }: { readonly validTo: BusinessDate },
): Result<true, AmendError> => {
  if (!mayBeAmended(base)) return err({ code: 'AMENDS_NOT_SIGNED', status: base.status });
  return validTo < base.endsOn ? err({ code: 'AMENDS_SHORTENS', validTo, endsOn: base.endsOn }) : ok(true);
};

/** An agreement takes the place of a signed one after its last day. */
export const decideRenew = (
  base: BaseAgreement,
  { validFrom }: { readonly validFrom: BusinessDate },
): Result<true, AmendError> => {
  const isSigned = base.status === AgreementStatus.SIGNED || isOneOf(CARRIES_BILLS, base.status);
  if (base.kind === AgreementKind.ADDENDUM || !isSigned)
    return err({ code: 'RENEWS_NOT_SIGNED', status: base.status });
  return validFrom <= base.endsOn
    ? err({ code: 'RENEWAL_OVERLAPS', validFrom, endsOn: base.endsOn })
    : ok(true);
};
