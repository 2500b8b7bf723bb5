import { HOURS_OF_SESSION, IDLE_HOURS_OF_SESSION } from '@lindung/domain/access/own-session';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { Chip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { OwnSession } from '../providers/records';

/** Where the person is signed in, and the way to end what is not wanted there. */
export function OwnSessions() {
  const words = useWords();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['ownSessions'],
    queryFn: () => dataProvider.ownSessions(),
  });
  const hasOthers = data?.some(({ isCurrent }) => !isCurrent) ?? false;
  return (
    <Section
      title={words('access.own.sessions')}
      hint={words('access.own.sessionsHint', { idle: IDLE_HOURS_OF_SESSION, longest: HOURS_OF_SESSION })}
      actions={hasOthers && <EndOthersButton />}
    >
      {error && <Alert severity="error">{error.message}</Alert>}
      {!data && !error && <Waiting />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </Box>
    </Section>
  );
}

function SessionItem({ session }: { session: OwnSession }) {
  const words = useWords();
  const format = useFormat();
  const { id, device, address, createdAt, lastUsedAt, isCurrent } = session;
  const name = device ?? words('access.own.unknownDevice');
  const { run, isRunning, error } = useAction((dataProvider) => dataProvider.endSession(id), {
    rereads: ['ownSessions'],
    done: () => words('access.own.ended'),
  });
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ fontWeight: 700 }}>{name}</Typography>
        {isCurrent && <Chip tone="good">{words('access.own.current')}</Chip>}
        <Box sx={{ flex: 1 }} />
        {!isCurrent && (
          <Button
            size="small"
            variant="outlined"
            disabled={isRunning}
            aria-label={words('access.own.endOf', { device: name })}
            onClick={() => run()}
          >
            {words('access.own.end')}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {[
          words('access.own.used', { at: format.moment(lastUsedAt) }),
          words('access.own.opened', { at: format.moment(createdAt) }),
          address && words('access.own.from', { address }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Box aria-live="assertive">{error && <Alert severity="error">{error.message}</Alert>}</Box>
    </Box>
  );
}

function EndOthersButton() {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction((dataProvider) => dataProvider.endOtherSessions(), {
    rereads: ['ownSessions'],
    done: () => words('access.own.othersEnded'),
    onDone: () => setIsOpen(false),
  });
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('access.own.endOthers')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('access.own.endOthers')}
        consequence={words('access.own.endOthersConsequence')}
        confirmLabel={words('access.own.endOthers')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
