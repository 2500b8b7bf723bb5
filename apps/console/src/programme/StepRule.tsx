import { DECLARED_RULE } from '@lindung/domain/programme/derivation';
import { Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { DerivationStep } from '../providers/records';

/** Which rule a step of an amount follows, since when that rule holds, what the step does and who bears it. */
export function StepRule({ step: { rule, version, kind, share } }: { step: DerivationStep }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const since = version.length > 'YYYY-MM'.length ? format.day(version) : format.month(version);
  const parts = [
    rule === DECLARED_RULE
      ? words('programme.declared')
      : `${label('LawSubject', rule as EnumCode<'LawSubject'>)}, ${words('programme.since', { month: since })}`,
    ...(kind && kind !== 'CONTRIBUTION' ? [label('StepKind', kind)] : []),
    ...(share ? [label('ContributionShare', share)] : []),
  ];
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {parts.join(' · ')}
    </Typography>
  );
}
