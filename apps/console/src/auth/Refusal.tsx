import { Alert, Box } from '@mui/material';

/** What went wrong, said at once by a screen reader. */
export function Refusal({ text }: { text: string | undefined }) {
  return (
    <Box aria-live="assertive">
      {text && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {text}
        </Alert>
      )}
    </Box>
  );
}
