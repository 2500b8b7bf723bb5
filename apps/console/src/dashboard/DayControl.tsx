import { TextField } from '@mui/material';
import { BusinessDate } from '@lindung/domain/shared/business-date';
import { useState } from 'react';
import { useBusinessDay } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

interface DayControlProps {
  readonly day: string;
  /** Undefined for today. */
  readonly onChange: (day: BusinessDate | undefined) => void;
}

/** For which day the page shows how things stand: today or any day before. */
export function DayControl({ day, onChange }: DayControlProps) {
  const words = useWords();
  const today = useBusinessDay();
  const format = useFormat();
  const [typed, setTyped] = useState(day);
  const isFuture = typed > today;
  return (
    <TextField
      type="date"
      size="small"
      label={words('insight.day')}
      value={typed}
      error={isFuture}
      helperText={isFuture && words('insight.dayInFuture', { today: format.day(today) })}
      onChange={({ target: { value } }) => {
        setTyped(value);
        const chosen = BusinessDate.safeParse(value);
        if (chosen.success && chosen.data <= today) onChange(chosen.data < today ? chosen.data : undefined);
      }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
    />
  );
}
