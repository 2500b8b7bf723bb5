import { Alert, Box, Button } from '@mui/material';
import { useEffect } from 'react';
import { useSourceContext, useTranslate } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { useWords } from '../i18n/useWords';
import { RequestRefused } from '../providers/request-refused';
import { useReadAgain } from './EditPage';
import { errorsWithoutInput, isInputOf } from './errors-without-input';

/**
 * What the server refused, at the inputs that it names. What none of the inputs on the page is to blame for stands here, be it
 * the server's or the form's own: no error is only in the form's memory.
 */
export function RefusalAtInputs({ error }: { error: Error | null }) {
  const words = useWords();
  const translate = useTranslate();
  const { getLabel } = useSourceContext();
  const readAgain = useReadAgain();
  const { control, setError } = useFormContext();
  const { errors } = useFormState();
  const atInputs = error instanceof RequestRefused ? error.atInputs : {};
  const isAtInputs =
    Object.keys(atInputs).length > 0 && Object.keys(atInputs).every((name) => isInputOf(control, name));
  const placeless = errorsWithoutInput(errors, (name) => isInputOf(control, name) || name in atInputs);

  useEffect(() => {
    if (!(error instanceof RequestRefused)) return;
    for (const [name, message] of Object.entries(error.atInputs)) setError(name, { type: 'server', message });
  }, [error, setError]);

  const labelOf = (name: string) => translate(getLabel(name.replace(/\.\d+(?=\.|$)/g, '')), { _: '' });
  const lines = [
    ...Object.entries(atInputs)
      .filter(([name, message]) => message !== error?.message && !isInputOf(control, name))
      .map(([name, message]) => ({ name, message })),
    ...placeless,
  ];
  const isChanged = error instanceof RequestRefused && error.code === 'CONFLICT';

  return (
    <Box aria-live="assertive">
      {((error && !isAtInputs) || lines.length > 0) && (
        <Alert
          severity="error"
          sx={{ mt: 1.5 }}
          action={
            isChanged &&
            readAgain && (
              <Button color="inherit" size="small" onClick={readAgain}>
                {words('app.form.readAgain')}
              </Button>
            )
          }
        >
          {error && !isAtInputs && error.message}
          {lines.map(({ name, message }) => (
            <div key={name}>{[labelOf(name), message].filter(Boolean).join(': ')}</div>
          ))}
        </Alert>
      )}
    </Box>
  );
}
