import { EARLIEST_DAY } from '@lindung/domain/shared/business-date';
import { formatYearMonth } from '@lindung/i18n/format';
import { useEffect, useRef } from 'react';
import { SelectInput, type SelectInputProps, useWrappedSource } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useLocale } from '../i18n/useFormat';
import { monthMoved } from './month-moved';
import { monthsBetween } from './months-between';

interface MonthInputProps extends Omit<SelectInputProps, 'choices'> {
  /** First and last month to choose from, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
}

/** A month out of a period; the form holds `YYYY-MM`. */
export function MonthInput({ from, to, ...input }: MonthInputProps) {
  const locale = useLocale();
  const choices = monthsBetween(from, to).map((month) => ({
    id: month,
    name: formatYearMonth(month, locale),
  }));
  return <SelectInput {...input} choices={choices} translateChoice={false} />;
}

interface MonthOfPeriodProps extends MonthInputProps {
  readonly source: string;
  /** At which end of the period the month stands at first. */
  readonly own: 'from' | 'to';
}

/** A month out of a period of the same form: it moves with the end of the period at which it stands. */
export function MonthOfPeriodInput({ own, ...props }: MonthOfPeriodProps) {
  const { from, to } = props;
  const name = useWrappedSource(props.source);
  const { getValues, setValue } = useFormContext();
  const before = useRef({ from, to });
  useEffect(() => {
    // A year that is being typed is 0002 before it is 2025.
    if (from < EARLIEST_DAY || to < from) return;
    const moved = monthMoved(getValues(name) as string | undefined, own, before.current, { from, to });
    before.current = { from, to };
    if (moved !== undefined) setValue(name, moved, { shouldDirty: true });
  }, [from, to, own, name, getValues, setValue]);
  return <MonthInput {...props} />;
}
