import { Alert, AlertTitle, Box } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { ExitSummary } from '../providers/records';

/** What all who left lose together when their seats go to others: said before it is done. */
export function LossNote({ lost }: { lost: ExitSummary['lost'] & {} }) {
  const words = useWords();
  const format = useFormat();
  if (lost.people === 0) return null;
  const losses = [
    ...(lost.paidMonths > 0
      ? [words('memberExit.lossMonths', { count: format.number(lost.paidMonths) })]
      : []),
    ...(lost.deathBenefit === '0'
      ? []
      : [words('memberExit.lossDeath', { amount: format.rupiah(lost.deathBenefit) })]),
    ...(lost.scholarships > 0
      ? [
          words('memberExit.lossScholarship', {
            people: format.number(lost.scholarships),
            amount: format.rupiah(lost.scholarshipAmount),
          }),
        ]
      : []),
  ];
  return (
    <Alert severity={losses.length > 0 ? 'warning' : 'info'}>
      <AlertTitle>{words('memberExit.lossTitle', { count: format.number(lost.people) })}</AlertTitle>
      {losses.length === 0 ? (
        words('memberExit.lossNone')
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
