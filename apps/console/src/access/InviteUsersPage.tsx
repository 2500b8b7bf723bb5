import { MOST_INVITATIONS, PreviewInvitations } from '@lindung/domain/access/invitation-file';
import { INVITATION_HEADERS } from '@lindung/domain/access/invitation-columns';
import type { InvitationPreviewInput } from '@lindung/graphql-client/generated/operations';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { CheckedForm } from '../form/CheckedForm';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { useWords } from '../i18n/useWords';
import { InviteUsersCheck } from './InviteUsersCheck';

const fileOf = (values: FieldValues): InvitationPreviewInput => {
  const { fileId, validFrom } = values as InvitationPreviewInput;
  return { fileId, validFrom };
};

/** Invites the people of a file: the file, then what it would open, then the accounts and their codes. */
export function InviteUsersPage() {
  const words = useWords();
  const today = useBusinessDay();
  return (
    <CheckedForm
      operation="inviteUsers"
      resource="users"
      title={words('access.inviteFile.title')}
      subtitle={words('access.inviteFile.lead', { limit: MOST_INVITATIONS })}
      steps={[words('access.inviteFile.file'), words('access.inviteFile.check')]}
      command={PreviewInvitations}
      begin={{ validFrom: today, fileId: null }}
      inputOf={fileOf}
      checkLabel={words('access.inviteFile.preview')}
      check={(file, onBack) => <InviteUsersCheck file={file} onBack={onBack} />}
    >
      <DayInput source="validFrom" isRequired />
      <FileInput
        source="fileId"
        label={words('access.inviteFile.file')}
        hint={words('access.inviteFile.hint', { columns: INVITATION_HEADERS.join(', ') })}
        accept={ACCEPTED_FILES}
      />
    </CheckedForm>
  );
}
