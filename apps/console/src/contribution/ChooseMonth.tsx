import { Alert, Button } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../fields/Section';
import { monthsBetween } from '../form/months-between';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { BillRow, OpenLine } from '../providers/records';
import { Choice, Choices } from './Choice';
import { drawUrl } from './draw-url';

/** More bills than a line has months are corrections: the newest hundred show how its months stand. */
const NEWEST = { page: 1, perPage: 100 };

/** Second step: which month, with what is billed for it already. */
export function ChooseMonth({ line }: { line: OpenLine }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { data, error } = useGetList<BillRow>('bills', { pagination: NEWEST, filter: { lineId: line.id } });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return <Waiting />;
  const bills = data.filter(({ status }) => status !== 'CANCELLED');

  return (
    <Section
      title={`${label('MemberGroup', line.memberGroup)}, ${line.agreementNumber}`}
      hint={words('contribution.monthHint')}
      actions={
        <Button component={Link} to={drawUrl({})}>
          {words('contribution.otherLine')}
        </Button>
      }
    >
      <Choices>
        {monthsBetween(line.monthFrom, line.monthTo).map((month) => {
          const ofMonth = bills.filter((bill) => bill.month === month);
          return (
            <Choice key={month} to={drawUrl({ lineId: line.id, month })} title={format.month(month)}>
              {ofMonth.length === 0 && words('contribution.notBilled')}
              {ofMonth.map(({ id, people, amount, status }) => (
                <div key={id}>
                  {`${words('contribution.people', { count: format.number(people) })}, ${format.rupiah(amount)}, ${label('BillStatus', status).toLowerCase()}`}
                </div>
              ))}
            </Choice>
          );
        })}
      </Choices>
    </Section>
  );
}
