import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';

import { column, computed, type FieldMap, type Joins } from '../read/read-model.js';
import { protectionField } from './protection-fields.js';

/** How many months are paid for a membership. @param enrolment alias of its row */
const paidMonthsOf = (enrolment: string): string =>
  `(SELECT count(*)::int FROM bill_line bl JOIN bill b ON b.id = bl.bill_id
      WHERE bl.person_id = ${enrolment}.person_id AND bl.enrolment_id = ${enrolment}.id AND NOT bl.void AND b.status = 'PAID')`;

/** How many months are paid for a person, by whichever membership: what counts for the scholarship (PP 82/2019). @param person its id */
export const paidMonthsOfPerson = (person: string): string =>
  `(SELECT count(DISTINCT bl.month)::int FROM bill_line bl JOIN bill b ON b.id = bl.bill_id
      WHERE bl.person_id = ${person} AND NOT bl.void AND b.status = 'PAID')`;

/** What both a membership and the page of its worker show, over `enrolment e`. */
export const membershipFields: FieldMap = {
  id: computed<[string]>(['e.id'], ([id], { sealId }) => sealId?.(id) ?? id),
  status: column('e.status'),
  startsOn: column('e.starts_on'),
  endsOn: column('e.ends_on'),
  restartedOn: column('e.restarted_on'),
  membershipNumber: column('e.membership_number'),
  paidMonths: column(paidMonthsOf('e')),
  ...protectionField,
  decree: {
    object: { id: column('decree.id'), number: column('decree.number'), status: column('decree.status') },
    presentWhen: 'decree.id',
    join: 'decree',
  },
};

export const decreeJoin: Joins = { decree: { sql: 'LEFT JOIN decree ON decree.id = e.decree_id' } };

/** The same over `resident_memberships e`, which brings agreement and decree along: whose they are reads them alone. */
export const residentMembershipFields: FieldMap = {
  id: column('e.id'),
  status: column('e.status'),
  startsOn: column('e.starts_on'),
  endsOn: column('e.ends_on'),
  restartedOn: column('e.restarted_on'),
  membershipNumber: column('NULL::text'),
  paidMonths: column('e.paid_months'),
  ...protectionField,
  decree: {
    object: {
      id: column('e.decree_id'),
      number: column('e.decree_number'),
      status: column('e.decree_status'),
    },
    presentWhen: 'e.decree_id',
  },
  line: {
    object: {
      id: column('e.line_id'),
      agreementId: column('e.agreement_id'),
      agreementNumber: column('e.agreement_number'),
      memberGroup: column('e.member_group'),
    },
    presentWhen: 'e.line_id',
  },
};

/** Whether a level reads the memberships of its residents, which its regency owns. */
export const readsResidents = (level: JurisdictionLevel): boolean =>
  level === 'DISTRICT' || level === 'VILLAGE';
