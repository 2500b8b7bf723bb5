import { TextInput, type TextInputProps } from 'react-admin';
import { useIncidentWords } from './useIncidentWords';

/** What the form holds, as the browser's input of date and time wants it. */
const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 16) : '');
const held = (text: string): string | null => (text === '' ? null : `${text}:00+08:00`);

/** A moment in Makassar: the form holds it with its offset, so that the browser's own zone does not shift it. */
export function MomentInput(props: TextInputProps) {
  const say = useIncidentWords();
  return (
    <TextInput
      type="datetime-local"
      slotProps={{ inputLabel: { shrink: true } }}
      format={shown}
      parse={held}
      helperText={say('momentHint')}
      {...props}
    />
  );
}
