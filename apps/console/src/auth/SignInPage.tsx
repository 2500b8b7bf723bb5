import { PROVIDER_PROBLEMS } from '@lindung/domain/access/provider-link';
import { SecondFactorCode } from '@lindung/domain/access/second-factor';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import {
  Box,
  Button,
  IconButton,
  InputAdornment,
  Link as MuiLink,
  TextField,
  Typography,
} from '@mui/material';
import { useEffect, useState, type FormEvent } from 'react';
import { useLogin } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import { RequestRefused } from '../providers/request-refused';
import { INVITATION } from './invitation-path';
import { QuietPage } from './QuietPage';
import { Refusal } from './Refusal';
import { ProviderButton } from './ProviderButton';
import { SecondFactorForm } from './SecondFactorForm';
import { useSessionKeeper } from './SessionContext';
import { useTry } from './useTry';

interface Given {
  readonly username: string;
  readonly password: string;
}

/** Where everybody begins: name and password, then the code of who has a second factor. */
export function SignInPage() {
  const words = useWords();
  const login = useLogin();
  const { isTrying, refusal, refuse, attempt } = useTry();
  /** What was right, and waits for its code. */
  const [given, setGiven] = useState<Given>();
  const [isRecovery, setIsRecovery] = useState(false);
  const told = useToldProblem();
  const keeper = useSessionKeeper();
  // Whoever comes here straight away learns from the session which ways in there are.
  useEffect(() => void keeper.load().catch(() => undefined), [keeper]);

  const enter = (tried: Given, code?: string) =>
    void attempt(
      () => login({ ...tried, ...(code === undefined ? {} : { code }) }),
      (error) => {
        if (!(error instanceof RequestRefused) || error.code !== 'SECOND_FACTOR_CODE_REQUIRED') return false;
        setGiven(tried);
        return true;
      },
    );

  if (given)
    return (
      <QuietPage
        title={words(isRecovery ? 'access.secondFactor.recoveryTitle' : 'access.secondFactor.codeTitle')}
        lead={words(isRecovery ? 'access.secondFactor.recoveryLead' : 'access.secondFactor.codeLead')}
      >
        <SecondFactorForm
          isTrying={isTrying}
          refusal={refusal}
          isRecovery={isRecovery}
          onRecovery={(next) => {
            refuse(undefined);
            setIsRecovery(next);
          }}
          onCode={(code) =>
            SecondFactorCode.safeParse(code).success
              ? enter(given, code)
              : refuse(words('errors.SECOND_FACTOR_CODE_WRONG'))
          }
          onBack={() => {
            refuse(undefined);
            setGiven(undefined);
          }}
        />
      </QuietPage>
    );
  return (
    <QuietPage title={words('access.signInTitle')} lead={words('access.signInLead')}>
      <PasswordForm
        isTrying={isTrying}
        refusal={refusal ?? told}
        onGiven={(tried) =>
          tried.username && tried.password ? enter(tried) : refuse(words('access.required'))
        }
      />
      <ProviderButton isTrying={isTrying} attempt={attempt} />
    </QuietPage>
  );
}

/** What the address says of a visit to the identity provider that failed. */
function useToldProblem(): string | undefined {
  const words = useWords();
  const [query] = useSearchParams();
  const problem = PROVIDER_PROBLEMS.find((code) => code === query.get('problem'));
  return problem && words(`errors.${problem}`);
}

interface PasswordFormProps {
  readonly isTrying: boolean;
  readonly refusal: string | undefined;
  readonly onGiven: (given: Given) => void;
}

function PasswordForm({ isTrying, refusal, onGiven }: PasswordFormProps) {
  const words = useWords();
  const [isPasswordShown, setIsPasswordShown] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onGiven({ username: textOf(form, 'username').trim(), password: textOf(form, 'password') });
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 1 }}>
      <Refusal text={refusal} />
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
      <Button type="submit" variant="contained" size="large" disabled={isTrying} sx={{ mt: 1.5 }}>
        {words(isTrying ? 'access.signingIn' : 'access.signIn')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {words('access.forgotten')}
      </Typography>
      <MuiLink component={Link} to={INVITATION} variant="body2">
        {words('access.invitation.link')}
      </MuiLink>
    </Box>
  );
}
