import { Alert, Box, Button, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link } from 'react-router-dom';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { BillRecord } from '../providers/records';
import { drawUrl } from './draw-url';

/** Last step: what was done, the number to quote, and what comes next. */
export function BillDrawn({ billId }: { billId: string }) {
  const words = useWords();
  const format = useFormat();
  const { data: bill, error } = useGetOne<BillRecord>('bills', { id: billId }, { retry: false });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!bill) return <Waiting />;
  return (
    <Section
      title={words('contribution.done', { number: bill.number })}
      hint={words('contribution.previewTitle', { month: format.month(bill.month) })}
    >
      <Figures>
        <Figure label={words('resources.bills.fields.amount')}>
          <Rupiah amount={bill.amount} />
        </Figure>
        <Figure
          label={words('resources.bills.fields.people')}
          note={
            bill.nikWaiting > 0 && words('contribution.nikWaiting', { count: format.number(bill.nikWaiting) })
          }
        >
          {format.number(bill.people)}
        </Figure>
        <Figure label={words('resources.bills.fields.dueOn')}>{format.day(bill.dueOn)}</Figure>
      </Figures>
      <Typography sx={{ mt: 2 }}>{words('contribution.doneNext')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button variant="contained" component={Link} to={`/bills/${bill.id}/show`}>
          {words('contribution.open')}
        </Button>
        <Button component={Link} to={drawUrl({ lineId: bill.line.id })}>
          {words('contribution.another')}
        </Button>
      </Box>
    </Section>
  );
}
