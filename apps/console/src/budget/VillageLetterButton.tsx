import { StartVillageLetter } from '@lindung/domain/budget/village-letter';
import { PaperFormat } from '@lindung/domain/worker/signed-paper';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { SelectInput, TextInput } from 'react-admin';
import { JobDialog } from '../exchange/JobDialog';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

type Asked = Omit<StartVillageLetter, 'idempotencyKey' | 'districtId'> & { readonly districtId: string };

interface Letter {
  readonly year: number;
  /** Those with villages that the letter can name. */
  readonly districts: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

/** Writes the letter to the head of a district about its villages without a budget. */
export function VillageLetterButton(letter: Letter) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => setIsOpen(true)}>
        {words('allocation.letter.button')}
      </Button>
      {isOpen && <WriteLetter {...letter} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function WriteLetter({ year, districts, onClose }: Letter & { onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const resolver = useCommandResolver(StartVillageLetter);
  const [jobId, setJobId] = useState<string>();
  const { run, isRunning, error } = useAction(
    (dataProvider, asked: Asked) => dataProvider.startVillageLetter({ ...asked, year }),
    { rereads: ['jobs'], onDone: ({ record }) => setJobId(record.id) },
  );
  const title = words('allocation.letter.title', { year: String(year) });
  if (jobId !== undefined) {
    return (
      <JobDialog
        jobId={jobId}
        title={title}
        outcome={(job) => words('allocation.letter.villages', format.counted(job.result?.rows ?? 0))}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      resource="allocations"
      title={title}
      consequence={words('allocation.letter.hint')}
      confirmLabel={words('enrolment.paper.start')}
      defaultValues={{
        year,
        districtId: districts.length === 1 ? districts[0]?.id : null,
        format: PaperFormat.PDF,
        agency: null,
        address: null,
      }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(values as Asked)}
    >
      <SelectInput
        source="districtId"
        choices={[...districts]}
        translateChoice={false}
        label={words('resources.allocations.fields.district')}
        isRequired
      />
      <TextInput source="number" label={words('allocation.letter.number')} isRequired autoComplete="off" />
      <EnumInput source="format" of="PaperFormat" label={words('enrolment.paper.format')} isRequired />
      <TextInput source="agency" label={words('enrolment.paper.agency')} />
      <TextInput source="address" label={words('enrolment.paper.address')} />
      <TextInput source="signerName" label={words('enrolment.paper.signerName')} isRequired />
      <TextInput source="signerTitle" label={words('enrolment.paper.signerTitle')} isRequired />
      <TextInput source="place" label={words('allocation.letter.place')} isRequired />
    </FormDialog>
  );
}
