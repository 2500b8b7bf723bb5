import { Alert, Box } from '@mui/material';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { RequestRefused } from '../providers/request-refused';

/** What the server refused, at the inputs that it names; what none of the form's inputs is to blame for stands here. */
export function RefusalAtInputs({ error }: { error: Error | null }) {
  const { getValues, setError } = useFormContext();
  const wrong = error instanceof RequestRefused ? Object.entries(error.atInputs) : [];
  const inputs = Object.keys(getValues());
  const isAtInputs = wrong.length > 0 && wrong.every(([name]) => inputs.includes(name));

  useEffect(() => {
    if (!(error instanceof RequestRefused)) return;
    for (const [name, message] of Object.entries(error.atInputs)) {
      if (name in getValues()) setError(name, { type: 'server', message });
    }
  }, [error, getValues, setError]);

  return (
    <Box aria-live="assertive">
      {error && !isAtInputs && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {error.message}
        </Alert>
      )}
    </Box>
  );
}
