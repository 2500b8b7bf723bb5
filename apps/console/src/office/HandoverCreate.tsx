import { PreviewOfficeHandover } from '@lindung/domain/office/office-handover';
import type { OfficeHandoverPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { Form, TextInput } from 'react-admin';
import type { FieldValues, Resolver } from 'react-hook-form';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { RegionInput } from '../form/RegionInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { RecordPage } from '../layout/RecordPage';
import { WizardSteps } from '../layout/WizardSteps';
import type { OfficeRecord } from '../providers/records';
import { HandoverCheck } from './HandoverCheck';
import { handoverOf, type HandoverForm } from './handover-of-form';
import { OfficeAttributes } from './OfficeInputs';

/** A new office takes regions over from its first day on. */
export function HandoverToNew() {
  return <HandoverSteps />;
}

/** An office takes regions over, and may become another kind of office on that day. */
export function HandoverToOffice() {
  return (
    <RecordPage<OfficeRecord> resource="offices">{(office) => <HandoverSteps office={office} />}</RecordPage>
  );
}

function HandoverSteps({ office }: { office?: OfficeRecord }) {
  const words = useWords();
  const can = useCan();
  const today = useBusinessDay();
  const [handover, setHandover] = useState<OfficeHandoverPreviewInput>();
  const [typed, setTyped] = useState<FieldValues>();
  const command = useCommandResolver(PreviewOfficeHandover);
  const resolver: Resolver = (values, context, options) =>
    command({ ...values, ...inputOf(values) }, context, options);
  const inputOf = (values: FieldValues) => handoverOf(values as HandoverForm, office?.id ?? null);
  if (!can('handOverServiceAreas')) return <AccessDeniedPage />;
  // What was set last holds on from then on, also where it begins only later.
  const latest = office?.versions[0];
  const begin = {
    kind: 'BRANCH',
    ...(latest && { ...latest, parentId: latest.parent?.id ?? null }),
    regionIds: [],
    effectiveOn: today,
    reason: '',
  };
  return (
    <>
      <PageHeader
        title={office ? words('office.handoverOf', { office: office.name }) : words('office.handoverNew')}
        subtitle={words('office.handoverLead')}
      />
      <WizardSteps
        steps={[words('office.handoverWhat'), words('office.handoverCheck')]}
        current={handover ? 1 : 0}
      />
      {handover ? (
        <HandoverCheck handover={handover} onBack={() => setHandover(undefined)} />
      ) : (
        <Form
          resource="offices"
          resolver={resolver}
          record={typed ?? begin}
          onSubmit={(values: FieldValues) => {
            setTyped(values);
            setHandover(inputOf(values));
          }}
          noValidate
        >
          <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
            <Typography variant="h2" sx={{ mb: 1 }}>
              {words('office.handoverArea')}
            </Typography>
            <RegionInput source="regionIds" level="REGENCY" isMany isAnywhere />
            <DayInput source="effectiveOn" isRequired />
            <TextInput source="reason" isRequired fullWidth />
            <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
              {words('office.handoverOffice')}
            </Typography>
            <OfficeAttributes />
            <Box sx={{ mt: 3 }}>
              <Button type="submit" variant="contained">
                {words('office.previewHandover')}
              </Button>
            </Box>
          </Card>
        </Form>
      )}
    </>
  );
}
