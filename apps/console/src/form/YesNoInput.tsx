import { NullableBooleanInput, type NullableBooleanInputProps } from 'react-admin';

/** A filter of three answers: yes, no, or either. It is as wide as its label, which stands beside the arrow while it is empty. */
export function YesNoInput(props: NullableBooleanInputProps) {
  return <NullableBooleanInput {...props} sx={{ minWidth: 232 }} />;
}
