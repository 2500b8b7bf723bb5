import { PaperFormat } from '@lindung/domain/worker/signed-paper';
import { AnnexIdentity, StartDecreeDocument } from '@lindung/domain/enrolment/decree-document';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useCan } from '../auth/SessionContext';
import { JobDialog } from '../exchange/JobDialog';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { AgreementRecord, DecreeRow } from '../providers/records';

type Asked = Omit<StartDecreeDocument, 'idempotencyKey' | 'decreeId'>;

/** Writes the decree with its annex as a file: for signature, or to hand it out. */
export function PrintDecreeButton({ decree }: { decree: DecreeRow }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => setIsOpen(true)}>
        {words('enrolment.paper.button')}
      </Button>
      {isOpen && <PrintDecree decree={decree} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function PrintDecree({ decree, onClose }: { decree: DecreeRow; onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const resolver = useCommandResolver(StartDecreeDocument.omit({ decreeId: true }));
  const [jobId, setJobId] = useState<string>();
  const { data: agreement, isPending } = useGetOne<AgreementRecord>('agreements', {
    id: decree.line.agreementId,
  });
  const { run, isRunning, error } = useAction(
    (dataProvider, asked: Asked) => dataProvider.startDecreeDocument({ ...asked, decreeId: decree.id }),
    { rereads: ['jobs'], onDone: ({ record }) => setJobId(record.id) },
  );
  const title = words('enrolment.paper.title', { number: decree.number });
  if (jobId !== undefined) {
    return (
      <JobDialog
        jobId={jobId}
        title={title}
        outcome={(job) => words('enrolment.paper.people', format.counted(job.result?.rows ?? 0))}
        onClose={onClose}
      />
    );
  }
  if (isPending) return null;
  const signer = agreement?.parties.find(({ side }) => side === 'GOVERNMENT');
  return (
    <FormDialog
      resource="decrees"
      title={title}
      consequence={words('enrolment.paper.hint')}
      confirmLabel={words('enrolment.paper.start')}
      defaultValues={{
        format: PaperFormat.PDF,
        identity: AnnexIdentity.MASKED,
        reason: null,
        agency: null,
        address: null,
        signerName: signer?.signatory ?? '',
        signerTitle: signer?.signatoryTitle ?? '',
        place: agreement?.place ?? decree.region.name,
      }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(values as Asked)}
    >
      <EnumInput source="format" of="PaperFormat" label={words('enrolment.paper.format')} isRequired />
      {can('revealNik') && <IdentityInputs />}
      <TextInput source="agency" label={words('enrolment.paper.agency')} />
      <TextInput source="address" label={words('enrolment.paper.address')} />
      <TextInput source="signerName" label={words('enrolment.paper.signerName')} isRequired />
      <TextInput source="signerTitle" label={words('enrolment.paper.signerTitle')} isRequired />
      <TextInput source="place" label={words('enrolment.paper.place')} isRequired />
    </FormDialog>
  );
}

function IdentityInputs() {
  const words = useWords();
  const identity: unknown = useWatch({ name: 'identity' });
  return (
    <>
      <EnumInput
        source="identity"
        of="AnnexIdentity"
        label={words('enrolment.paper.identity')}
        helperText={words('enrolment.paper.identityHint')}
        isRequired
      />
      {identity === AnnexIdentity.FULL && (
        <TextInput source="reason" label={words('enrolment.paper.reason')} multiline isRequired />
      )}
    </>
  );
}
