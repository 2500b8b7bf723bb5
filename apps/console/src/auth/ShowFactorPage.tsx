import { SecondFactorCode } from '@lindung/domain/access/second-factor';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { useWords } from '../i18n/useWords';
import { QuietPage } from './QuietPage';
import { SecondFactorForm } from './SecondFactorForm';
import { useSessionKeeper } from './SessionContext';
import { SessionWatch } from './SessionWatch';
import { useTry } from './useTry';

/** Asks whoever came in by the identity provider for the second factor that the account has. */
export function ShowFactorPage() {
  const words = useWords();
  const keeper = useSessionKeeper();
  const logout = useLogout();
  const { isTrying, refusal, refuse, attempt } = useTry();
  const [isRecovery, setIsRecovery] = useState(false);
  /** Who took too long at the door has no session any more: the watch then leads back to the sign-in. */
  const lookAgain = () => {
    void keeper.reload();
    return false;
  };
  return (
    <QuietPage
      title={words(isRecovery ? 'access.secondFactor.recoveryTitle' : 'access.secondFactor.codeTitle')}
      lead={words(isRecovery ? 'access.secondFactor.recoveryLead' : 'access.secondFactor.codeLead')}
    >
      <SessionWatch />
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
            ? void attempt(() => keeper.showSecondFactor(code), lookAgain)
            : refuse(words('errors.SECOND_FACTOR_CODE_WRONG'))
        }
        onBack={() => void logout()}
      />
    </QuietPage>
  );
}
