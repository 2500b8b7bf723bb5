import { OpenIncident } from '@lindung/domain/privacy/incident';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../form/FormDialog';
import { MomentInput } from './MomentInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import type { IncidentInput } from '../providers/records';
import { useIncidentWords } from './useIncidentWords';

const EMPTY = { title: '', description: '', beganAt: null, endedAt: null, noticedAt: null };

/** Opens an incident: what happened and when, and when it was noticed. */
export function OpenIncidentButton() {
  const say = useIncidentWords();
  const navigate = useNavigate();
  const resolver = useCommandResolver(OpenIncident);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, incident: IncidentInput) => dataProvider.openIncident(incident),
    {
      rereads: ['incidents'],
      onDone: ({ record }) => void navigate(`/incidents/${record.id}/show`),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {say('open')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="incidents"
          title={say('open')}
          consequence={say('openHint')}
          confirmLabel={say('open')}
          defaultValues={EMPTY}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(values) => run(values as IncidentInput)}
        >
          <TextInput source="title" isRequired />
          <TextInput source="description" isRequired multiline minRows={3} />
          <MomentInput source="beganAt" isRequired />
          <MomentInput source="endedAt" />
          <MomentInput source="noticedAt" isRequired />
        </FormDialog>
      )}
    </>
  );
}
