import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { LawTerms } from '../providers/records';

/** What a rule says, as a person reads it: rates, an amount, a table of bands, what a relief leaves, or named values. */
export function TermsView({ terms }: { terms: LawTerms }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const {
    rates,
    amount,
    share,
    rounding,
    bands,
    reliefs,
    fundingSources,
    values,
    excludedWords,
    decileSources,
  } = terms;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {rates.map(({ share: bearer, riskClass, ratePpm }) => (
        <div key={`${bearer} ${riskClass}`}>
          <b>{format.rate(ratePpm)}</b>{' '}
          {riskClass ? label('RiskClass', riskClass) : label('ContributionShare', bearer)}
        </div>
      ))}
      {amount !== null && (
        <div>
          <b>
            <Rupiah amount={amount} />
          </b>{' '}
          {share && label('ContributionShare', share)}
        </div>
      )}
      {reliefs.map(({ programme, remainingPpm, isDeferred }) => (
        <div key={programme}>
          {label('Programme', programme)}:{' '}
          <b>{words('programme.law.remains', { rate: format.rate(remainingPpm) })}</b>
          {isDeferred && ` ${words('programme.law.deferred')}`}
        </div>
      ))}
      {fundingSources.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {words('programme.law.onlyFor', {
            sources: fundingSources.map((source) => label('FundingSource', source)).join(', '),
          })}
        </Typography>
      )}
      {values.length > 0 && (
        <Facts columns={3}>
          {values.map((value) => (
            <Fact key={value.name} label={label('LawValue', value.name as EnumCode<'LawValue'>)}>
              <ValueText {...value} />
            </Fact>
          ))}
        </Facts>
      )}
      {excludedWords.length > 0 && (
        <div>{words('programme.law.excludes', { words: excludedWords.join(', ') })}</div>
      )}
      {decileSources.length > 0 && (
        <div>
          {words('programme.law.onlySources', {
            sources: decileSources.map((source) => label('DecileSource', source)).join(', '),
          })}
        </div>
      )}
      {bands.length > 0 && <Bands bands={bands} />}
      {rounding && (rates.length > 0 || values.length > 0) && (
        <Typography variant="body2" color="textSecondary">
          {words('programme.law.rounded', { rounding: label('RoundingRule', rounding) })}
        </Typography>
      )}
    </Box>
  );
}

function ValueText({ unit, value }: LawTerms['values'][number]) {
  const words = useWords();
  const format = useFormat();
  switch (unit) {
    case 'RUPIAH':
      return <Rupiah amount={value} />;
    case 'PPM':
      return format.rate(Number(value));
    case 'MONTHS':
      return words('programme.law.months', format.counted(Number(value)));
    case 'YEARS':
      return words('programme.law.years', format.counted(Number(value)));
    case 'FLAG':
      return words(value === '1' ? 'programme.law.yes' : 'programme.law.no');
    case 'COUNT':
      return format.number(Number(value));
  }
}

function Bands({ bands }: { bands: LawTerms['bands'] }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 650, py: 0.5 }}>
        {words('programme.law.bands', format.counted(bands.length))}
      </Box>
      <Table size="small" sx={{ maxWidth: 520 }}>
        <TableHead>
          <TableRow>
            <TableCell align="right">{words('programme.law.incomeFrom')}</TableCell>
            <TableCell align="right">{words('programme.base')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {bands.map(({ lowerBound, base, certainty }) => (
            <TableRow key={lowerBound}>
              <TableCell align="right">
                <Rupiah amount={lowerBound} />
              </TableCell>
              <TableCell align="right">
                <Rupiah amount={base} />
                {certainty === 'TO_BE_VERIFIED' && ' *'}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" color="textSecondary">
        {words('programme.law.bandsNote')}
      </Typography>
    </Box>
  );
}
