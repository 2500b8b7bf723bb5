import Search from '@mui/icons-material/Search';
import { Box, Button, Link as MuiLink, TextField } from '@mui/material';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { ActionDialog } from '../form/ActionDialog';
import { bareNumber, soughtWith } from '../form/sought-person';
import { textOf } from '../form/text-of';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { WorkerRow } from '../providers/records';

/** As many as have one family card. */
const MANY = 25;

interface FindWorkerButtonProps {
  /** Whether a whole NIK or family card finds people for the role; a membership number does so for everybody who is told one. */
  readonly byNik: boolean;
}

/**
 * One box for whatever somebody has of a person. A number goes to the server in the body of a request and stands in no address; a name
 * is what the list is searched for.
 */
export function FindWorkerButton({ byNik }: FindWorkerButtonProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [several, setSeveral] = useState<readonly WorkerRow[]>([]);
  const { run, isRunning, error, reset } = useAction(
    async (dataProvider, typed: string) => {
      if (soughtWith(typed, byNik) === 'NIK_NOT_SOUGHT') throw new Error(words('worker.nikNotSought'));
      const { data } = await dataProvider.getList<WorkerRow>('workers', {
        pagination: { page: 1, perPage: MANY },
        filter: { q: bareNumber(typed) },
      });
      if (data.length === 0) throw new Error(words('worker.notFoundByNumber'));
      return data;
    },
    {
      rereads: 'nothing',
      onDone: (found) => {
        const [only] = found;
        if (only && found.length === 1) void navigate(`/workers/${only.id}/show`);
        else setSeveral(found);
      },
    },
  );
  const close = () => {
    setIsOpen(false);
    setSeveral([]);
    reset();
  };
  const find = (typed: string) => {
    if (soughtWith(typed, byNik) !== 'NAME') {
      run(typed);
      return;
    }
    close();
    void navigate(`/workers?${new URLSearchParams({ filter: JSON.stringify({ q: typed.trim() }) })}`);
  };

  return (
    <>
      <Button size="small" variant="outlined" startIcon={<Search />} onClick={() => setIsOpen(true)}>
        {words('worker.findWorker')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('worker.findWorker')}
        consequence={words('worker.findHint')}
        confirmLabel={words('worker.find')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={(form) => find(textOf(form, 'sought'))}
      >
        <TextField
          name="sought"
          label={words(byNik ? 'worker.findByAny' : 'worker.findByNumberOfMember')}
          autoComplete="off"
          required
          autoFocus
          slotProps={{ htmlInput: { minLength: 2, maxLength: 120 } }}
        />
        {several.length > 0 && (
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {several.map(({ id, fullName, village }) => (
              <li key={id}>
                <MuiLink component={Link} to={`/workers/${id}/show`}>
                  {[fullName, ...(village ? [village.name] : [])].join(', ')}
                </MuiLink>
              </li>
            ))}
          </Box>
        )}
      </ActionDialog>
    </>
  );
}
