import { Card } from '@mui/material';
import { useState } from 'react';
import { useCan } from '../auth/SessionContext';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { Rows } from '../list/ListPage';
import type { WorkerRow } from '../providers/records';
import { CompleteNikButton } from './CompleteNikButton';

const DAY = 24 * 60 * 60 * 1000;

/** Who has no NIK yet, who has waited longest first: village by village, and completed here. */
export function WithoutNikPage() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const [now] = useState(() => Date.now());
  const daysSince = (instant: string) => Math.max(0, Math.floor((now - Date.parse(instant)) / DAY));
  return (
    <>
      <PageHeader title={words('worker.queue.title')} subtitle={words('worker.queue.subtitle')} />
      <Card>
        <Rows<WorkerRow>
          resource="workers"
          filter={{ hasNik: false }}
          sort={{ field: 'createdAt', order: 'ASC' }}
          countOnRequest
          columns={[
            {
              id: 'fullName',
              label: words('resources.workers.fields.fullName'),
              isWhole: true,
              render: ({ fullName }) => fullName,
            },
            {
              id: 'village',
              label: words('resources.workers.fields.village'),
              render: ({ village, regency }) => village?.name ?? regency.name,
            },
            {
              id: 'createdAt',
              label: words('worker.queue.since'),
              render: ({ createdAt }) =>
                `${format.moment(createdAt)} (${words('worker.queue.days', format.counted(daysSince(createdAt)))})`,
            },
            ...(can('updateWorker')
              ? [
                  {
                    id: 'complete',
                    label: words('worker.queue.complete'),
                    isWhole: true,
                    render: (worker: WorkerRow) => <CompleteNikButton worker={worker} />,
                  },
                ]
              : []),
          ]}
          filters={[
            <RegionInput key="village" source="villageId" level="VILLAGE" alwaysOn />,
            <RegionInput key="district" source="districtId" level="DISTRICT" />,
          ]}
          empty={{ title: words('worker.queue.empty') }}
          to={({ id }) => `/workers/${id}/show`}
        />
      </Card>
    </>
  );
}
