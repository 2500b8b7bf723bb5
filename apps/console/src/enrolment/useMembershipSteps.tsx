import type { Step } from '../access/with-steps';
import { StatusChip } from '../fields/Chip';
import { useWords } from '../i18n/useWords';
import type { MembershipRecord } from '../providers/records';

/** Through which states a membership went, by whom and why, for its timeline. */
export function useMembershipSteps() {
  const words = useWords();
  return ({ events }: Pick<MembershipRecord, 'events'>): Step[] =>
    [...events].reverse().map(({ to, at, by, reason }) => ({
      key: `${at} ${to}`,
      at,
      what: <StatusChip of="EnrolmentStatus" code={to} />,
      note: [by && words('enrolment.memberships.eventBy', { name: by }), reason].filter(Boolean).join(' · '),
    }));
}
