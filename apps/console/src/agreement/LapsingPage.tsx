import { BusinessDate, addDays } from '@lindung/domain/shared/business-date';
import { Card } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { AgreementRecord } from '../providers/records';
import { LapsingMembers } from './LapsingMembers';

/** Whose protection stops with the last day of an agreement, or with that of one of its lines. */
export function LapsingPage() {
  const words = useWords();
  const format = useFormat();
  const [search] = useSearchParams();
  const from = BusinessDate.safeParse(search.get('from'));
  const lineId = search.get('line');
  return (
    <RecordPage<AgreementRecord> resource="agreements">
      {({ id, number, endsOn }) => (
        <>
          <PageHeader
            title={words('agreementLife.lapsingTitle')}
            subtitle={
              from.success && lineId
                ? words('lineChange.lapsingSubtitle', { number, day: format.day(addDays(from.data, -1)) })
                : words('agreementLife.lapsingSubtitle', { number, day: format.day(endsOn) })
            }
          />
          <Card>
            <LapsingMembers
              agreementId={id}
              {...(from.success ? { from: from.data } : {})}
              {...(lineId ? { lineId } : {})}
            />
          </Card>
        </>
      )}
    </RecordPage>
  );
}
