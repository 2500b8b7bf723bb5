import { Alert, Box, Button, TextField } from '@mui/material';
import { useCopy } from '../form/useCopy';
import { useWords } from '../i18n/useWords';

/** The one time that recovery codes are seen. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = useWords();
  const text = codes.join('\n');
  const { field, outcome, copy } = useCopy(text);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity="warning">{words('access.secondFactor.codesOnce')}</Alert>
      <TextField
        label={words('access.secondFactor.codes')}
        value={text}
        inputRef={field}
        fullWidth
        multiline
        slotProps={{
          htmlInput: {
            readOnly: true,
            spellCheck: false,
            style: { fontFamily: 'monospace', lineHeight: 1.7 },
          },
        }}
      />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={copy}>
          {words('access.secondFactor.copyCodes')}
        </Button>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {outcome &&
            words(
              outcome === 'copied' ? 'access.secondFactor.codesCopied' : 'access.secondFactor.codesByHand',
            )}
        </Box>
      </Box>
    </Box>
  );
}
