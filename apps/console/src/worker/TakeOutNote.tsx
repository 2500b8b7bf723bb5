import { Alert, AlertTitle, Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

/** That somebody has died or gone away while a membership goes on: until when cover goes, and what the law leaves. */
export function TakeOutNote({ worker: { takeOut, memberships } }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const running = memberships.filter(
    ({ status, endsOn }) =>
      status === 'ENROLLED' && takeOut && (endsOn === null || endsOn > takeOut.coverEndsOn),
  );
  if (!takeOut || running.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 1.75 }}>
      <AlertTitle>{words('worker.status.takeOut')}</AlertTitle>
      {words('worker.status.ends', { day: format.day(takeOut.coverEndsOn), law: takeOut.citation })}{' '}
      {words(takeOut.keepsDeathBenefit ? 'worker.status.benefit' : 'worker.status.paidMonth')}{' '}
      {takeOut.certainty === 'TO_BE_VERIFIED' && words('worker.status.toBeVerified')}
      {running.map(({ id, line }) => (
        <Box key={id}>
          <MuiLink component={Link} to={`/memberships/${id}/show`}>
            {[label('MemberGroup', line.memberGroup), line.agreementNumber].join(', ')}
          </MuiLink>
        </Box>
      ))}
    </Alert>
  );
}
