import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Chip } from '../fields/Chip';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import { ListPage } from '../list/ListPage';
import type { CoverRiskRow } from '../providers/records';

/** Who loses cover if a payment is late: how many of each line on which day, and what prevents it. */
export function CoverRiskList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <ListPage<CoverRiskRow>
      resource="coverRisks"
      subtitle={words('enrolment.coverRisks.subtitle')}
      columns={[
        {
          id: 'losesOn',
          label: words('resources.coverRisks.fields.losesOn'),
          isWhole: true,
          render: ({ losesOn }) => format.day(losesOn),
        },
        {
          id: 'loss',
          label: words('resources.coverRisks.fields.loss'),
          render: ({ loss }) => (
            <Chip tone={loss === 'MEMBERSHIP' ? 'risk' : 'waiting'}>{label('CoverLoss', loss)}</Chip>
          ),
        },
        {
          id: 'people',
          label: words('resources.coverRisks.fields.people'),
          align: 'right',
          render: (risk) => (
            <MuiLink component={Link} to={peopleUrl(risk)}>
              {format.number(risk.people)}
            </MuiLink>
          ),
        },
        {
          id: 'payUntil',
          label: words('resources.coverRisks.fields.payUntil'),
          render: ({ payUntil }) => format.day(payUntil),
        },
        {
          id: 'bill',
          label: words('resources.coverRisks.fields.bill'),
          isWhole: true,
          render: ({ bill, owedMonth, canBeBilled }) => {
            if (bill)
              return (
                <>
                  {can('bill') ? (
                    <MuiLink component={Link} to={`/bills/${bill.id}/show`}>
                      {bill.number}
                    </MuiLink>
                  ) : (
                    bill.number
                  )}
                  {`, ${format.rupiah(bill.amount)}`}
                </>
              );
            const month = format.month(owedMonth);
            return words(canBeBilled ? 'enrolment.coverRisks.notDrawn' : 'enrolment.coverRisks.atRest', {
              month,
            });
          },
        },
        {
          id: 'line',
          label: words('resources.coverRisks.fields.line'),
          isWhole: true,
          render: ({ line }) => `${line.agreementNumber}, ${label('MemberGroup', line.memberGroup)}`,
        },
        {
          id: 'payer',
          label: words('resources.coverRisks.fields.payer'),
          isWideOnly: true,
          render: ({ payer }) => payer ?? '',
        },
      ]}
      filters={[
        <EnumInput key="loss" source="loss" of="CoverLoss" alwaysOn />,
        <DayInput key="until" source="until" alwaysOn helperText={false} />,
      ]}
      tools={<ExportButton resource="COVER_RISKS" />}
      empty={{
        title: words('enrolment.coverRisks.empty'),
        hint: words('enrolment.coverRisks.emptyHint'),
      }}
    />
  );
}

/** The members behind a number. */
const peopleUrl = ({ line, losesOn, loss }: CoverRiskRow) =>
  listUrl('memberships', {
    lineId: line.id,
    protection: loss === 'PROTECTION' ? 'PROTECTED' : 'GRACE',
    losesOn,
  });
