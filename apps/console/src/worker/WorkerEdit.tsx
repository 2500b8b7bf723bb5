import { proposesIdentity } from '@lindung/domain/worker/identity-edit';
import { UpdateWorker } from '@lindung/domain/worker/person';
import { useRecordContext } from 'react-admin';
import { useSession } from '../auth/SessionContext';
import { EditPage } from '../form/EditPage';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { WorkerRecord } from '../providers/records';
import { WorkerInputs } from './WorkerInputs';

/** Who somebody is changes by a correction alone: the sex that the form knows is not sent. */
const command = UpdateWorker.omit({ birthDate: true, sex: true, personRequestId: true });

/** Changes a person; birth date and sex change where a correction is carried out, on the page of the request. */
export function WorkerEdit() {
  return (
    <EditPage command={command}>
      <WorkerForm />
    </EditPage>
  );
}

function WorkerForm() {
  const words = useWords();
  const resolver = useCommandResolver(command);
  const worker = useRecordContext<WorkerRecord>();
  const level = useSession()?.assignment?.level;
  if (!worker) return <Waiting />;
  const isMember = worker.memberships.some(({ status }) => status === 'ENROLLED');
  const keepsIdentity = level !== undefined && proposesIdentity(level) && isMember;
  return (
    <FormFrame
      isKeptOnDevice
      title={words('worker.edit')}
      subtitle={worker.fullName}
      resolver={resolver}
      record={{ ...worker, villageId: worker.village?.id ?? '' }}
    >
      <WorkerInputs
        keptIdentity={keepsIdentity ? words('worker.proposeIdentity') : undefined}
        hints={{
          nik: words('worker.keepNik'),
          familyCard: words('worker.keepFamilyCard'),
          motherName: words('worker.keepMother'),
        }}
      />
    </FormFrame>
  );
}
