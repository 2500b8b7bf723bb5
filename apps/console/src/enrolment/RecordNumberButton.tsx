import { RecordMembershipNumber } from '@lindung/domain/enrolment/membership';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { MembershipRecord } from '../providers/records';

interface Numbering {
  readonly membershipNumber: string;
  readonly reason: string | null;
}

interface RecordNumberButtonProps {
  readonly membership: MembershipRecord;
  /** Of whom it is. */
  readonly name: string;
}

/** Records the membership number that the office has issued, or changes one with a reason. */
export function RecordNumberButton({ membership, name }: RecordNumberButtonProps) {
  const words = useWords();
  const resolver = useCommandResolver(RecordMembershipNumber.omit({ membershipId: true }));
  const [isOpen, setIsOpen] = useState(false);
  const { id: membershipId, version } = membership;
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { membershipNumber, reason }: Numbering) =>
      dataProvider.recordMembershipNumber({
        membershipId,
        version,
        membershipNumber,
        reason: reason ?? null,
      }),
    {
      rereads: ['memberships'],
      done: () => words('enrolment.memberships.recorded'),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('enrolment.memberships.record')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="memberships"
          title={words('enrolment.memberships.recordTitle', { name })}
          confirmLabel={words('app.action.save')}
          defaultValues={{ membershipNumber: membership.membershipNumber ?? '', reason: null }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(values) => run(values as Numbering)}
        >
          <TextInput
            source="membershipNumber"
            helperText={words('app.validation.membershipNumber')}
            autoComplete="off"
            autoFocus
            isRequired
          />
          {membership.membershipNumber !== null && (
            <TextInput
              source="reason"
              label={words('enrolment.memberships.changeReason')}
              multiline
              isRequired
            />
          )}
        </FormDialog>
      )}
    </>
  );
}
