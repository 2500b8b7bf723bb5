import { REMINDER_DAYS } from '@lindung/domain/agreement/reminder';
import { SelectInput, type SelectInputProps } from 'react-admin';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** Agreements that end within so many days and have nothing signed that takes their place. */
export function EndsWithinInput(props: Omit<SelectInputProps, 'choices'>) {
  const words = useWords();
  const format = useFormat();
  return (
    <SelectInput
      {...props}
      label={words('agreementLife.endsWithin')}
      choices={REMINDER_DAYS.map((days) => ({
        id: days,
        name: words('agreementLife.within', format.counted(days)),
      }))}
      translateChoice={false}
    />
  );
}
