import { CreatePersonRequest } from '@lindung/domain/worker/person-request';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

type Asked = Pick<CreatePersonRequest, 'kind' | 'wording'>;

/** Notes what a person asks about the own data, while the person is at the counter. */
export function ReceiveRequestButton({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const navigate = useNavigate();
  const resolver = useCommandResolver(CreatePersonRequest.omit({ workerId: true }));
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { kind, wording }: Asked) =>
      dataProvider.createPersonRequest({ workerId: worker.id, kind, wording }),
    {
      rereads: ['personRequests'],
      done: () => words('worker.request.received'),
      onDone: ({ record }) => void navigate(`/personRequests/${record.id}/show`),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('worker.request.receive')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="personRequests"
          title={words('worker.request.receiveTitle', { name: worker.fullName })}
          consequence={words('worker.request.receiveConsequence')}
          confirmLabel={words('worker.request.receive')}
          defaultValues={{ kind: '', wording: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(asked) => run(asked as Asked)}
        >
          <EnumInput source="kind" of="PersonRequestKind" isRequired />
          <TextInput source="wording" isRequired multiline minRows={3} />
        </FormDialog>
      )}
    </>
  );
}
