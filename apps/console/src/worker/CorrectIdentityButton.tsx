import { CorrectIdentity as Correction } from '@lindung/domain/worker/person';
import type { Sex } from '@lindung/domain/worker/sex';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import type { Resolver } from 'react-hook-form';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { inputOf } from '../form/inputOf';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

interface CorrectIdentityProps {
  readonly requestId: string;
  readonly workerId: string;
}
type Corrected = { readonly birthDate?: string; readonly sex?: Sex };

/** Corrects what a person has asked to be corrected and no edit takes otherwise: birth date and sex. */
export function CorrectIdentityButton({ requestId, workerId }: CorrectIdentityProps) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('worker.request.correct')}
      </Button>
      {isOpen && (
        <CorrectIdentity requestId={requestId} workerId={workerId} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}

/** The version that goes with the correction is the one that was there when the dialog opened. */
function CorrectIdentity({
  requestId,
  workerId,
  onClose,
}: CorrectIdentityProps & { readonly onClose: () => void }) {
  const words = useWords();
  const { data: worker } = useGetOne<WorkerRecord>(
    'workers',
    { id: workerId },
    { staleTime: 'static', gcTime: 0 },
  );
  const check = useCommandResolver(Correction);
  const resolver: Resolver = (values, context, options) =>
    check(inputOf(Correction, values), context, options);
  const { run, isRunning, error } = useAction(
    (dataProvider, { version, ...corrected }: Corrected & { version: number }) =>
      dataProvider.updateWorker({ id: workerId, version, personRequestId: requestId, ...corrected }),
    {
      rereads: ['workers', 'personRequests'],
      done: () => words('worker.request.corrected'),
      onDone: onClose,
    },
  );
  if (!worker) return null;
  return (
    <FormDialog
      resource="workers"
      title={words('worker.request.correctTitle', { name: worker.fullName })}
      consequence={words('worker.request.correctConsequence')}
      confirmLabel={words('app.action.save')}
      defaultValues={{ birthDate: '', sex: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={({ birthDate, sex }) =>
        run({
          version: worker.version,
          ...(birthDate ? { birthDate: String(birthDate) } : {}),
          ...(sex ? { sex: sex as Sex } : {}),
        })
      }
    >
      <DayInput source="birthDate" />
      <EnumInput source="sex" of="Sex" />
    </FormDialog>
  );
}
