import { Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { CoverageFigure } from '../providers/records';

type FractionNoteProps = Pick<
  CoverageFigure,
  'protected' | 'potential' | 'asOf' | 'potentialSource' | 'potentialAsOf'
>;

/** Where a share comes from: its fraction, the day it holds for, and who says the denominator. */
export function FractionNote({
  protected: numerator,
  potential,
  asOf,
  potentialSource,
  potentialAsOf,
}: FractionNoteProps) {
  const words = useWords();
  const format = useFormat();
  const parts = [
    potential === null
      ? words('insight.noPotential')
      : words('insight.fraction', {
          numerator: format.number(numerator),
          denominator: format.number(potential),
        }),
    words('insight.asOfDay', { day: format.day(asOf) }),
    potentialSource &&
      (potentialAsOf
        ? words('insight.sourceAsOf', { source: potentialSource, day: format.day(potentialAsOf) })
        : words('insight.source', { source: potentialSource })),
  ];
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {parts.filter(Boolean).join(' · ')}
    </Typography>
  );
}
