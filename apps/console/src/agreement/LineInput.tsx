import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';
import { useEnumLabel } from '../i18n/useWords';
import { useOpenLines } from './useOpenLines';

/** A line of an agreement in force, by the number of the agreement and the group that it pays for. */
export function LineInput(props: Omit<AutocompleteInputProps, 'choices' | 'isPending'>) {
  const label = useEnumLabel();
  const { lines = [], isPending } = useOpenLines();
  const choices = lines.map(({ id, agreementNumber, memberGroup }) => ({
    id,
    name: `${label('MemberGroup', memberGroup)}, ${agreementNumber}`,
  }));
  return <AutocompleteInput {...props} choices={choices} isPending={isPending} translateChoice={false} />;
}
