import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { LawImpactFigures } from '../providers/records';

/** The figures of what a row would change: who pays how much before and after, and what it leaves as it is. */
export function ImpactView({ impact }: { impact: LawImpactFigures }) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      {impact.endsEarlierOn && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {words('programme.law.endsEarlier', { day: format.day(impact.endsEarlierOn) })}
        </Alert>
      )}
      {impact.billsDrawn > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {words('programme.law.billsStay', format.counted(impact.billsDrawn))}
        </Alert>
      )}
      {impact.unpriced > 0 && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {words('programme.law.unpriced', format.counted(impact.unpriced))}
        </Alert>
      )}
      {impact.payers === 0 ? (
        <Typography>{words('programme.law.changesNothing')}</Typography>
      ) : (
        <>
          <Facts columns={3}>
            <Fact label={words('programme.law.people')}>{format.number(impact.people)}</Fact>
            <Fact label={words('programme.law.before')}>
              <Rupiah amount={impact.before} />
            </Fact>
            <Fact label={words('programme.law.after')}>
              <Rupiah amount={impact.after} /> (<Difference {...impact} />)
            </Fact>
          </Facts>
          <Box sx={{ overflowX: 'auto', mt: 1.5 }}>
            <Table size="small" aria-label={words('programme.law.impact')}>
              <TableHead>
                <TableRow>
                  <TableCell>{words('programme.law.payer')}</TableCell>
                  <TableCell align="right">{words('programme.law.people')}</TableCell>
                  <TableCell align="right">{words('programme.law.before')}</TableCell>
                  <TableCell align="right">{words('programme.law.after')}</TableCell>
                  <TableCell align="right">{words('programme.law.difference')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {impact.byPayer.map((row) => (
                  <TableRow key={row.payerId}>
                    <TableCell component="th" scope="row">
                      {row.payer}
                      <Typography variant="caption" color="textSecondary" component="div">
                        {row.region}
                      </Typography>
                    </TableCell>
                    <TableCell align="right">{format.number(row.people)}</TableCell>
                    <TableCell align="right">
                      <Rupiah amount={row.before} />
                    </TableCell>
                    <TableCell align="right">
                      <Rupiah amount={row.after} />
                    </TableCell>
                    <TableCell align="right">
                      <Difference {...row} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
    </>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  const [was, is] = [BigInt(before), BigInt(after)];
  const sign = is < was ? '−' : '+';
  return (
    <>
      {sign}
      <Rupiah amount={String(is < was ? was - is : is - was)} />
    </>
  );
}
