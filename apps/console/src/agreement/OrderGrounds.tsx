import { Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { OrderOfAgreement } from '../providers/records';

/** Why an order is given and on which document it rests, and until when a pause is expected to last. */
export function OrderGrounds({
  order: { reason, basis, resumesOn, resumption },
}: {
  order: OrderOfAgreement;
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <>
      <Typography>{[reason, basis].filter(Boolean).join(' · ')}</Typography>
      {resumption && <Typography>{label('Resumption', resumption)}</Typography>}
      {resumesOn && (
        <Typography color="textSecondary">
          {words('agreementLife.resumesOn', { day: format.day(resumesOn) })}
        </Typography>
      )}
    </>
  );
}
