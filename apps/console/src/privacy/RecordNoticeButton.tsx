import { RecordIncidentNotice } from '@lindung/domain/privacy/incident';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { MomentInput } from './MomentInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import type { IncidentRecord, SentNoticeInput } from '../providers/records';
import { useIncidentWords } from './useIncidentWords';

/** Records that a notice was sent: to whom, when, in which way. */
export function RecordNoticeButton({ incident: { id: incidentId, version } }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const resolver = useCommandResolver(RecordIncidentNotice.omit({ incidentId: true, version: true }));
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, notice: SentNoticeInput) =>
      dataProvider.recordIncidentNotice({ ...notice, incidentId, version }),
    {
      rereads: ['incidents'],
      done: () => say('recorded'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {say('record')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="incidents"
          title={say('recordTitle')}
          confirmLabel={say('record')}
          defaultValues={{ recipient: '', sentAt: null, means: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(notice) => run(notice as SentNoticeInput)}
        >
          <EnumInput source="recipient" of="NoticeRecipient" isRequired />
          <MomentInput source="sentAt" isRequired />
          <TextInput source="means" isRequired multiline minRows={2} />
        </FormDialog>
      )}
    </>
  );
}
