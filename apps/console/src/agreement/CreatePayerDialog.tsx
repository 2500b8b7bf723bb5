import { CreatePayer } from '@lindung/domain/agreement/payer';
import { TextInput, useCreateSuggestionContext } from 'react-admin';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import { payerOfForm } from './payer-of-form';
import { PayerRegionInput } from './PayerRegionInput';

type Intent = Parameters<LindungDataProvider['createPayer']>[0];

/** Adds a payer that isn't in the list yet, without leaving the form. */
export function CreatePayerDialog() {
  const words = useWords();
  const { filter, onCancel, onCreate } = useCreateSuggestionContext();
  const resolver = useCommandResolver(CreatePayer);
  const { run, isRunning, error } = useAction(
    (dataProvider, values: Record<string, unknown>) =>
      dataProvider.createPayer(payerOfForm(values) as Intent),
    {
      rereads: ['payers'],
      done: ({ record }) => words('agreement.payerCreated', { name: record.name }),
      onDone: ({ record }) => onCreate(record),
    },
  );
  return (
    <FormDialog
      resource="payers"
      title={words('agreement.newPayer')}
      confirmLabel={words('app.action.save')}
      defaultValues={{ name: filter ?? '', level: 'REGENCY', regionId: null, employerNumber: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onCancel}
      onSubmit={run}
    >
      <TextInput source="name" isRequired fullWidth />
      <PayerRegionInput />
      <TextInput source="employerNumber" helperText={words('agreement.employerNumberHint')} fullWidth />
    </FormDialog>
  );
}
