import { enrolmentTable } from '@lindung/db/enrolment/enrolment.table';
import {
  decideRecordMembershipNumber,
  RecordMembershipNumber,
  tailOfNumber,
} from '@lindung/domain/enrolment/membership';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';

/** Records the number (KPJ) that the office issued; the only thing that an office writes of a membership. */
export const recordMembershipNumber = useCase(
  'recordMembershipNumber',
  RecordMembershipNumber,
  async ({ tx }, command) => {
    const { membershipId: id, version, membershipNumber, reason } = command;
    await claimEdit(tx, enrolmentTable, { id, version }, 'membershipId');
    const membership = await tx.getRepository(enrolmentTable).findOneBy({ id });
    if (!membership) throw new DomainError({ code: 'NOT_FOUND' }, 'membershipId');
    const decision = decideRecordMembershipNumber(membership, command);
    if (!decision.ok)
      throw new DomainError(
        decision.error,
        decision.error.code === 'MEMBERSHIP_NUMBER_RECORDED' ? 'reason' : 'membershipNumber',
      );
    await tx.query(`UPDATE enrolment SET membership_number = $2 WHERE id = $1`, [id, membershipNumber]);
    const { regencyId, districtId, villageId, personId } = membership;
    return {
      id,
      objectType: 'MEMBERSHIP',
      owner: { regencyId, districtId, villageId },
      persons: [personId],
      details: decision.value === null ? {} : { previous: tailOfNumber(decision.value), reason },
    };
  },
);
