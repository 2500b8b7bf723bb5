import { Alert } from '@mui/material';
import { useWords } from '../i18n/useWords';

/** What runs couldn't be looked at: why, and that the page goes on trying by itself. What it shows is from before. */
export function NotReadAgain({ error }: { error: Error }) {
  const words = useWords();
  return (
    <Alert severity="warning" sx={{ mb: 1.75 }}>
      {`${error.message} ${words('exchange.looksAgain')}`}
    </Alert>
  );
}
