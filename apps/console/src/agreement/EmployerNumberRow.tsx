import { Box, Typography } from '@mui/material';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { PayerRow } from '../providers/records';
import { EndNumberButton } from './EndNumberButton';

type EmployerNumber = PayerRow['employerNumbers'][number];

/** An employer number with its time. */
export function EmployerNumberRow({ number }: { number: EmployerNumber }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const today = useBusinessDay();
  const { validFrom, validTo } = number;
  const since =
    validFrom === null
      ? words('agreement.numberSinceBefore')
      : words('office.since', { day: format.day(validFrom) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <Typography sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{number.number}</Typography>
      <Typography variant="body2" color="textSecondary">
        {since}
        {validTo && ` ${words('office.until', { day: format.day(validTo) })}`}
      </Typography>
      {validTo !== null && validTo < today && <Chip tone="quiet">{words('agreement.numberEnded')}</Chip>}
      {validFrom !== null && validFrom > today && (
        <Chip tone="waiting">{words('agreement.numberAhead')}</Chip>
      )}
      {validTo === null && can('endEmployerNumber') && <EndNumberButton number={number} />}
    </Box>
  );
}
