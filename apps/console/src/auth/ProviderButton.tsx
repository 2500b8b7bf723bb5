import { Button, Divider } from '@mui/material';
import { useWords } from '../i18n/useWords';
import { useSession, useSessionKeeper } from './SessionContext';
import { goTo } from './go-to';

interface ProviderButtonProps {
  readonly isTrying: boolean;
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
}

/** The way in by the identity provider, where the server has one. */
export function ProviderButton({ isTrying, attempt }: ProviderButtonProps) {
  const words = useWords();
  const keeper = useSessionKeeper();
  const name = useSession()?.provider;
  if (name == null) return null;
  return (
    <>
      <Divider sx={{ my: 2, color: 'text.secondary' }}>{words('access.provider.or')}</Divider>
      <Button
        variant="outlined"
        size="large"
        fullWidth
        disabled={isTrying}
        onClick={() => void attempt(async () => goTo(await keeper.signInWithProvider()))}
      >
        {words('access.provider.signIn', { name })}
      </Button>
    </>
  );
}
