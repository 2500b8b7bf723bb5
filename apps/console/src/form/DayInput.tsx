import { BusinessDate, EARLIEST_DAY } from '@lindung/domain/shared/business-date';
import { useEffect, useRef } from 'react';
import { TextInput, useWrappedSource, type TextInputProps } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
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

/** The first day of something in a period of the same form, `from`: it moves with the beginning of the period as long as it stands there. */
export function FirstDayInput({ from, ...props }: TextInputProps & { readonly from: string }) {
  const name = useWrappedSource(props.source);
  const { getValues, setValue } = useFormContext();
  const before = useRef(from);
  useEffect(() => {
    // A year that is being typed is 0002 before it is 2025.
    if (from < EARLIEST_DAY) return;
    if (getValues(name) === before.current && before.current !== from)
      setValue(name, from, { shouldDirty: true });
    before.current = from;
  }, [from, name, getValues, setValue]);
  return <DayInput {...props} />;
}

function ChosenDay({ source }: { source: string }) {
  const format = useFormat();
  const day = BusinessDate.safeParse(useWatch({ name: useWrappedSource(source) }));
  return day.success ? <>{format.day(day.data)}</> : null;
}
