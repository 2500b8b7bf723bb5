import { Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { DerivationStep } from '../providers/records';

/** Which rule a step of an amount follows, and from which month that rule holds. */
export function StepRule({ step: { rule, version } }: { step: DerivationStep }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {`${label('TariffRule', rule as EnumCode<'TariffRule'>)}, ${words('programme.since', { month: format.month(version) })}`}
    </Typography>
  );
}
