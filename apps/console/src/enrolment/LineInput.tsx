import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';
import { useEnumLabel } from '../i18n/useWords';
import { useOpenLineNames } from './useOpenLines';

/** A line of an agreement in force. */
export function LineInput(props: Omit<AutocompleteInputProps, 'choices' | 'isPending'>) {
  const label = useEnumLabel();
  const { data: lines = [], isPending } = useOpenLineNames();
  return (
    <AutocompleteInput
      {...props}
      isPending={isPending}
      choices={lines.map(({ id, agreementNumber, memberGroup }) => ({
        id,
        name: `${agreementNumber}, ${label('MemberGroup', memberGroup)}`,
      }))}
      translateChoice={false}
      fullWidth
    />
  );
}
