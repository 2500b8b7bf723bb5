import { AssessIncident } from '@lindung/domain/privacy/incident';
import { Button } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, TextInput } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import type { IncidentRecord } from '../providers/records';
import { useIncidentWords } from './useIncidentWords';

type Assessed = Pick<AssessIncident, 'isBreach' | 'manner' | 'remedy'>;

/** Says whether protection failed, how the data came out and what is done: what the notices are made of. */
export function AssessIncidentButton({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const { id, version, isBreach, manner, remedy } = incident;
  const resolver = useCommandResolver(AssessIncident.omit({ id: true, version: true }));
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, assessed: Assessed) => dataProvider.assessIncident({ id, version, ...assessed }),
    {
      rereads: ['incidents'],
      done: () => say('assessed'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant={isBreach === null ? 'contained' : 'outlined'} onClick={() => setIsOpen(true)}>
        {say('assess')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="incidents"
          title={say('assessTitle')}
          consequence={say('assessHint')}
          confirmLabel={say('assess')}
          defaultValues={{ isBreach: isBreach ?? true, manner: manner ?? '', remedy: remedy ?? '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(assessed) => run(assessed as Assessed)}
        >
          <BooleanInput source="isBreach" />
          <TextInput source="manner" isRequired multiline minRows={3} />
          <TextInput source="remedy" isRequired multiline minRows={3} />
        </FormDialog>
      )}
    </>
  );
}
