import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import { Alert, Box, Button, IconButton, InputAdornment, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLogin } from 'react-admin';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import { QuietPage } from './QuietPage';

/** Where everybody begins: name and password. */
export function SignInPage() {
  const words = useWords();
  const login = useLogin();
  const [refusal, setRefusal] = useState<string>();
  const [isChecking, setIsChecking] = useState(false);
  const [isPasswordShown, setIsPasswordShown] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const username = textOf(form, 'username').trim();
    const password = textOf(form, 'password');
    if (!username || !password) {
      setRefusal(words('access.required'));
      return;
    }
    setIsChecking(true);
    setRefusal(undefined);
    try {
      await login({ username, password });
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : words('errors.INTERNAL'));
      setIsChecking(false);
    }
  };

  return (
    <QuietPage title={words('access.signInTitle')} lead={words('access.signInLead')}>
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        noValidate
        sx={{ display: 'grid', gap: 1 }}
      >
        <Box aria-live="assertive">
          {refusal && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {refusal}
            </Alert>
          )}
        </Box>
        <TextField
          name="username"
          label={words('access.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          fullWidth
          size="medium"
        />
        <TextField
          name="password"
          label={words('access.password')}
          type={isPasswordShown ? 'text' : 'password'}
          autoComplete="current-password"
          fullWidth
          size="medium"
          slotProps={{
            input: {
              endAdornment: (
                <InputAdornment position="end">
                  <IconButton
                    onClick={() => setIsPasswordShown((shown) => !shown)}
                    aria-label={words(isPasswordShown ? 'access.hidePassword' : 'access.showPassword')}
                    edge="end"
                  >
                    {isPasswordShown ? <VisibilityOff /> : <Visibility />}
                  </IconButton>
                </InputAdornment>
              ),
            },
          }}
        />
        <Button type="submit" variant="contained" size="large" disabled={isChecking} sx={{ mt: 1.5 }}>
          {words(isChecking ? 'access.signingIn' : 'access.signIn')}
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {words('access.forgotten')}
        </Typography>
      </Box>
    </QuietPage>
  );
}
