import { Card } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { AgreementRecord } from '../providers/records';
import { LapsingMembers } from './LapsingMembers';

/** Whose protection stops with the last day of an agreement. */
export function LapsingPage() {
  const words = useWords();
  const format = useFormat();
  return (
    <RecordPage<AgreementRecord> resource="agreements">
      {({ id, number, endsOn }) => (
        <>
          <PageHeader
            title={words('agreementLife.lapsingTitle')}
            subtitle={words('agreementLife.lapsingSubtitle', { number, day: format.day(endsOn) })}
          />
          <Card>
            <LapsingMembers agreementId={id} />
          </Card>
        </>
      )}
    </RecordPage>
  );
}
