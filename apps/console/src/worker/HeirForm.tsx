import { businessDate } from '@lindung/domain/shared/business-date';
import type { HeirRelationship } from '@lindung/domain/worker/heir';
import { RecordHeir, scholarshipLimits, UpdateHeir } from '@lindung/domain/worker/heir';
import { Button } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, TextInput } from 'react-admin';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useBusinessDay } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { useLaw } from '../programme/useLaw';
import type { HeirOfWorker, WorkerRecord } from '../providers/records';

interface Told {
  readonly relationship: string;
  readonly fullName: string;
  readonly birthDate?: string | null;
  readonly phone?: string | null;
  readonly nik?: string | null;
  readonly isScholarshipChild: boolean;
}

/** Notes an heir of a person. */
export function RecordHeirButton({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const resolver = useCommandResolver(RecordHeir);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, told: Told) =>
      dataProvider.recordHeir({
        workerId: worker.id,
        relationship: told.relationship as HeirRelationship,
        fullName: told.fullName,
        birthDate: told.birthDate || null,
        phone: told.phone || null,
        nik: told.nik || null,
        isScholarshipChild: told.isScholarshipChild,
      }),
    { rereads: ['workers'], done: () => words('heir.added'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setIsOpen(true)}>
        {words('heir.add')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="workers"
          title={words('heir.addTitle', { name: worker.fullName })}
          consequence={words('heir.addConsequence')}
          confirmLabel={words('heir.add')}
          defaultValues={{
            workerId: worker.id,
            relationship: '',
            fullName: '',
            birthDate: '',
            phone: '',
            nik: '',
            isScholarshipChild: false,
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(told) => run(told as unknown as Told)}
        >
          <HeirInputs />
        </FormDialog>
      )}
    </>
  );
}

/** Changes what is noted of an heir; what no form shows is replaced where something is written. */
export function EditHeirButton({ heir }: { heir: HeirOfWorker }) {
  const words = useWords();
  const resolver = useCommandResolver(UpdateHeir);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, told: Told) =>
      dataProvider.updateHeir({
        id: heir.id,
        version: heir.version,
        relationship: told.relationship as HeirRelationship,
        fullName: told.fullName,
        ...(told.birthDate ? { birthDate: told.birthDate } : {}),
        phone: told.phone || null,
        ...(told.nik ? { nik: told.nik } : {}),
        isScholarshipChild: told.isScholarshipChild,
      }),
    { rereads: ['workers'], done: () => words('heir.changed'), onDone: () => setIsOpen(false) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const { relationship, fullName, phone, isScholarshipChild } = heir;
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words('heir.edit')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="workers"
          title={words('heir.editTitle', { name: fullName })}
          consequence={words('heir.editConsequence')}
          confirmLabel={words('app.action.save')}
          defaultValues={{ relationship, fullName, phone: phone ?? '', isScholarshipChild }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(told) => run(told as unknown as Told)}
        >
          <HeirInputs hint={words('heir.keep')} />
        </FormDialog>
      )}
    </>
  );
}

function HeirInputs({ hint }: { hint?: string }) {
  const kept = hint === undefined ? {} : { helperText: hint };
  const scholarship = useScholarshipHint();
  return (
    <>
      <EnumInput source="relationship" of="HeirRelationship" isRequired />
      <TextInput source="fullName" autoComplete="off" isRequired />
      <InputRow>
        <DayInput source="birthDate" {...kept} />
        <TextInput source="phone" type="tel" autoComplete="off" />
      </InputRow>
      <TextInput source="nik" autoComplete="off" inputMode="numeric" {...kept} />
      <BooleanInput source="isScholarshipChild" helperText={scholarship} />
    </>
  );
}

/** For whom the scholarship is, as the law in force today says; no limit before it is read. */
function useScholarshipHint(): string | undefined {
  const words = useWords();
  const law = useLaw();
  const today = useBusinessDay();
  if (law === undefined) return undefined;
  const limits = scholarshipLimits(law, businessDate(today));
  if (limits === null) return words('heir.scholarshipUnknown');
  return words('heir.scholarshipHint', { age: limits.ageLimit, children: limits.children });
}
