import { Box, Button, Card } from '@mui/material';
import { yearMonth } from '@lindung/domain/shared/year-month';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { MaskedNik } from '../fields/MaskedNik';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { Rows } from '../list/ListPage';
import type { DoublePaymentPersonRow } from '../providers/records';

/** For whom the payers of one combination pay in a month, for who sees across payers. */
export function PersonsPaidTwice() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const today = useBusinessDay();
  const month = search.get('bulan') ?? yearMonth(today.slice(0, 7));
  const [lineId, regionId] = [search.get('rincian'), search.get('wilayah')];
  const of = new URLSearchParams({
    bulan: month,
    ...(lineId === null ? {} : { rincian: lineId }),
    ...(regionId === null ? {} : { wilayah: regionId }),
  });
  if (!can('doublePaymentPersons')) return <AccessDeniedPage />;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <PageHeader
        title={words('contribution.paidTwice.personsTitle', { month: format.month(month) })}
        subtitle={words('contribution.paidTwice.personsSubtitle')}
        actions={
          <Button component={Link} to={`/bills/doubles?${of}`} variant="outlined">
            {words('contribution.paidTwice.back')}
          </Button>
        }
      />
      <Card>
        <Rows<DoublePaymentPersonRow>
          resource="doublePaymentPersons"
          filter={{
            month,
            doublePaymentId: id,
            ...(lineId === null ? {} : { lineId }),
            ...(regionId === null ? {} : { regionId }),
          }}
          columns={[
            {
              id: 'worker',
              label: words('resources.doublePaymentPersons.fields.worker'),
              render: ({ worker }) => worker?.fullName ?? words('contribution.paidTwice.personElsewhere'),
            },
            {
              id: 'nik',
              label: words('resources.workers.fields.nikMasked'),
              render: ({ worker }) => (worker ? <MaskedNik nikMasked={worker.nikMasked} /> : ''),
            },
            {
              id: 'village',
              label: words('resources.doublePaymentPersons.fields.village'),
              render: ({ worker }) => worker?.village?.name ?? '',
            },
          ]}
          empty={{ title: words('contribution.paidTwice.noPersons') }}
          to={({ worker }) => worker && `/workers/${worker.id}/show`}
        />
      </Card>
    </Box>
  );
}
