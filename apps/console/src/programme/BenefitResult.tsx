import { Box, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Chip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { Benefit } from '../providers/records';

/** What an event pays, amount by amount with its law; the scholarship and the heirs beside it. */
export function BenefitResult({ benefit }: { benefit: Benefit }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <Section title={words('programme.calculator.benefitResult')}>
        <Typography variant="h2" component="p" sx={{ fontSize: '2rem', mb: 1 }} aria-live="polite">
          <Rupiah amount={benefit.total} />
        </Typography>
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label={words('programme.calculator.benefitResult')}>
            <TableBody>
              {benefit.amounts.map((amount) => (
                <Amount key={amount.item} amount={amount} />
              ))}
            </TableBody>
          </Table>
        </Box>
      </Section>
      {benefit.scholarship && <ScholarshipSection scholarship={benefit.scholarship} />}
      {benefit.heirs.length > 0 && (
        <Section title={words('programme.calculator.heirs')} hint={words('programme.calculator.heirsHint')}>
          <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
            {benefit.heirs.map((kind) => (
              <li key={kind}>{label('HeirKind', kind)}</li>
            ))}
          </Box>
          {benefit.heirsCitation && (
            <Typography variant="caption" color="textSecondary">
              {format.citation(benefit.heirsCitation)}
            </Typography>
          )}
        </Section>
      )}
    </Box>
  );
}

function Amount({ amount }: { amount: Benefit['amounts'][number] }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { base, ratePpm, count } = amount;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label('BenefitItem', amount.item)}
        <Typography variant="caption" color="textSecondary" component="div">
          {base !== null &&
            [
              format.rupiah(base),
              ...(ratePpm === null ? [] : [format.rate(ratePpm)]),
              ...(count === null ? [] : [format.number(count)]),
            ].join(' × ')}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {format.citation(amount.citation)}
        </Typography>
        {amount.certainty === 'TO_BE_VERIFIED' && (
          <Chip tone="waiting">{label('Certainty', amount.certainty)}</Chip>
        )}
      </TableCell>
      <TableCell align="right">
        {amount.isLimit && `${words('programme.calculator.atMost')} `}
        <Rupiah amount={amount.amount} />
      </TableCell>
    </TableRow>
  );
}

function ScholarshipSection({ scholarship }: { scholarship: NonNullable<Benefit['scholarship']> }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { neededMonths, missingMonths } = scholarship;
  return (
    <Section
      title={words('programme.calculator.scholarship')}
      hint={words('programme.calculator.scholarshipHint', {
        ...format.counted(scholarship.children),
        most: format.rupiah(scholarship.most),
        each: format.rupiah(scholarship.perChild),
        age: format.number(scholarship.ageLimit),
      })}
    >
      <Table size="small" aria-label={words('programme.calculator.scholarship')}>
        <TableBody>
          {scholarship.levels.map(({ level, yearly, years }) => (
            <TableRow key={level}>
              <TableCell component="th" scope="row">
                {label('SchoolLevel', level)}
              </TableCell>
              <TableCell align="right">
                {words('programme.calculator.yearly', {
                  ...format.counted(years),
                  amount: format.rupiah(yearly),
                })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography sx={{ mt: 1 }}>
        {neededMonths === 0
          ? words('programme.calculator.noMonthsNeeded')
          : missingMonths === null
            ? words('programme.calculator.monthsNeeded', format.counted(neededMonths))
            : missingMonths === 0
              ? words('programme.calculator.monthsReached', format.counted(neededMonths))
              : words('programme.calculator.monthsMissing', format.counted(missingMonths))}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {format.citation(scholarship.citation)}
      </Typography>
    </Section>
  );
}
