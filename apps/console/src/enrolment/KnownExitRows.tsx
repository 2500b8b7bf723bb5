import { MaskedNik } from '../fields/MaskedNik';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { KnownExitRow } from '../providers/records';

/** The members of a line of whom the registry knows that they have to leave. */
export function KnownExitRows({ lineId }: { lineId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Rows<KnownExitRow>
      resource="knownExits"
      filter={{ lineId }}
      columns={[
        {
          id: 'worker',
          label: words('resources.memberExits.fields.worker'),
          render: ({ worker }) => worker?.fullName ?? words('retention.erasure.erasedWorker'),
        },
        {
          id: 'nik',
          label: words('resources.workers.fields.nikMasked'),
          render: ({ worker }) => (worker ? <MaskedNik nikMasked={worker.nikMasked} /> : ''),
        },
        {
          id: 'village',
          label: words('resources.memberExits.fields.village'),
          render: ({ worker }) => worker?.village?.name ?? '',
        },
        {
          id: 'reason',
          label: words('resources.memberExits.fields.reason'),
          render: ({ reason }) => label('ExitReason', reason),
        },
        {
          id: 'occurredOn',
          label: words('resources.memberExits.fields.occurredOn'),
          render: ({ occurredOn }) => format.day(occurredOn),
        },
      ]}
      empty={{ title: words('memberExit.empty') }}
      to={({ id }) => `/memberships/${id}/show`}
    />
  );
}
