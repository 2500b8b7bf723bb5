import { LONGEST_OVERLAP_DAYS, RotateApiKey } from '@lindung/domain/access/api-client';
import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { ApiClientRow } from '../providers/records';
import { lastDayOf } from './api-key-state';
import { KeySecretDialog } from './KeySecretDialog';

/** How long both keys work unless another day is chosen, and how long the new one lives, in days. */
const USUAL_OVERLAP = 14;
const USUAL_LIFE = 180;

/** Makes the key that follows another; until the day that is chosen both work. The new secret stays in sight once it is made. */
export function RotateApiKeyButton({
  apiKey,
  isReplaced,
}: {
  apiKey: ApiClientRow['keys'][number];
  isReplaced: boolean;
}) {
  const words = useWords();
  const today = businessDate(useBusinessDay());
  const resolver = useCommandResolver(RotateApiKey);
  const [isOpen, setIsOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { expiresOn, oldEndsOn }: FieldValues) =>
      dataProvider.rotateApiKey({ keyId: apiKey.id, expiresOn, oldEndsOn }),
    {
      rereads: ['apiClients'],
      onDone: ({ created }) => {
        setIsOpen(false);
        setSecret(created.secret);
      },
    },
  );
  const close = () => {
    setIsOpen(false);
    setSecret(undefined);
    reset();
  };
  const usualEnd = addDays(today, USUAL_OVERLAP);
  const lastDay = lastDayOf(apiKey) ?? usualEnd;
  return (
    <>
      {!isReplaced && (
        <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
          {words('access.clients.rotate')}
        </Button>
      )}
      {isOpen && (
        <FormDialog
          resource="apiClients"
          title={words('access.clients.rotateTitle', { prefix: apiKey.prefix })}
          consequence={words('access.clients.rotateConsequence', { days: LONGEST_OVERLAP_DAYS })}
          confirmLabel={words('access.clients.rotate')}
          defaultValues={{
            oldEndsOn: lastDay < usualEnd ? lastDay : usualEnd,
            expiresOn: addDays(today, USUAL_LIFE),
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <InputRow>
            <DayInput source="oldEndsOn" isRequired />
            <DayInput source="expiresOn" isRequired helperText={words('access.clients.expiryHint')} />
          </InputRow>
        </FormDialog>
      )}
      {secret !== undefined && <KeySecretDialog secret={secret} onClose={close} />}
    </>
  );
}
