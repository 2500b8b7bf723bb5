import { errorText } from '@lindung/i18n/error-text';
import { Alert, Box } from '@mui/material';
import { useSimpleFormIteratorItem } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { useLaw } from '../programme/useLaw';
import { lineCostOf } from './line-cost';

/** What the line costs, while it is typed. */
export function LineCost() {
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const law = useLaw();
  const { index } = useSimpleFormIteratorItem();
  const values: unknown = useWatch({ name: `lines.${index}` });
  const cost = law && lineCostOf(law, values);
  if (!cost) return null;
  if ('code' in cost) return <Alert severity="warning">{errorText(locale, cost)}</Alert>;
  return (
    <Box aria-live="polite" sx={{ bgcolor: 'action.hover', borderRadius: 2, px: 2, py: 1.5, my: 1.5 }}>
      <Facts columns={3}>
        <Fact label={words('agreement.costPerPerson')}>
          <Rupiah amount={cost.perPerson} />
        </Fact>
        <Fact label={words('agreement.costFullMonth', format.counted(cost.seats))}>
          <Rupiah amount={cost.fullMonth} />
        </Fact>
        <Fact label={words('agreement.costTotal', format.counted(cost.months))}>
          <Rupiah amount={cost.total} />
        </Fact>
      </Facts>
    </Box>
  );
}
