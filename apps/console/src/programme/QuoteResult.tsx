import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Section } from '../fields/Section';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { Quote } from '../providers/records';
import { WhyAmount } from './WhyAmount';

/** A price: what each programme costs, who bears it, and why. */
export function QuoteResult({ quote }: { quote: Quote }) {
  const words = useWords();
  const label = useEnumLabel();
  const hasState = quote.state !== '0';
  return (
    <Section title={words('programme.calculator.result')}>
      <Typography variant="h2" component="p" sx={{ fontSize: '2rem', mb: 1 }} aria-live="polite">
        <Rupiah amount={quote.total} />
      </Typography>
      <Typography color="textSecondary">{words('programme.calculator.perMonth')}</Typography>
      <Box sx={{ overflowX: 'auto', my: 1.5 }}>
        <Table size="small" aria-label={words('programme.calculator.result')}>
          <TableHead>
            <TableRow>
              <TableCell>{words('programme.law.programme')}</TableCell>
              <TableCell align="right">{label('ContributionShare', 'EMPLOYER')}</TableCell>
              <TableCell align="right">{label('ContributionShare', 'WORKER')}</TableCell>
              {hasState && <TableCell align="right">{label('ContributionShare', 'STATE')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {quote.amounts.map(({ programme, employer, worker, state }) => (
              <TableRow key={programme}>
                <TableCell component="th" scope="row">
                  {label('Programme', programme)}
                </TableCell>
                <TableCell align="right">
                  <Rupiah amount={employer} />
                </TableCell>
                <TableCell align="right">
                  <Rupiah amount={worker} />
                </TableCell>
                {hasState && (
                  <TableCell align="right">
                    <Rupiah amount={state} />
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <WhyAmount steps={quote.why} total={quote.total} />
    </Section>
  );
}
