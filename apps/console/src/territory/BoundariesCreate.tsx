import { PreviewBoundaries } from '@lindung/domain/territory/boundary';
import type { BoundariesPreviewInput } from '@lindung/graphql-client/generated/operations';
import { TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { CheckedForm } from '../form/CheckedForm';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { useWords } from '../i18n/useWords';
import { BoundariesCheck } from './BoundariesCheck';

const GEOJSON = '.geojson,.json';

const fileOf = (values: FieldValues): BoundariesPreviewInput => {
  const { fileId, validFrom, source, licence, edition } = values as BoundariesPreviewInput;
  return { fileId, validFrom, source, licence, edition };
};

/** Brings the boundaries of regions: the file, then what it holds, then the deed. */
export function BoundariesCreate() {
  const words = useWords();
  const today = useBusinessDay();
  return (
    <CheckedForm
      operation="importBoundaries"
      resource="regionImports"
      title={words('territory.boundaries')}
      subtitle={words('territory.boundariesLead')}
      steps={[words('territory.boundariesFile'), words('territory.boundariesCheck')]}
      command={PreviewBoundaries}
      begin={{ validFrom: today, fileId: null, source: '', licence: '', edition: '' }}
      inputOf={fileOf}
      checkLabel={words('territory.previewChange')}
      check={(file, onBack) => <BoundariesCheck file={file} onBack={onBack} />}
    >
      <FileInput
        source="fileId"
        label={words('resources.regionImports.fields.geojson')}
        hint={words('territory.boundariesHint')}
        accept={GEOJSON}
      />
      <DayInput source="validFrom" isRequired />
      <TextInput source="source" isRequired fullWidth />
      <TextInput source="edition" isRequired fullWidth />
      <TextInput source="licence" isRequired fullWidth />
    </CheckedForm>
  );
}
