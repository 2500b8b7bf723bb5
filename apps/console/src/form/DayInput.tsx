import { TextInput, type TextInputProps } from 'react-admin';

/** A business day. It stays the text `YYYY-MM-DD`: no Date, so no zone can shift it. */
export function DayInput(props: TextInputProps) {
  return <TextInput type="date" slotProps={{ inputLabel: { shrink: true } }} {...props} />;
}
