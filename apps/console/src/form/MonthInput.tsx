import { formatYearMonth } from '@lindung/i18n/format';
import { SelectInput, type SelectInputProps } from 'react-admin';
import { useLocale } from '../i18n/useFormat';
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
