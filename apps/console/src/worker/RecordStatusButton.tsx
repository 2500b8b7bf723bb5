import { PersonStatus } from '@lindung/domain/worker/person';
import { RecordPopulationStatus, ToldSource } from '@lindung/domain/worker/population-status';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

type Noted = Record<keyof Omit<RecordPopulationStatus, 'idempotencyKey'>, string>;

/** What the form holds, without the texts that nobody filled in and a destination of who stays. */
const asIntent = (form: Noted) => ({
  workerId: form.workerId,
  status: form.status as PersonStatus,
  occurredOn: form.occurredOn,
  knownOn: form.knownOn,
  source: form.source as RecordPopulationStatus['source'],
  toRegencyId: form.status === PersonStatus.MOVED ? form.toRegencyId || null : null,
  destination:
    form.status === PersonStatus.MOVED || form.status === PersonStatus.EMIGRATED
      ? form.destination || null
      : null,
  proof: form.proof || null,
  note: form.note || null,
});

/** Notes what became of a person: the fact, its day, who said so, and the paper. */
export function RecordStatusButton({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const resolver = useCommandResolver(RecordPopulationStatus);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, noted: Noted) => dataProvider.recordPopulationStatus(asIntent(noted)),
    { rereads: ['workers'], done: () => words('worker.status.recorded'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setIsOpen(true)}>
        {words('worker.status.record')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="workers"
          title={words('worker.status.recordTitle', { name: worker.fullName })}
          consequence={words('worker.status.consequence')}
          confirmLabel={words('worker.status.record')}
          defaultValues={{
            workerId: worker.id,
            status: '',
            occurredOn: '',
            knownOn: '',
            source: '',
            toRegencyId: null,
            destination: '',
            proof: '',
            note: '',
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(noted) => run(noted as Noted)}
        >
          <EnumInput source="status" of="PersonStatus" isRequired />
          <InputRow>
            <DayInput source="occurredOn" isRequired />
            <DayInput source="knownOn" isRequired />
          </InputRow>
          <DestinationInputs />
          <EnumInput source="source" of="PopulationSource" only={Object.values(ToldSource)} isRequired />
          <TextInput source="proof" autoComplete="off" helperText={words('worker.status.proofHint')} />
          <TextInput source="note" multiline />
        </FormDialog>
      )}
    </>
  );
}

/** Where to, asked of who has gone. */
function DestinationInputs() {
  const words = useWords();
  const status: unknown = useWatch({ name: 'status' });
  if (status !== PersonStatus.MOVED && status !== PersonStatus.EMIGRATED) return null;
  return (
    <>
      {status === PersonStatus.MOVED && <RegionInput source="toRegencyId" level="REGENCY" isAnywhere />}
      <TextInput source="destination" helperText={words('worker.status.destinationHint')} />
    </>
  );
}
