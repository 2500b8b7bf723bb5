import Add from '@mui/icons-material/Add';
import { reminderOf } from '@lindung/domain/agreement/reminder';
import { Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { StatusChip } from '../fields/Chip';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { DayInput } from '../form/DayInput';
import { EnumInput, EnumsInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { SearchInput } from '../form/SearchInput';
import { EndsWithinInput } from './EndsWithinInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { AgreementRow, OfficeRow, PayerRow } from '../providers/records';

/** Memoranda and cooperation agreements with their seats. */
export function AgreementList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const create = can('createAgreement') && (
    <Button variant="contained" component={Link} to="/agreements/create" startIcon={<Add />}>
      {words('agreement.create')}
    </Button>
  );
  return (
    <ListPage<AgreementRow>
      resource="agreements"
      subtitle={words('agreement.subtitle')}
      actions={create}
      sort={{ field: 'signedOn', order: 'DESC' }}
      columns={[
        {
          id: 'number',
          label: words('resources.agreements.fields.number'),
          sortable: true,
          isWhole: true,
          render: ({ number }) => number,
          under: ({ title }) => title,
        },
        {
          id: 'region',
          label: words('resources.agreements.fields.region'),
          render: ({ region }) => region.name,
        },
        {
          id: 'status',
          label: words('resources.agreements.fields.status'),
          render: ({ status }) => <StatusChip of="AgreementStatus" code={status} />,
        },
        {
          id: 'signedOn',
          label: words('resources.agreements.fields.signedOn'),
          sortable: true,
          isWhole: true,
          render: ({ signedOn }) => signedOn && format.dayShort(signedOn),
        },
        {
          id: 'endsOn',
          label: words('resources.agreements.fields.endsOn'),
          sortable: true,
          isWhole: true,
          isWideOnly: true,
          render: ({ endsOn, daysLeft, signedOn }) => (
            <>
              {format.dayShort(endsOn)}
              {signedOn && daysLeft > 0 && reminderOf(daysLeft) && (
                <Typography variant="caption" color="textSecondary" component="div">
                  {words('agreementLife.daysLeft', format.counted(daysLeft))}
                </Typography>
              )}
            </>
          ),
        },
        {
          id: 'quota',
          label: words('insight.seatsColumn'),
          align: 'right',
          render: ({ quota, seatsTaken }) =>
            words('insight.seatsOf', { taken: format.number(seatsTaken), granted: format.number(quota) }),
        },
      ]}
      filters={[
        <SearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="status" source="status" of="AgreementStatus" alwaysOn />,
        <EnumsInput key="statuses" source="statuses" of="AgreementStatus" />,
        <EndsWithinInput key="endsWithin" source="endsWithin" />,
        <YesNoInput key="hasWaitingOrder" source="hasWaitingOrder" />,
        <EnumInput key="kind" source="kind" of="AgreementKind" />,
        <RegionInput key="region" source="regionId" level="REGENCY" />,
        <DayInput key="seatsBy" source="seatsBy" helperText={false} />,
        <EnumInput key="group" source="memberGroup" of="MemberGroup" />,
        <FoundRecordInput
          key="office"
          source="officeId"
          reference="offices"
          nameOf={(office: OfficeRow) => office.name}
        />,
        <FoundRecordInput
          key="frame"
          source="frameId"
          reference="agreements"
          nameOf={(frame: AgreementRow) => frame.number}
        />,
        <FoundRecordInput
          key="payer"
          source="payerId"
          reference="payers"
          nameOf={(payer: PayerRow) => payer.name}
        />,
      ]}
      tools={<ExportButton resource="AGREEMENTS" />}
      empty={{
        title: words('agreement.empty'),
        hint: words(create ? 'agreement.emptyHint' : 'agreement.emptyReader'),
        action: create,
      }}
      to={({ id }) => `/agreements/${id}/show`}
    />
  );
}
