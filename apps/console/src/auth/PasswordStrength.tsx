import { LEAST_STRENGTH, passwordStrength, type StrengthOf } from '@lindung/domain/access/user';
import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Meter } from '../fields/Meter';
import { useWords } from '../i18n/useWords';

/** The pause in typing after which a password is looked at, in milliseconds: on an old telephone a look takes a while. */
const PAUSE = 250;
const STRONGEST = 4;

/** The estimate that the server makes too, from dictionaries that come when somebody begins to type a password. */
const loadStrength = async (): Promise<StrengthOf> =>
  (await import('@lindung/passwords/password-strength')).strengthOf;

interface PasswordStrengthProps {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** Says while somebody types how hard the password is to guess for who knows whose it is. Nothing of it leaves the browser. */
function PasswordStrength({ username, name, password }: PasswordStrengthProps) {
  const words = useWords();
  const [strength, setStrength] = useState<number>();

  useEffect(() => {
    let isCurrent = true;
    const estimate = async () => {
      const strengthOf = await loadStrength();
      if (isCurrent) setStrength(passwordStrength({ username, name }, password, strengthOf));
    };
    // Without the dictionaries there is no estimate: the server judges when it is saved.
    const timer = setTimeout(() => void estimate().catch(() => setStrength(undefined)), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [username, name, password]);

  const isShown = password !== '' && strength !== undefined;
  const text = words(
    isShown && strength >= LEAST_STRENGTH ? 'access.passwordIsHard' : 'access.passwordIsGuessable',
  );
  return (
    <Box aria-live="polite" sx={{ mb: 1 }}>
      {isShown && (
        <>
          <Meter value={strength + 1} max={STRONGEST + 1} label={text} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {text}
          </Typography>
        </>
      )}
    </Box>
  );
}

interface TypedPasswordStrengthProps {
  /** The input of the password, and those of the names where the form asks for them too. */
  readonly source: string;
  readonly account?: { readonly username: string; readonly name: string } | undefined;
}

/** The same under an input of a form, whose account is known or typed beside it. */
export function TypedPasswordStrength({ source, account }: TypedPasswordStrengthProps) {
  const [password, username, name] = useWatch<Record<string, string | undefined>>({
    name: [source, 'username', 'name'],
  });
  return (
    <PasswordStrength
      password={password ?? ''}
      username={account?.username ?? username ?? ''}
      name={account?.name ?? name ?? ''}
    />
  );
}
