import type { ProposeError } from '@lindung/domain/enrolment/decree-errors';
import { errorText } from '@lindung/i18n/error-text';
import { Alert, Box, Button } from '@mui/material';
import { useLocale } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { QuotaRefusal } from './QuotaRefusal';

/** A proposal that would be refused: why, with its numbers, and the way back to what can be changed. */
export function ProposalRefusal({ refusal, onBack }: { refusal: ProposeError; onBack: () => void }) {
  const words = useWords();
  const locale = useLocale();
  return (
    <Alert severity="error" sx={{ maxWidth: 860, '& .MuiAlert-message': { flex: 1 } }}>
      {errorText(locale, refusal)}
      <QuotaRefusal code={refusal.code} params={{ ...refusal }} />
      <Box sx={{ mt: 2 }}>
        <Button variant="contained" onClick={onBack}>
          {words('enrolment.propose.change')}
        </Button>
      </Box>
    </Alert>
  );
}
