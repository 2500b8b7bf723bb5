import { TextField } from '@mui/material';
import Search from '@mui/icons-material/Search';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import type { WorkerRow } from '../providers/records';

/** Finds a person by the exact NIK. It goes to the server in the body of a request and stands in no address. */
export function FindByNikButton() {
  const words = useWords();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    async (dataProvider, nik: string) => {
      const { data } = await dataProvider.getList<WorkerRow>('workers', {
        pagination: { page: 1, perPage: 1 },
        filter: { q: nik },
      });
      const [found] = data;
      if (!found) throw new Error(words('worker.notFoundByNik'));
      return found;
    },
    { rereads: 'nothing', onDone: ({ id }) => void navigate(`/workers/${id}/show`) },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };

  return (
    <>
      <Button size="small" variant="outlined" startIcon={<Search />} onClick={() => setIsOpen(true)}>
        {words('worker.findByNik')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('worker.findByNik')}
        consequence={words('worker.findByNikHint')}
        confirmLabel={words('worker.find')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={(form) => run(textOf(form, 'nik').replace(/\D/g, ''))}
      >
        <TextField
          name="nik"
          label={words('resources.workers.fields.nik')}
          autoComplete="off"
          required
          autoFocus
          slotProps={{ htmlInput: { inputMode: 'numeric', pattern: '[0-9 ]{16,20}' } }}
        />
      </ActionDialog>
    </>
  );
}
