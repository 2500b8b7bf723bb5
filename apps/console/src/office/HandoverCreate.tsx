import { PreviewOfficeHandover } from '@lindung/domain/office/office-handover';
import { Typography } from '@mui/material';
import { TextInput } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { CheckedForm } from '../form/CheckedForm';
import { DayInput } from '../form/DayInput';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';
import { RecordPage } from '../layout/RecordPage';
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
  const today = useBusinessDay();
  // What was set last holds on from then on, also where it begins only later.
  const latest = office?.versions[0];
  return (
    <CheckedForm
      operation="handOverServiceAreas"
      resource="offices"
      title={office ? words('office.handoverOf', { office: office.name }) : words('office.handoverNew')}
      subtitle={words('office.handoverLead')}
      steps={[words('office.handoverWhat'), words('office.handoverCheck')]}
      command={PreviewOfficeHandover}
      begin={{
        kind: 'BRANCH',
        ...(latest && { ...latest, parentId: latest.parent?.id ?? null }),
        regionIds: [],
        effectiveOn: today,
        reason: '',
      }}
      inputOf={(values) => handoverOf(values as HandoverForm, office?.id ?? null)}
      checkLabel={words('office.previewHandover')}
      check={(handover, onBack) => <HandoverCheck handover={handover} onBack={onBack} />}
    >
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
    </CheckedForm>
  );
}
