import { AddIncidentScope, type IncidentScopeKind } from '@lindung/domain/privacy/incident';
import { Button } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { MomentInput } from './MomentInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type {
  ApiClientRow,
  IncidentRecord,
  IncidentScopeInput,
  JobRow,
  RegionRow,
  UserRow,
} from '../providers/records';
import { useIncidentWords } from './useIncidentWords';

/** Adds to what an incident reaches: an account, a partner's application, a file, or a region. */
export function AddScopeButton({ incident: { id: incidentId, version } }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const resolver = useCommandResolver(AddIncidentScope.omit({ incidentId: true, version: true }));
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, scope: IncidentScopeInput) =>
      dataProvider.addIncidentScope({ ...scope, incidentId, version }),
    {
      rereads: ['incidents', 'incidentPersons'],
      done: () => say('scopeAdded'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {say('addScope')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="incidents"
          title={say('addScope')}
          consequence={say('addScopeHint')}
          confirmLabel={say('addScope')}
          defaultValues={{ kind: 'USER', targetId: '', from: null, to: null }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(scope) => run(scope as IncidentScopeInput)}
        >
          <EnumInput source="kind" of="IncidentScopeKind" isRequired />
          <TargetInput />
        </FormDialog>
      )}
    </>
  );
}

/** What is chosen of each kind, and how it is searched for. */
function TargetInput() {
  const words = useWords();
  const format = useFormat();
  const kind = useWatch({ name: 'kind' }) as IncidentScopeKind;
  const choices = {
    USER: { reference: 'users', text: ({ name, username }: UserRow) => `${name} (${username})` },
    API_CLIENT: {
      reference: 'apiClients',
      text: ({ name, organisation }: ApiClientRow) => `${name} (${organisation})`,
    },
    JOB: {
      reference: 'jobs',
      text: ({ fileName, createdBy, createdAt }: JobRow) =>
        `${fileName ?? ''} · ${createdBy} · ${format.moment(createdAt)}`,
    },
    REGION: { reference: 'regions', text: ({ code, name }: RegionRow) => `${code} ${name}` },
  } as const;
  const { reference, text } = choices[kind];
  // The rows of the kind that is chosen are the only ones that are asked for.
  const optionText = text as (row: unknown) => string;
  const canBeSearched = kind === 'USER' || kind === 'REGION';
  return (
    <>
      <ReferenceInput key={kind} source="targetId" reference={reference} perPage={50}>
        <AutocompleteInput
          label={words('resources.incidents.fields.target')}
          optionText={optionText}
          filterToQuery={(q: string) => (canBeSearched && q !== '' ? { q } : {})}
          isRequired
          fullWidth
        />
      </ReferenceInput>
      {kind !== 'JOB' && (
        <>
          <MomentInput source="from" isRequired />
          <MomentInput source="to" isRequired />
        </>
      )}
    </>
  );
}
