import { CreateWorker } from '@lindung/domain/worker/person';
import { Typography } from '@mui/material';
import { CreateBase, NumberInput } from 'react-admin';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormFrame, InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { WorkerInputs } from './WorkerInputs';

/** Registers one person. */
export function WorkerCreate() {
  const words = useWords();
  const resolver = useCommandResolver(CreateWorker);
  return (
    <CreateBase
      redirect="show"
      transform={(values: Record<string, unknown>) => inputOf(CreateWorker, values)}
    >
      <FormFrame isKeptOnDevice title={words('worker.create')} resolver={resolver}>
        <WorkerInputs
          hints={{
            nik: words('worker.nikHint'),
            familyCard: words('worker.familyCardHint'),
            motherName: words('worker.motherHint'),
          }}
        />
        <InputRow>
          <DayInput source="birthDate" isRequired />
          <EnumInput source="sex" of="Sex" isRequired />
        </InputRow>
        <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
          {words('worker.welfare')}
        </Typography>
        <InputRow>
          <NumberInput source="decile" min={1} max={10} step={1} />
          <EnumInput source="decileSource" of="DecileSource" />
          <DayInput source="decileObservedOn" />
        </InputRow>
      </FormFrame>
    </CreateBase>
  );
}
