import { Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { OrderOfAgreement } from '../providers/records';

/** Why an order is given and on which document it rests, and until when a pause is expected to last. */
export function OrderGrounds({ order: { reason, basis, resumesOn } }: { order: OrderOfAgreement }) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <Typography>{[reason, basis].filter(Boolean).join(' · ')}</Typography>
      {resumesOn && (
        <Typography color="textSecondary">
          {words('agreementLife.resumesOn', { day: format.day(resumesOn) })}
        </Typography>
      )}
    </>
  );
}
