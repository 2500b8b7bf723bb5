import { enrolmentTable } from '@lindung/db/enrolment/enrolment.table';
import { RecordMembershipNumber } from '@lindung/domain/enrolment/membership';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';

/** Records the number (KPJ) that the office issued; the only thing that an office writes of a membership. */
export const recordMembershipNumber = useCase(
  'recordMembershipNumber',
  RecordMembershipNumber,
  async ({ tx }, command) => {
    const { membershipId: id, version, membershipNumber } = command;
    await claimEdit(tx, enrolmentTable, { id, version });
    await tx.query(`UPDATE enrolment SET membership_number = $2 WHERE id = $1`, [id, membershipNumber]);
    const membership = await tx.getRepository(enrolmentTable).findOneBy({ id });
    if (!membership) throw new DomainError({ code: 'NOT_FOUND' }, 'membershipId');
    const { regencyId, districtId, villageId } = membership;
    return { id, objectType: 'MEMBERSHIP', owner: { regencyId, districtId, villageId } };
  },
);
