import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { BillLineRow, BillRecord } from '../providers/records';

/** The people of a bill, each with what is paid for them, and the tariff cell of the bill that says why. */
export function BillLines({ bill: { id: billId, cells } }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const numberOf = new Map(cells.map(({ id }, at) => [id, format.number(at + 1)]));
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
            render: ({ worker }) => worker?.fullName ?? words('retention.erasure.erasedWorker'),
          },
          {
            id: 'nik',
            label: words('resources.workers.fields.nikMasked'),
            render: ({ worker }) => (worker ? <MaskedNik nikMasked={worker.nikMasked} /> : ''),
          },
          {
            id: 'village',
            label: words('resources.billLines.fields.village'),
            render: ({ worker }) => worker?.village?.name ?? '',
          },
          {
            id: 'programmes',
            label: words('resources.billLines.fields.programmes'),
            render: ({ programmes }) => programmes.map((code) => label('Programme', code)).join(', '),
            isWideOnly: true,
          },
          {
            id: 'cell',
            label: words('resources.billLines.fields.cellId'),
            align: 'right',
            render: ({ cellId }) => numberOf.get(cellId) ?? '',
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
        {...(can('worker')
          ? { to: ({ worker }: BillLineRow) => worker && `/workers/${worker.id}/show` }
          : {})}
      />
    </Section>
  );
}
