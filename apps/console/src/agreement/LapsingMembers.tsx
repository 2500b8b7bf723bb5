import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { MaskedNik } from '../fields/MaskedNik';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { LapsingMemberRow } from '../providers/records';

interface LapsingMembersProps {
  readonly agreementId: string;
  /** Those who are protected on the day before; without a day, the day after the agreement's last one. */
  readonly from?: string;
  /** Those of this line alone. */
  readonly lineId?: string;
}

type Field =
  | 'worker'
  | 'village'
  | 'paidThrough'
  | 'lastProtectedDay'
  | 'grace'
  | 'endedFrom'
  | 'deathPays'
  | 'paidMonths';

/** Who they are whose protection stops, each with the days on which it does. */
export function LapsingMembers({ agreementId, from, lineId }: LapsingMembersProps) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const field = (name: Field) => words(`resources.lapsingMembers.fields.${name}`);
  return (
    <Rows<LapsingMemberRow>
      resource="lapsingMembers"
      filter={{
        agreementId,
        ...(from === undefined ? {} : { effectiveOn: from }),
        ...(lineId === undefined ? {} : { lineId }),
      }}
      countOnRequest
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          render: ({ worker }) => worker?.fullName ?? words('retention.erasure.erasedWorker'),
        },
        {
          id: 'nik',
          label: words('resources.workers.fields.nikMasked'),
          render: ({ worker }) => (worker ? <MaskedNik nikMasked={worker.nikMasked} /> : ''),
          isWideOnly: true,
        },
        {
          id: 'village',
          label: field('village'),
          render: ({ worker }) => worker?.village?.name ?? '',
          isWideOnly: true,
        },
        {
          id: 'paidThrough',
          label: field('paidThrough'),
          render: ({ paidThrough }) =>
            paidThrough ? format.month(paidThrough) : words('agreementLife.nothingPaid'),
        },
        {
          id: 'lastProtectedDay',
          label: field('lastProtectedDay'),
          render: ({ lastProtectedDay }) => (lastProtectedDay ? format.day(lastProtectedDay) : ''),
        },
        {
          id: 'grace',
          label: field('grace'),
          render: ({ graceFrom, graceTo }) =>
            graceFrom && graceTo
              ? words('agreement.period', { from: format.day(graceFrom), to: format.day(graceTo) })
              : '',
        },
        {
          id: 'endedFrom',
          label: field('endedFrom'),
          render: ({ endedFrom }) => (endedFrom ? format.day(endedFrom) : ''),
        },
        {
          id: 'deathPays',
          label: field('deathPays'),
          align: 'right',
          render: ({ deathPays }) => (deathPays === null ? '' : format.rupiah(deathPays)),
        },
        {
          id: 'paidMonths',
          label: field('paidMonths'),
          align: 'right',
          render: ({ paidMonths, scholarshipMissing }) =>
            paidMonths === null
              ? ''
              : scholarshipMissing === null || scholarshipMissing === 0
                ? format.number(paidMonths)
                : words('agreementLife.paidOfMonths', {
                    count: format.number(paidMonths),
                    missing: format.number(scholarshipMissing),
                  }),
        },
      ]}
      filters={[<PersonSearchInput key="q" source="q" alwaysOn />]}
      tools={<ExportButton resource="LAPSING_MEMBERS" />}
      empty={{ title: words('agreementLife.nobody') }}
      {...(can('worker')
        ? { to: ({ worker }: LapsingMemberRow) => worker && `/workers/${worker.id}/show` }
        : {})}
    />
  );
}
