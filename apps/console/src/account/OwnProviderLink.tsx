import { ChangeProviderLink } from '@lindung/domain/access/provider-link';
import { Alert, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { goTo } from '../auth/go-to';
import { useSessionKeeper } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import { ProofInputs } from './ProofInputs';

/** Whether an identity of the provider opens the own account, and the way to link and unlink it. */
export function OwnProviderLink({ name }: { name: string }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isChanging, setIsChanging] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['ownProviderLink'],
    queryFn: () => dataProvider.ownProviderLink(),
  });
  const isLinked = data !== undefined && data.since !== null;
  return (
    <Section
      title={words('access.provider.title', { name })}
      hint={words('access.provider.hint', { name })}
      actions={
        data && (
          <Button variant="outlined" onClick={() => setIsChanging(true)}>
            {words(isLinked ? 'access.provider.unlink' : 'access.provider.link')}
          </Button>
        )
      }
    >
      {error && <Alert severity="error">{error.message}</Alert>}
      {!data && !error && <Waiting />}
      {data && (
        <Typography>
          {data.since === null
            ? words('access.provider.notLinked')
            : words('access.provider.linkedSince', { at: format.moment(data.since) })}
        </Typography>
      )}
      {isChanging && (
        <ChangeLinkDialog name={name} isLinked={isLinked} onClose={() => setIsChanging(false)} />
      )}
    </Section>
  );
}

interface ChangeLinkDialogProps {
  readonly name: string;
  readonly isLinked: boolean;
  readonly onClose: () => void;
}

/** The password once more, then the visit to the provider, or the end of the link. Open while it is shown. */
function ChangeLinkDialog({ name, isLinked, onClose }: ChangeLinkDialogProps) {
  const words = useWords();
  const keeper = useSessionKeeper();
  const resolver = useCommandResolver(ChangeProviderLink);
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: factor } = useQuery({
    queryKey: ['ownSecondFactor'],
    queryFn: () => dataProvider.ownSecondFactor(),
  });
  const { run, isRunning, error } = useAction(
    async (_dataProvider, command: ChangeProviderLink) => {
      if (isLinked) await keeper.unlinkProvider(command);
      else goTo(await keeper.linkProvider(command));
    },
    {
      rereads: ['ownProviderLink'],
      done: isLinked ? () => words('access.provider.unlinked') : undefined,
      onDone: onClose,
    },
  );
  const word = words(isLinked ? 'access.provider.unlink' : 'access.provider.link');
  const hasFactor = factor !== undefined && factor.since !== null;
  return (
    <FormDialog
      resource="users"
      title={word}
      consequence={words(isLinked ? 'access.provider.unlinkConsequence' : 'access.provider.linkConsequence', {
        name,
      })}
      confirmLabel={word}
      defaultValues={{ password: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(ChangeProviderLink.parse(values))}
    >
      <ProofInputs withCode={hasFactor} />
    </FormDialog>
  );
}
