import { TextField } from '@mui/material';
import { useWords } from '../i18n/useWords';

interface CodeInputProps {
  readonly isRecovery?: boolean;
  readonly helperText?: string;
}

/** The field for six digits of the telephone, or for a recovery code. */
export function CodeInput({ isRecovery = false, helperText }: CodeInputProps) {
  const words = useWords();
  return (
    <TextField
      // Another kind of code is another field: what was typed for the one is nothing in the other.
      key={String(isRecovery)}
      name="code"
      label={words(isRecovery ? 'access.secondFactor.recoveryCode' : 'access.secondFactor.code')}
      helperText={helperText}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      autoFocus
      fullWidth
      size="medium"
      slotProps={{
        htmlInput: {
          inputMode: isRecovery ? 'text' : 'numeric',
          autoCapitalize: 'none',
          spellCheck: false,
          maxLength: 16,
          style: { fontVariantNumeric: 'tabular-nums', letterSpacing: '0.12em' },
        },
      }}
    />
  );
}
