import { AssignResidents } from '@lindung/domain/territory/region-change';
import { Button } from '@mui/material';
import { useState } from 'react';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { FileInput } from '../form/FileInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { RegionChangeRow } from '../providers/records';

/** Places more residents of a split village, by a file. */
export function AssignResidentsButton({ change }: { change: RegionChangeRow }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const resolver = useCommandResolver(AssignResidents);
  const changeId = change.id;
  const { run, isRunning, error } = useAction(
    (provider, fileId: string) => provider.assignResidents({ changeId, residents: null, fileId }),
    {
      rereads: ['regionChanges'],
      done: () => words('territory.assigned'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('territory.assignMore')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="regionChanges"
          title={words('territory.assignMore')}
          confirmLabel={words('territory.assignMore')}
          isRunning={isRunning}
          error={error}
          resolver={resolver}
          defaultValues={{ changeId, fileId: null }}
          onSubmit={({ fileId }) => run(String(fileId))}
          onClose={() => setIsOpen(false)}
        >
          <FileInput
            source="fileId"
            label={words('resources.regionChanges.fields.fileId')}
            hint={words('territory.residentsLead')}
            accept={ACCEPTED_FILES}
          />
        </FormDialog>
      )}
    </>
  );
}
