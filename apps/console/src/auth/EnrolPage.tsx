import { MINUTES_AT_THE_DOOR, SecondFactorCode } from '@lindung/domain/access/second-factor';
import { Box, Button, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLogout } from 'react-admin';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import type { BegunSecondFactor } from '../providers/records';
import { CodeInput } from './CodeInput';
import { QuietPage } from './QuietPage';
import { RecoveryCodes } from './RecoveryCodes';
import { Refusal } from './Refusal';
import { ScanSecret } from './ScanSecret';
import { useSessionKeeper } from './SessionContext';
import { SessionWatch } from './SessionWatch';
import { useTry } from './useTry';

/** Sets up the second factor that a role asks for: nothing else can be done before. */
export function EnrolPage() {
  const words = useWords();
  const keeper = useSessionKeeper();
  const logout = useLogout();
  const { isTrying, refusal, refuse, attempt } = useTry();
  const [begun, setBegun] = useState<BegunSecondFactor>();
  const [confirmed, setConfirmed] = useState<{ recoveryCodes: readonly string[]; enter: () => void }>();

  /** Who took too long at the door has no session any more: the watch then leads back to the sign-in. */
  const lookAgain = () => {
    void keeper.reload();
    return false;
  };
  const start = () => attempt(async () => setBegun(await keeper.startSecondFactor({})), lookAgain);
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = textOf(new FormData(event.currentTarget), 'code');
    if (!SecondFactorCode.safeParse(code).success) {
      refuse(words('errors.SECOND_FACTOR_CODE_WRONG'));
      return;
    }
    void attempt(async () => setConfirmed(await keeper.confirmSecondFactor(code)), lookAgain);
  };

  if (confirmed)
    return (
      <QuietPage
        title={words('access.secondFactor.codesTitle')}
        lead={words('access.secondFactor.confirmed')}
      >
        <RecoveryCodes codes={confirmed.recoveryCodes} />
        <Button variant="contained" size="large" fullWidth onClick={confirmed.enter} sx={{ mt: 2.5 }}>
          {words('access.secondFactor.saved')}
        </Button>
      </QuietPage>
    );
  return (
    <QuietPage
      title={words('access.secondFactor.neededTitle')}
      lead={words('access.secondFactor.neededLead')}
    >
      <SessionWatch />
      <Refusal text={refusal} />
      {begun ? (
        <Box component="form" onSubmit={confirm} noValidate>
          <ScanSecret {...begun} />
          <CodeInput helperText={words('access.secondFactor.confirmHint')} />
          <Button
            type="submit"
            variant="contained"
            size="large"
            fullWidth
            disabled={isTrying}
            sx={{ mt: 1.5 }}
          >
            {words(isTrying ? 'access.signingIn' : 'access.secondFactor.confirm')}
          </Button>
        </Box>
      ) : (
        <>
          <Typography sx={{ mb: 1 }}>{words('access.secondFactor.neededSteps')}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {words('access.secondFactor.within', { minutes: MINUTES_AT_THE_DOOR })}
          </Typography>
          <Button variant="contained" size="large" fullWidth disabled={isTrying} onClick={() => void start()}>
            {words(isTrying ? 'access.secondFactor.starting' : 'access.secondFactor.start')}
          </Button>
        </>
      )}
      <Button onClick={() => void logout()} sx={{ mt: 2, ml: -1.5 }}>
        {words('access.signOut')}
      </Button>
    </QuietPage>
  );
}
