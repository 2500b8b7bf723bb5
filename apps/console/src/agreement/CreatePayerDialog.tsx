import { TextField } from '@mui/material';
import { useCreateSuggestionContext } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';

/** Adds a payer that isn't in the list yet, without leaving the form. */
export function CreatePayerDialog() {
  const words = useWords();
  const { filter, onCancel, onCreate } = useCreateSuggestionContext();
  const { run, isRunning, error } = useAction(
    (dataProvider, input: { name: string; employerNumber: string }) => dataProvider.createPayer(input),
    {
      rereads: ['payers'],
      done: ({ record }) => words('agreement.payerCreated', { name: record.name }),
      onDone: ({ record }) => onCreate(record),
    },
  );
  return (
    <ActionDialog
      isOpen
      title={words('agreement.newPayer')}
      confirmLabel={words('app.action.save')}
      isRunning={isRunning}
      error={error}
      onClose={onCancel}
      onConfirm={(form) =>
        run({ name: textOf(form, 'name'), employerNumber: textOf(form, 'employerNumber') })
      }
    >
      <TextField
        name="name"
        label={words('resources.payers.fields.name')}
        defaultValue={filter}
        required
        autoFocus
      />
      <TextField
        name="employerNumber"
        label={words('resources.payers.fields.employerNumber')}
        helperText={words('app.validation.employerNumber')}
        required
        slotProps={{ htmlInput: { pattern: '[0-9A-Za-z]{8}', maxLength: 8 } }}
      />
    </ActionDialog>
  );
}
