import { UpdateWorker } from '@lindung/domain/worker/person';
import { useRecordContext } from 'react-admin';
import { EnumInput } from '../form/EnumInput';
import { EditPage } from '../form/EditPage';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { WorkerRecord } from '../providers/records';
import { WorkerInputs } from './WorkerInputs';

/** Changes a person; birth date and sex are what the NIK is checked against and stay. */
export function WorkerEdit() {
  return (
    <EditPage command={UpdateWorker}>
      <WorkerForm />
    </EditPage>
  );
}

function WorkerForm() {
  const words = useWords();
  const resolver = useCommandResolver(UpdateWorker);
  const worker = useRecordContext<WorkerRecord>();
  if (!worker) return <Waiting />;
  return (
    <FormFrame
      title={words('worker.edit')}
      subtitle={worker.fullName}
      resolver={resolver}
      record={{ ...worker, villageId: worker.village?.id ?? '' }}
    >
      <WorkerInputs nikHint={words('worker.keepNik')} />
      <EnumInput source="status" of="PersonStatus" isRequired />
    </FormFrame>
  );
}
