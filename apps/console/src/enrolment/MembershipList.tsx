import { useCan } from '../auth/SessionContext';
import { useIsHidden } from '../auth/useIsHidden';
import { ExportButton } from '../exchange/ExportButton';
import { StatusChip } from '../fields/Chip';
import { MaskedNik } from '../fields/MaskedNik';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { CandidateListRow, DecreeRow, MembershipRow } from '../providers/records';
import { LineInput } from './LineInput';

/** Who is proposed, protected or was protected. */
export function MembershipList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const isHidden = useIsHidden();
  return (
    <ListPage<MembershipRow>
      resource="memberships"
      subtitle={words('enrolment.memberships.subtitle')}
      columns={[
        {
          id: 'worker',
          label: words('resources.memberships.fields.worker'),
          isWhole: true,
          render: ({ worker }) => worker?.fullName ?? words('retention.erasure.erasedWorker'),
        },
        {
          id: 'nik',
          label: words('resources.workers.fields.nikMasked'),
          render: ({ worker }) => (worker ? <MaskedNik nikMasked={worker.nikMasked} /> : ''),
        },
        {
          id: 'village',
          label: words('resources.candidates.fields.village'),
          render: ({ worker }) => worker?.village?.name ?? '',
          isWideOnly: true,
        },
        {
          id: 'status',
          label: words('resources.memberships.fields.status'),
          render: ({ status }) => <StatusChip of="EnrolmentStatus" code={status} />,
        },
        {
          id: 'period',
          label: words('enrolment.memberships.protection'),
          isWhole: true,
          render: ({ startsOn, endsOn }) =>
            words('enrolment.memberships.period', {
              from: format.dayShort(startsOn),
              to: format.dayShort(endsOn),
            }),
        },
        {
          id: 'coveredTo',
          label: words('resources.memberships.fields.coveredTo'),
          sortable: true,
          render: ({ protection }) => (protection?.coveredTo ? format.dayShort(protection.coveredTo) : ''),
        },
        {
          id: 'protection',
          label: words('resources.memberships.fields.protection'),
          render: ({ protection }) =>
            protection?.status ? <StatusChip of="ProtectionStatus" code={protection.status} /> : '',
        },
        {
          id: 'decree',
          label: words('resources.memberships.fields.decree'),
          isWhole: true,
          render: ({ decree }) => decree.number,
          isWideOnly: true,
        },
        ...(isHidden('memberships', 'membershipNumber')
          ? []
          : [
              {
                id: 'membershipNumber',
                label: words('resources.memberships.fields.membershipNumber'),
                render: ({ membershipNumber, submission, leftOut }: MembershipRow) =>
                  membershipNumber ??
                  (leftOut && label('LeftOutReason', leftOut)) ??
                  (submission && label('SubmissionState', submission)) ??
                  words('enrolment.memberships.noNumber'),
              },
            ]),
      ]}
      filters={[
        <PersonSearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="status" source="status" of="EnrolmentStatus" alwaysOn />,
        <EnumInput key="protection" source="protection" of="ProtectionStatus" alwaysOn />,
        <DayInput key="losesOn" source="losesOn" helperText={false} />,
        <DayInput key="asOf" source="asOf" alwaysOn helperText={false} />,
        ...(can('decrees')
          ? [
              <FoundRecordInput
                key="decree"
                source="decreeId"
                reference="decrees"
                nameOf={(decree: DecreeRow) => decree.number}
              />,
            ]
          : []),
        ...(can('candidateLists')
          ? [
              <FoundRecordInput
                key="list"
                source="candidateListId"
                reference="candidateLists"
                nameOf={(list: CandidateListRow) => list.name}
              />,
            ]
          : []),
        ...(can('agreements')
          ? [
              <LineInput key="line" source="lineId" helperText={false} />,
              <DayInput key="seatOn" source="seatOn" helperText={false} />,
            ]
          : []),
        ...(isHidden('memberships', 'membershipNumber')
          ? []
          : [<EnumInput key="submission" source="submission" of="SubmissionState" />]),
        <EnumInput key="group" source="memberGroup" of="MemberGroup" />,
        <RegionInput key="regency" source="regencyId" level="REGENCY" />,
      ]}
      tools={<ExportButton resource="MEMBERSHIPS" />}
      empty={{
        title: words('enrolment.memberships.empty'),
        hint: words('enrolment.memberships.emptyHint'),
      }}
      to={({ id }) => `/memberships/${id}/show`}
    />
  );
}
