import { Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { CoverageFigure } from '../providers/records';

interface FractionNoteProps {
  readonly figure: CoverageFigure;
  /** How many regencies of the area have no potential and are not in the figure. */
  readonly without: number;
}

/** Where a share comes from: its fraction, who is missing from it, the day it holds for, and who says the denominator. */
export function FractionNote({ figure, without }: FractionNoteProps) {
  const words = useWords();
  const format = useFormat();
  const { protected: numerator, potential, asOf, potentialSource, potentialAsOf } = figure;
  const parts = [
    potential === null
      ? words('insight.noPotential')
      : words('insight.fraction', {
          numerator: format.number(numerator),
          denominator: format.number(potential),
        }),
    without > 0 && words('insight.undeclared', format.counted(without)),
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
