import { useQuery } from '@tanstack/react-query';
import { Typography } from '@mui/material';
import { useDataProvider } from 'react-admin';
import { Section } from '../fields/Section';
import { codesOf } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { ListError } from '../list/ListError';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { AgreementRecord, RenewalItem } from '../providers/records';
import { BeforeAfter, BeforeAfterTable } from './BeforeAfter';

/** What a renewal has other than the agreement whose place it takes. */
export function RenewalDifference({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const text = useItemText();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { id, version } = agreement;
  const { data, error } = useQuery({
    queryKey: ['agreements', 'renewalDifference', id, version],
    queryFn: () => dataProvider.renewalDifference({ id }),
  });
  if (error) return <ListError error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section
      title={words('lineChange.renewal')}
      hint={words('lineChange.renewalHint', { number: agreement.renews?.number ?? '' })}
    >
      {data.length === 0 ? (
        <Typography color="textSecondary">{words('lineChange.renewalSame')}</Typography>
      ) : (
        <BeforeAfterTable name={words('lineChange.renewal')} hasNoChange>
          {data.map((item, at) => {
            const { field, memberGroup, before, after } = item;
            const name = label('RenewalField', field);
            return (
              <BeforeAfter
                // The same field may be told of several lines and parties.
                key={`${field}${String(at)}`}
                label={memberGroup ? `${label('MemberGroup', memberGroup)}: ${name}` : name}
                before={before && text(field, before)}
                after={after === null ? '–' : text(field, after)}
              />
            );
          })}
        </BeforeAfterTable>
      )}
    </Section>
  );
}

/** What stands before and after, as people read it. */
function useItemText(): (field: RenewalItem['field'], value: string) => string {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const coded = (of: 'Programme' | 'FundingSource' | 'RefundRule', value: string): string => {
    const code = codesOf(of).find((one) => one === value);
    return code === undefined ? value : label(of, code);
  };
  return (field, value) => {
    switch (field) {
      case 'VALID_FROM':
      case 'VALID_TO':
        return format.day(value);
      case 'MONTH_FROM':
      case 'MONTH_TO':
        return format.month(value);
      case 'PRICE':
      case 'FULL_MONTH':
        return format.rupiah(value);
      case 'SEATS':
      case 'MINIMUM_SEATS':
        return format.number(Number(value));
      case 'LINE':
        return words('lineChange.seatCount', format.counted(Number(value)));
      case 'PROGRAMMES':
        return value
          .split(',')
          .map((programme) => coded('Programme', programme))
          .join(', ');
      case 'FUNDING_SOURCE':
        return coded('FundingSource', value);
      case 'REFUND_RULE':
        return coded('RefundRule', value);
      case 'TITLE':
      case 'PARTY':
      case 'PAYER':
      case 'REFUND_TERMS':
        return value;
    }
  };
}
