import type { LawRuleDraftInput } from '@lindung/graphql-client/generated/operations';
import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { EligibilityImpactFigures } from '../providers/records';

/** Whom a rule of eligibility would let in and out, village by village, and what that costs a month. */
export function EligibilityImpact({ draft }: { draft: LawRuleDraftInput }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: impact, error } = useQuery({
    queryKey: ['lawRules', 'eligibility', draft],
    queryFn: () => dataProvider.eligibilityImpact(draft),
    retry: false,
  });
  return (
    <Section
      title={words('programme.law.eligibility.title')}
      hint={words('programme.law.eligibility.hint', { day: format.day(draft.validFrom) })}
    >
      {error && <Alert severity="error">{error.message}</Alert>}
      {!impact && !error && <Waiting />}
      {impact && <ImpactFigures impact={impact} />}
    </Section>
  );
}

function ImpactFigures({ impact }: { impact: EligibilityImpactFigures }) {
  const words = useWords();
  const format = useFormat();
  const word = (name: 'plus' | 'minus' | 'leaving' | 'monthlyPlus' | 'monthlyMinus' | 'village') =>
    words(`programme.law.eligibility.${name}`);
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {words('programme.law.eligibility.judged', {
          candidates: format.number(impact.candidates),
          members: format.number(impact.members),
        })}
      </Typography>
      {impact.villages.length === 0 ? (
        <Typography>{words('programme.law.eligibility.nothing')}</Typography>
      ) : (
        <>
          <Facts columns={3}>
            <Fact label={word('plus')}>{format.number(impact.candidatesPlus)}</Fact>
            <Fact label={word('minus')}>{format.number(impact.candidatesMinus)}</Fact>
            <Fact label={word('leaving')}>{format.number(impact.membersMinus)}</Fact>
            <Fact label={word('monthlyPlus')}>
              <Rupiah amount={impact.monthlyPlus} />
            </Fact>
            <Fact label={word('monthlyMinus')}>
              <Rupiah amount={impact.monthlyMinus} />
            </Fact>
          </Facts>
          {impact.unpriced > 0 && (
            <Alert severity="warning" sx={{ mt: 1.5 }}>
              {words('programme.law.eligibility.unpriced', format.counted(impact.unpriced))}
            </Alert>
          )}
          <Box sx={{ overflow: 'auto', maxHeight: 420, mt: 1.5 }}>
            <Table size="small" stickyHeader aria-label={words('programme.law.eligibility.title')}>
              <TableHead>
                <TableRow>
                  <TableCell>{word('village')}</TableCell>
                  <TableCell align="right">{word('plus')}</TableCell>
                  <TableCell align="right">{word('minus')}</TableCell>
                  <TableCell align="right">{word('leaving')}</TableCell>
                  <TableCell align="right">{word('monthlyPlus')}</TableCell>
                  <TableCell align="right">{word('monthlyMinus')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {impact.villages.map((row) => (
                  <TableRow key={row.region.id}>
                    <TableCell component="th" scope="row">
                      {row.region.name}
                      <Typography variant="caption" color="textSecondary" component="div">
                        {row.region.code}
                      </Typography>
                    </TableCell>
                    <TableCell align="right">{format.number(row.candidatesPlus)}</TableCell>
                    <TableCell align="right">{format.number(row.candidatesMinus)}</TableCell>
                    <TableCell align="right">{format.number(row.membersMinus)}</TableCell>
                    <TableCell align="right">
                      <Rupiah amount={row.monthlyPlus} />
                    </TableCell>
                    <TableCell align="right">
                      <Rupiah amount={row.monthlyMinus} />
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
