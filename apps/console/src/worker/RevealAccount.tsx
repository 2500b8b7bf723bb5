import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { RevealFrame } from '../form/RevealFrame';
import { useWords } from '../i18n/useWords';
import type { BankAccountRow } from '../providers/records';

/** Of the number of an account the last digits, and the way to see it whole. */
export function RevealAccount({
  account: { id, numberMasked, holderName },
  isRestricted = false,
}: {
  account: Pick<BankAccountRow, 'id' | 'numberMasked' | 'holderName'>;
  /** The person's data are shown to nobody. */
  isRestricted?: boolean;
}) {
  const words = useWords();
  const can = useCan();
  return (
    <RevealFrame
      isAllowed={can('revealBankAccount') && !isRestricted}
      veiled={
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {numberMasked}
        </Box>
      }
      label={words('bankAccount.reveal')}
      title={words('bankAccount.revealTitle', { name: holderName })}
      ask={(dataProvider, reason) => dataProvider.revealBankAccount({ id, reason })}
    >
      {({ number }) => (
        <Box sx={{ fontWeight: 700, fontSize: '1.0625rem', overflowWrap: 'anywhere' }}>{number}</Box>
      )}
    </RevealFrame>
  );
}
