import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { BillLineRow } from '../providers/records';

/** The people of a bill, each with what is paid for them. */
export function BillLines({ billId }: { billId: string }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <Section title={words('contribution.lines')}>
      <Rows<BillLineRow>
        resource="billLines"
        filter={{ billId }}
        countOnRequest
        columns={[
          {
            id: 'worker',
            label: words('resources.billLines.fields.worker'),
            render: ({ worker }) => worker.fullName,
          },
          {
            id: 'nik',
            label: words('resources.workers.fields.nikMasked'),
            render: ({ worker }) => <MaskedNik nikMasked={worker.nikMasked} />,
          },
          {
            id: 'village',
            label: words('resources.billLines.fields.village'),
            render: ({ worker }) => worker.village?.name ?? '',
          },
          {
            id: 'programmes',
            label: words('resources.billLines.fields.programmes'),
            render: ({ programmes }) => programmes.map((code) => label('Programme', code)).join(', '),
            isWideOnly: true,
          },
          {
            id: 'amount',
            label: words('resources.billLines.fields.amount'),
            align: 'right',
            render: ({ amount }) => <Rupiah amount={amount} />,
          },
        ]}
        tools={<ExportButton resource="BILL_LINES" />}
        empty={{ title: words('contribution.nobodyListed') }}
        {...(can('worker') ? { to: ({ worker }: BillLineRow) => `/workers/${worker.id}/show` } : {})}
      />
    </Section>
  );
}
