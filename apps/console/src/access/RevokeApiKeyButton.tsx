import { Button } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { ApiClientRow } from '../providers/records';

/** Stops a key at once and for good. */
export function RevokeApiKeyButton({ apiKey: { id, prefix } }: { apiKey: ApiClientRow['keys'][number] }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.revokeApiKey({ keyId: id }),
    { rereads: ['apiClients'], done: () => words('access.clients.revoked'), onDone: () => setIsOpen(false) },
  );
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {words('access.clients.revoke')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('access.clients.revokeTitle', { prefix })}
        consequence={words('access.clients.revokeConsequence')}
        confirmLabel={words('access.clients.revoke')}
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
