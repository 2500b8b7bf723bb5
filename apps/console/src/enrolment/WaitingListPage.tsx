import { CARRIES_PROPOSALS, isOneOf } from '@lindung/domain/agreement/agreement-status';
import { LeaveWaitingList } from '@lindung/domain/enrolment/waiting-place';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { QuotaLineRow } from '../providers/records';
import { CandidateRows } from './CandidateRows';
import { proposeUrl } from './list-urls';
import { fromWaitingList } from './origin';
import { ReasonCounts } from './ReasonCounts';
import { useProposalPreview } from './useProposalPreview';
import { useQuotaLine } from './useQuotaLine';

/** Who waits for a seat of a line's payer in its member group, in the order in which seats are given. */
export function WaitingListPage() {
  const can = useCan();
  const { lineId = '' } = useParams();
  const { line, error } = useQuotaLine(lineId);
  if (!can('candidates')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  return line ? <WaitingList line={line} /> : <Waiting />;
}

function WaitingList({ line }: { line: QuotaLineRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const origin = fromWaitingList(line.id);
  return (
    <>
      <PageHeader
        title={words('enrolment.waiting.title')}
        subtitle={`${line.payerName} · ${label('MemberGroup', line.memberGroup)}`}
        actions={
          can('proposeDecree') &&
          line.waiting > 0 &&
          line.free + line.startingLater > 0 &&
          isOneOf(CARRIES_PROPOSALS, line.agreement.status) && (
            <Button variant="contained" component={Link} to={proposeUrl(origin)}>
              {words('enrolment.waiting.fill')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section
          title={words('enrolment.waiting.now')}
          hint={
            <MuiLink component={Link} to={`/agreements/${line.agreement.id}/show`}>
              {line.agreement.number}
            </MuiLink>
          }
        >
          <Figures>
            <Figure label={words('resources.quotaLines.fields.waiting')}>
              {format.number(line.waiting)}
            </Figure>
            <Figure label={words('resources.quotaLines.fields.free')}>{format.number(line.free)}</Figure>
            <Figure label={words('resources.quotaLines.fields.startingLater')}>
              {format.number(line.startingLater)}
            </Figure>
          </Figures>
          <Typography sx={{ mt: 1.5 }}>{words('enrolment.ranking.rule')}</Typography>
        </Section>
        {line.waiting > 0 && can('proposalPreview') && <NotEligible line={line} />}
        <Section title={words('enrolment.lists.people')}>
          <CandidateRows origin={origin} lineId={line.id} />
        </Section>
      </Box>
    </>
  );
}

/** Why some of those who wait can't be given a seat any more, and how they are let go. */
function NotEligible({ line }: { line: QuotaLineRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const origin = fromWaitingList(line.id);
  const { data: preview } = useProposalPreview({ origin, lineId: line.id });
  if (!preview || preview.eligible === preview.candidates) return null;
  const count = format.number(preview.candidates - preview.eligible);
  return (
    <Section
      title={words('enrolment.waiting.ineligible', { count })}
      actions={
        can('leaveWaitingList') && (
          <ReasonButton
            resource="candidates"
            alsoRereads={['quotaLines', 'proposalPreview']}
            label={words('enrolment.waiting.letGo')}
            title={words('enrolment.waiting.letGoTitle', { count })}
            consequence={words('enrolment.waiting.letGoConsequence')}
            done={words('enrolment.waiting.wereLetGo')}
            command={LeaveWaitingList}
            says={{ ineligible: true }}
            send={(dataProvider, reason) =>
              dataProvider.leaveWaitingList({ lineId: line.id, ineligible: true, reason })
            }
          />
        )
      }
    >
      <ReasonCounts origin={origin} lineId={line.id} reasons={preview.reasons} />
    </Section>
  );
}
