import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useSession } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import { OwnProviderLink } from './OwnProviderLink';
import { OwnSecondFactor } from './OwnSecondFactor';
import { OwnSessions } from './OwnSessions';

/** The own account: with what it is opened, and where it is signed in. */
export function AccountPage() {
  const words = useWords();
  const session = useSession();
  const user = session?.user;
  const [isChanging, setIsChanging] = useState(false);
  return (
    <>
      <PageHeader title={words('access.own.title')} subtitle={user && `${user.name} · ${user.username}`} />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section
          title={words('access.password')}
          hint={words('access.own.passwordHint')}
          actions={
            <Button variant="outlined" onClick={() => setIsChanging(true)}>
              {words('access.changePassword')}
            </Button>
          }
        >
          {null}
        </Section>
        <OwnSecondFactor />
        {session?.provider != null && <OwnProviderLink name={session.provider} />}
        <OwnSessions />
      </Box>
      {isChanging && <ChangePasswordDialog onClose={() => setIsChanging(false)} />}
    </>
  );
}
