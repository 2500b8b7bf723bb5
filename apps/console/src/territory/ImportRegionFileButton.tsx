import { ImportRegionFile } from '@lindung/domain/territory/region-names';
import type { ImportCrosswalkInput } from '@lindung/graphql-client/generated/operations';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';

/** Brings a file about regions: from when it holds, where it comes from, and the file. */
export function ImportRegionFileButton({ kind }: { kind: EnumCode<'RegionImportKind'> }) {
  const words = useWords();
  const label = useEnumLabel();
  const today = useBusinessDay();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const resolver = useCommandResolver(ImportRegionFile);
  const title = words('territory.importOf', { what: label('RegionImportKind', kind) });
  const { run, isRunning, error } = useAction(
    (provider, input: Omit<ImportCrosswalkInput, 'idempotencyKey'>) => provider.importCrosswalk(input),
    { rereads: [], onDone: ({ record }) => void navigate(`/regionImports/${record.id}/show`) },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <FormDialog
          resource="regionImports"
          title={title}
          confirmLabel={words('app.action.save')}
          isRunning={isRunning}
          error={error}
          resolver={resolver}
          defaultValues={{ validFrom: today, source: '', fileId: null }}
          onSubmit={({ fileId, validFrom, source }) =>
            run({ fileId: String(fileId), validFrom: String(validFrom), source: String(source) })
          }
          onClose={() => setIsOpen(false)}
        >
          <DayInput source="validFrom" isRequired />
          <TextInput source="source" isRequired />
          <FileInput
            source="fileId"
            label={words('resources.regionImports.fields.fileId')}
            hint={words('territory.crosswalkHint')}
            accept={ACCEPTED_FILES}
          />
        </FormDialog>
      )}
    </>
  );
}
