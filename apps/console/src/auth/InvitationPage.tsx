import { AcceptInvitation } from '@lindung/domain/access/invitation';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { Form, PasswordInput, SaveButton, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { RefusalAtInputs } from '../form/RefusalAtInputs';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { TypedPasswordStrength } from './PasswordStrength';
import { QuietPage } from './QuietPage';
import { useSessionKeeper } from './SessionContext';

/** Where an invitation becomes a password: the code that was handed over, and a password of one's own. */
export function InvitationPage() {
  const words = useWords();
  const keeper = useSessionKeeper();
  const resolver = useCommandResolver(AcceptInvitation);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [acceptedAs, setAcceptedAs] = useState<string>();

  const accept = async (values: FieldValues) => {
    setRefusal(null);
    try {
      const { code, password } = values as { code: string; password: string };
      setAcceptedAs(await keeper.acceptInvitation({ code, password }));
      return undefined;
    } catch (error) {
      setRefusal(error as Error);
      return { root: { serverError: (error as Error).message } };
    }
  };

  return (
    <QuietPage title={words('access.invitation.title')} lead={words('access.invitation.lead')}>
      {acceptedAs === undefined ? (
        <Form onSubmit={accept} resolver={resolver} noValidate>
          <TextInput
            source="code"
            label={words('access.invitation.code')}
            helperText={words('access.invitation.codeHint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
            isRequired
            fullWidth
          />
          <PasswordInput
            source="password"
            label={words('access.invitation.password')}
            helperText={words('access.newPasswordHint')}
            autoComplete="new-password"
            isRequired
            fullWidth
          />
          <TypedPasswordStrength source="password" />
          <RefusalAtInputs error={refusal} />
          <Box sx={{ display: 'grid', mt: 1.5 }}>
            <SaveButton label={words('access.invitation.accept')} icon={<></>} size="large" alwaysEnable />
          </Box>
        </Form>
      ) : (
        <Alert severity="success" sx={{ mb: 2 }}>
          {words('access.invitation.accepted', { username: acceptedAs })}
        </Alert>
      )}
      <Button
        component={Link}
        to="/login"
        variant={acceptedAs === undefined ? 'text' : 'contained'}
        fullWidth
        sx={{ mt: 1 }}
      >
        {words(acceptedAs === undefined ? 'access.invitation.back' : 'access.signIn')}
      </Button>
    </QuietPage>
  );
}
