import { BusinessDate } from '@lindung/domain/shared/business-date';
import { TextInput, useWrappedSource, type TextInputProps } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFormat } from '../i18n/useFormat';

/**
 * A business day. It stays the text `YYYY-MM-DD`: no Date, so no zone can shift it. The browser shows it in the order of
 * its own language, so the day that was chosen also stands below, with the month in words.
 */
export function DayInput(props: TextInputProps) {
  return (
    <TextInput
      type="date"
      slotProps={{ inputLabel: { shrink: true } }}
      helperText={<ChosenDay source={props.source} />}
      {...props}
    />
  );
}

function ChosenDay({ source }: { source: string }) {
  const format = useFormat();
  const day = BusinessDate.safeParse(useWatch({ name: useWrappedSource(source) }));
  return day.success ? <>{format.day(day.data)}</> : null;
}
