import { AddIncidentScope } from '@lindung/domain/privacy/incident';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { SelectInput, useGetList } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { Waiting } from '../layout/Waiting';
import type { IncidentRow } from '../providers/records';
import { useIncidentWords } from './useIncidentWords';

type Chosen = Pick<AddIncidentScope, 'incidentId'>;

/** Makes a file a part of an incident that is open, from the page of the file: however old it is. */
export function AddToIncidentButton({ jobId }: { jobId: string }) {
  const say = useIncidentWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {say('addTo')}
      </Button>
      {isOpen && <AddToIncidentDialog jobId={jobId} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function AddToIncidentDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const say = useIncidentWords();
  const resolver = useCommandResolver(AddIncidentScope.pick({ incidentId: true }));
  const { data: incidents, error: unread } = useGetList<IncidentRow>('incidents', {
    filter: { isOpen: true },
    pagination: { page: 1, perPage: 200 },
  });
  const { run, isRunning, error } = useAction(
    (dataProvider, { incidentId }: Chosen) => {
      const version = incidents?.find(({ id }) => id === incidentId)?.version ?? 0;
      return dataProvider.addIncidentScope({ incidentId, version, kind: 'JOB', targetId: jobId });
    },
    { rereads: ['incidents', 'incidentPersons'], done: () => say('scopeAdded'), onDone: onClose },
  );
  return (
    <FormDialog
      resource="incidents"
      title={say('addTo')}
      consequence={say('addToHint')}
      confirmLabel={say('addTo')}
      defaultValues={{ incidentId: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(chosen) => run(chosen as Chosen)}
    >
      {unread instanceof Error && <Alert severity="error">{unread.message}</Alert>}
      {!incidents && !unread && <Waiting />}
      {incidents?.length === 0 && <Alert severity="info">{say('noOpen')}</Alert>}
      {incidents && incidents.length > 0 && (
        <SelectInput
          source="incidentId"
          label={say('incident')}
          choices={incidents.map(({ id, title }) => ({ id, name: title }))}
          isRequired
          fullWidth
        />
      )}
    </FormDialog>
  );
}
