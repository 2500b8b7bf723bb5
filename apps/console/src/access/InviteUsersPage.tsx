import { MOST_INVITATIONS, PreviewInvitations } from '@lindung/domain/access/invitation-file';
import { INVITATION_HEADERS } from '@lindung/domain/access/invitation-columns';
import type { InvitationPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, Button, Card } from '@mui/material';
import { useState } from 'react';
import { Form } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { WizardSteps } from '../layout/WizardSteps';
import { InviteUsersCheck } from './InviteUsersCheck';

/** Invites the people of a file: the file, then what it would open, then the accounts and their codes. */
export function InviteUsersPage() {
  const words = useWords();
  const can = useCan();
  const today = useBusinessDay();
  const [file, setFile] = useState<InvitationPreviewInput>();
  const resolver = useCommandResolver(PreviewInvitations);
  if (!can('inviteUsers')) return <AccessDeniedPage />;
  return (
    <>
      <PageHeader
        title={words('access.inviteFile.title')}
        subtitle={words('access.inviteFile.lead', { limit: MOST_INVITATIONS })}
      />
      <WizardSteps
        steps={[words('access.inviteFile.file'), words('access.inviteFile.check')]}
        current={file ? 1 : 0}
      />
      {file ? (
        <InviteUsersCheck file={file} onBack={() => setFile(undefined)} />
      ) : (
        <Form
          resource="users"
          resolver={resolver}
          defaultValues={{ validFrom: today, fileId: null }}
          onSubmit={({ fileId, validFrom }: FieldValues) =>
            setFile({ fileId: String(fileId), validFrom: String(validFrom) })
          }
          noValidate
        >
          <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
            <DayInput source="validFrom" isRequired />
            <FileInput
              source="fileId"
              label={words('access.inviteFile.file')}
              hint={words('access.inviteFile.hint', { columns: INVITATION_HEADERS.join(', ') })}
              accept={ACCEPTED_FILES}
            />
            <Box sx={{ mt: 3 }}>
              <Button type="submit" variant="contained">
                {words('access.inviteFile.preview')}
              </Button>
            </Box>
          </Card>
        </Form>
      )}
    </>
  );
}
