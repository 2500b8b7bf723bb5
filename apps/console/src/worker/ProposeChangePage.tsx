import { ProposeChange } from '@lindung/domain/worker/change-request';
import { Alert, Typography } from '@mui/material';
import { CreateBase, ResourceContextProvider, TextInput, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormFrame, InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { WorkerRecord } from '../providers/records';
import { WorkerInputs } from './WorkerInputs';

/** Proposes other values of a person: the form is the record, what is changed in it is what is proposed. */
export function ProposeChangePage() {
  const [asked] = useSearchParams();
  const id = asked.get('workerId') ?? '';
  const { data: worker, error } = useGetOne<WorkerRecord>(
    'workers',
    { id },
    { staleTime: 'static', gcTime: 0 },
  );
  if (error) return <FailurePage error={error as Error} />;
  return worker ? <Proposal worker={worker} /> : <Waiting />;
}

function Proposal({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const resolver = useCommandResolver(ProposeChange);
  const { id: workerId, version } = worker;
  return (
    <CreateBase
      redirect="show"
      transform={(values: Record<string, unknown>) => inputOf(ProposeChange, values)}
    >
      <ResourceContextProvider value="workers">
        <FormFrame
          title={words('changeRequest.proposeTitle')}
          subtitle={worker.fullName}
          resolver={resolver}
          record={{ ...worker, workerId, workerVersion: version, villageId: worker.village?.id ?? '' }}
        >
          <Alert severity="info" sx={{ mb: 2 }}>
            {words('changeRequest.proposeHint')}
          </Alert>
          <WorkerInputs
            isMoving
            hints={{
              nik: words('worker.keepNik'),
              familyCard: words('worker.keepFamilyCard'),
              motherName: words('worker.keepMother'),
            }}
          />
          <InputRow>
            <DayInput source="birthDate" helperText={words('changeRequest.keepBirthDate')} />
            <EnumInput source="sex" of="Sex" />
          </InputRow>
          <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
            {words('changeRequest.proof')}
          </Typography>
          <EnumInput
            source="proofKind"
            of="ChangeProof"
            label={words('resources.changeRequests.fields.proofKind')}
            helperText={words('changeRequest.proofHint')}
            isRequired
          />
          <TextInput source="reason" isRequired multiline fullWidth />
        </FormFrame>
      </ResourceContextProvider>
    </CreateBase>
  );
}
