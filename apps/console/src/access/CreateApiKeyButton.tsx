import { CreateApiKey } from '@lindung/domain/access/api-client';
import { ApiScope } from '@lindung/domain/access/grant';
import { LEVELS_OF_ROLE, Role } from '@lindung/domain/access/role';
import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { Button } from '@mui/material';
import { useState } from 'react';
import { CheckboxGroupInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { ApiClientRow } from '../providers/records';
import { AreaInputs, NO_AREA, useClearArea } from './AreaInputs';
import { KeySecretDialog } from './KeySecretDialog';

/** How long a key lives unless another day is chosen, in days. */
const USUAL_LIFE = 180;

/** Makes a key of an application for one region; its secret is shown once. */
export function CreateApiKeyButton({ client }: { client: ApiClientRow }) {
  const words = useWords();
  const label = useEnumLabel();
  const today = useBusinessDay();
  const resolver = useCommandResolver(CreateApiKey);
  const [isOpen, setIsOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { scopes, regionId, expiresOn }: FieldValues) =>
      dataProvider.createApiKey({ clientId: client.id, scopes, regionId, expiresOn }),
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
    // The secret isn't kept with the answer either.
    reset();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('access.clients.createKey')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="apiClients"
          title={words('access.clients.createKeyTitle', { name: client.name })}
          confirmLabel={words('access.clients.createKey')}
          defaultValues={{
            ...NO_AREA,
            scopes: [ApiScope.COVERAGE_READ],
            level: 'REGENCY',
            expiresOn: addDays(businessDate(today), USUAL_LIFE),
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <CheckboxGroupInput
            source="scopes"
            choices={Object.values(ApiScope).map((id) => ({ id, name: label('ApiScope', id) }))}
            translateChoice={false}
            row={false}
          />
          <InputRow>
            <LevelInput />
            <DayInput source="expiresOn" isRequired helperText={words('access.clients.expiryHint')} />
          </InputRow>
          <AreaInputs />
        </FormDialog>
      )}
      {secret !== undefined && <KeySecretDialog secret={secret} onClose={close} />}
    </>
  );
}

function LevelInput() {
  const clearArea = useClearArea();
  const levels = LEVELS_OF_ROLE[Role.PARTNER];
  return <EnumInput source="level" of="JurisdictionLevel" only={levels} onChange={clearArea} isRequired />;
}
