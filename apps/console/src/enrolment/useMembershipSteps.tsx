import { NIK_UNMATCHED } from '@lindung/domain/enrolment/enrolment-status';
import type { Step } from '../access/with-steps';
import { StatusChip } from '../fields/Chip';
import { codesOf } from '../form/EnumInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { MembershipRecord } from '../providers/records';

/** Through which states a membership went, by whom and why, for its timeline. */
export function useMembershipSteps() {
  const words = useWords();
  const label = useEnumLabel();
  // A member leaves for a reason of a closed list, which the event keeps as its code; so does whoever is left out of a decree.
  const told = (reason: string | null | undefined) => {
    if (reason === NIK_UNMATCHED) return words('enrolment.memberships.unmatched');
    const code = codesOf('ExitReason').find((one) => one === reason);
    return code ? label('ExitReason', code) : reason;
  };
  return ({ events }: Pick<MembershipRecord, 'events'>): Step[] =>
    [...events].reverse().map(({ to, at, by, reason }) => ({
      key: `${at} ${to}`,
      at,
      what: <StatusChip of="EnrolmentStatus" code={to} />,
      note: [by && words('enrolment.memberships.eventBy', { name: by }), told(reason)]
        .filter(Boolean)
        .join(' · '),
    }));
}
