import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import type { DecreeRow } from '../providers/records';
import { proposeUrl } from './list-urls';
import { originOf } from './origin-of-decree';

/** Where a proposal stands for the person who looks at it: who has to act, or why somebody returned it. */
export function DecreeStanding({ decree }: { decree: DecreeRow }) {
  const words = useWords();
  const can = useCan();
  const { status, canDecide, canProposeAgain, reason, line } = decree;
  const origin = originOf(decree);
  if (status === 'PROPOSED') {
    if (canDecide && can('enactDecree')) return null;
    return (
      <Alert severity="info">
        {words(canDecide ? 'enrolment.decrees.waiting' : 'enrolment.decrees.notYours')}
      </Alert>
    );
  }
  if (status === 'RETURNED') {
    return (
      <Alert
        severity="warning"
        action={
          canProposeAgain &&
          origin &&
          can('proposeDecree') && (
            <Button color="inherit" size="small" component={Link} to={proposeUrl(origin, line.id)}>
              {words('enrolment.decrees.proposeAgain')}
            </Button>
          )
        }
      >
        {words('enrolment.decrees.returnedBecause', { reason: reason ?? '' })}
      </Alert>
    );
  }
  if (status === 'CANCELLED') {
    return (
      <Alert severity="info">{words('enrolment.decrees.cancelledBecause', { reason: reason ?? '' })}</Alert>
    );
  }
  return null;
}
