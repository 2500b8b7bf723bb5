import { PreviewBoundaries } from '@lindung/domain/territory/boundary';
import type { BoundariesPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, Button, Card } from '@mui/material';
import { useState } from 'react';
import { Form, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { FileInput } from '../form/FileInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { WizardSteps } from '../layout/WizardSteps';
import { BoundariesCheck } from './BoundariesCheck';

const GEOJSON = '.geojson,.json';

/** Brings the boundaries of regions: the file, then what it holds, then the deed. */
export function BoundariesCreate() {
  const words = useWords();
  const can = useCan();
  const today = useBusinessDay();
  const [file, setFile] = useState<BoundariesPreviewInput>();
  const resolver = useCommandResolver(PreviewBoundaries);
  if (!can('importBoundaries')) return <AccessDeniedPage />;
  return (
    <>
      <PageHeader title={words('territory.boundaries')} subtitle={words('territory.boundariesLead')} />
      <WizardSteps
        steps={[words('territory.boundariesFile'), words('territory.boundariesCheck')]}
        current={file ? 1 : 0}
      />
      {file ? (
        <BoundariesCheck file={file} onBack={() => setFile(undefined)} />
      ) : (
        <Form
          resource="regionImports"
          resolver={resolver}
          defaultValues={{ validFrom: today, fileId: null, source: '', licence: '', edition: '' }}
          onSubmit={({ fileId, validFrom, source, licence, edition }: FieldValues) =>
            setFile({
              fileId: String(fileId),
              validFrom: String(validFrom),
              source: String(source),
              licence: String(licence),
              edition: String(edition),
            })
          }
          noValidate
        >
          <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
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
