import { Alert, Button } from '@mui/material';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { CandidateRows } from './CandidateRows';
import { LINE_PARAM, proposeUrl } from './list-urls';
import { fromMembers } from './origin';
import { useQuotaLine } from './useQuotaLine';

/** The members of a line as they are judged for another: who goes on, who does not, and why. */
export function LineMembersPage() {
  const words = useWords();
  const can = useCan();
  const { lineId = '' } = useParams();
  const [search] = useSearchParams();
  const next = search.get(LINE_PARAM);
  const { line, error } = useQuotaLine(lineId);
  if (!can('candidates')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  if (!line) return <Waiting />;
  const origin = fromMembers(lineId);
  return (
    <>
      <PageHeader
        title={words('enrolment.propose.titleOf.MEMBERS')}
        subtitle={words('enrolment.propose.membersOf', { agreement: line.agreement.number })}
        actions={
          can('proposeDecree') && (
            <Button variant="contained" component={Link} to={proposeUrl(origin, next ?? undefined)}>
              {words('enrolment.waiting.carryOver')}
            </Button>
          )
        }
      />
      {next ? (
        <Section title={words('enrolment.lists.people')} hint={words('enrolment.waiting.differences')}>
          <CandidateRows origin={origin} lineId={next} />
        </Section>
      ) : (
        <Alert severity="info">{words('enrolment.propose.lineHint')}</Alert>
      )}
    </>
  );
}
