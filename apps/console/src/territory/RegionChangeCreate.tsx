import { PreviewRegionChange } from '@lindung/domain/territory/region-change';
import type { RegionChangePreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, Button, Card } from '@mui/material';
import { useState } from 'react';
import { Form } from 'react-admin';
import type { FieldValues, Resolver } from 'react-hook-form';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { WizardSteps } from '../layout/WizardSteps';
import { changeOf, type ChangeForm } from './change-of-form';
import { RegionChangeCheck } from './RegionChangeCheck';
import { RegionChangeInputs } from './RegionChangeInputs';

/** Enters what the law does to regions: what changes into what, then what it would do, then the deed. */
export function RegionChangeCreate() {
  const words = useWords();
  const can = useCan();
  const today = useBusinessDay();
  const [change, setChange] = useState<RegionChangePreviewInput>();
  const [typed, setTyped] = useState<FieldValues>();
  const command = useCommandResolver(PreviewRegionChange);
  const resolver: Resolver = (values, context, options) =>
    command({ ...values, ...changeOf(values as ChangeForm) }, context, options);
  if (!can('changeRegions')) return <AccessDeniedPage />;
  const begin = {
    kind: 'SPLIT',
    level: 'VILLAGE',
    effectiveOn: today,
    predecessorIds: [],
    predecessorStays: true,
    successors: [{ code: '', name: '' }],
  };
  return (
    <>
      <PageHeader title={words('territory.newChange')} subtitle={words('territory.changesLead')} />
      <WizardSteps
        steps={[words('territory.changeWhat'), words('territory.changeCheck')]}
        current={change ? 1 : 0}
      />
      {change ? (
        <RegionChangeCheck change={change} onBack={() => setChange(undefined)} />
      ) : (
        <Form
          resource="regionChanges"
          resolver={resolver}
          defaultValues={typed ?? begin}
          onSubmit={(values: FieldValues) => {
            setTyped(values);
            setChange(changeOf(values as ChangeForm));
          }}
          noValidate
        >
          <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
            <RegionChangeInputs />
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
