import { Box } from '@mui/material';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { ImportRowRecord } from '../providers/records';

/** What was recognised as damaged in a row: what the file says, what it may have been, and how sure that is. */
export function RowDamages({ damages }: { damages: ImportRowRecord['damages'] }) {
  const words = useWords();
  const label = useEnumLabel();
  return damages.map(({ kind, said, proposed, confidence, reason, accepted }) => {
    const why = label('RepairReason', reason);
    const values = {
      proposed: proposed ?? '',
      confidence: confidence ? label('RepairConfidence', confidence) : '',
      reason: why,
    };
    return (
      <Box key={kind} sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 650 }}>
          {label('DamageKind', kind)}
          {said && ` (${words('exchange.import.damages.said', { said })})`}
        </Box>
        {proposed === null
          ? words('exchange.import.damages.noProposal', { reason: why })
          : words(`exchange.import.damages.${accepted ? 'made' : 'proposal'}`, values)}
      </Box>
    );
  });
}
