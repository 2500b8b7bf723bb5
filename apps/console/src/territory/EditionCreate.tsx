import { PreviewEdition } from '@lindung/domain/territory/region-edition';
import type { EditionPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, Button, Card } from '@mui/material';
import { useState } from 'react';
import { Form, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { WizardSteps } from '../layout/WizardSteps';
import { EditionCheck } from './EditionCheck';

/** Brings a new edition of the official list: the file, then what it says otherwise, then the deed. */
export function EditionCreate() {
  const words = useWords();
  const can = useCan();
  const today = useBusinessDay();
  const [edition, setEdition] = useState<EditionPreviewInput>();
  const resolver = useCommandResolver(PreviewEdition);
  if (!can('applyEdition')) return <AccessDeniedPage />;
  return (
    <>
      <PageHeader title={words('territory.edition')} subtitle={words('territory.editionLead')} />
      <WizardSteps
        steps={[words('territory.editionFile'), words('territory.changeCheck')]}
        current={edition ? 1 : 0}
      />
      {edition ? (
        <EditionCheck edition={edition} onBack={() => setEdition(undefined)} />
      ) : (
        <Form
          resource="regionChanges"
          resolver={resolver}
          defaultValues={{ effectiveOn: today, fileId: null, source: '' }}
          onSubmit={({ fileId, effectiveOn, source }: FieldValues) =>
            setEdition({
              fileId: String(fileId),
              effectiveOn: String(effectiveOn),
              source: String(source),
              links: null,
            })
          }
          noValidate
        >
          <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
            <DayInput source="effectiveOn" isRequired />
            <TextInput source="source" isRequired fullWidth />
            <FileInput
              source="fileId"
              label={words('territory.editionFile')}
              hint={words('territory.editionHint')}
              accept={ACCEPTED_FILES}
            />
            <Box sx={{ mt: 3 }}>
              <Button type="submit" variant="contained">
                {words('territory.previewChange')}
              </Button>
            </Box>
          </Card>
        </Form>
      )}
    </>
  );
}
