import { Box, Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { ProposalPreview } from '../providers/records';

interface RankingRuleProps {
  /** Where the cut is; null: all who are eligible have a seat. */
  readonly cut: ProposalPreview['cut'];
  readonly seats: number;
  readonly eligible: number;
}

/** In which order seats are given, where the cut is, and by what it was decided. */
export function RankingRule({ cut, seats, eligible }: RankingRuleProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Typography>{words('enrolment.ranking.rule')}</Typography>
      {cut === null ? (
        <Typography>{words('enrolment.ranking.noCut')}</Typography>
      ) : (
        <>
          <Typography sx={{ fontWeight: 600 }}>
            {words('enrolment.ranking.cut', {
              last: format.number(seats),
              eligible: format.number(eligible),
              next: format.number(seats + 1),
            })}
          </Typography>
          <Typography>
            {cut.levelOn === null
              ? words('enrolment.ranking.clear', { by: label('RankCriterion', cut.decidedBy) })
              : words('enrolment.ranking.level', {
                  on: label('RankCriterion', cut.levelOn),
                  by: label('RankCriterion', cut.decidedBy),
                  seated: format.number(cut.levelSeated),
                  waiting: format.number(cut.levelWaiting),
                })}
          </Typography>
        </>
      )}
    </Box>
  );
}
