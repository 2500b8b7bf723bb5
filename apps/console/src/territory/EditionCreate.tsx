import { PreviewEdition } from '@lindung/domain/territory/region-edition';
import type { EditionPreviewInput } from '@lindung/graphql-client/generated/operations';
import { TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { CheckedForm } from '../form/CheckedForm';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { useWords } from '../i18n/useWords';
import { EditionCheck } from './EditionCheck';

const editionOf = (values: FieldValues): EditionPreviewInput => {
  const { fileId, effectiveOn, source } = values as EditionPreviewInput;
  return { fileId, effectiveOn, source, links: null };
};

/** Brings a new edition of the official list: the file, then what it says otherwise, then the deed. */
export function EditionCreate() {
  const words = useWords();
  const today = useBusinessDay();
  return (
    <CheckedForm
      operation="applyEdition"
      resource="regionChanges"
      title={words('territory.edition')}
      subtitle={words('territory.editionLead')}
      steps={[words('territory.editionFile'), words('territory.changeCheck')]}
      command={PreviewEdition}
      begin={{ effectiveOn: today, fileId: null, source: '' }}
      inputOf={editionOf}
      checkLabel={words('territory.previewChange')}
      check={(edition, onBack) => <EditionCheck edition={edition} onBack={onBack} />}
    >
      <DayInput source="effectiveOn" isRequired />
      <TextInput source="source" isRequired fullWidth />
      <FileInput
        source="fileId"
        label={words('territory.editionFile')}
        hint={words('territory.editionHint')}
        accept={ACCEPTED_FILES}
      />
    </CheckedForm>
  );
}
