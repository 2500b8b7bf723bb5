import { canBePrinted } from '@lindung/domain/enrolment/decree-document';
import { canDecreeBecome } from '@lindung/domain/enrolment/decree-status';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { listUrl } from '../list/list-url';
import type { DecreeRecord } from '../providers/records';
import { ProposedTwice } from '../worker/ProposedTwice';
import { DecreeRanking } from './DecreeRanking';
import { DecreeStanding } from './DecreeStanding';
import { ExitRows } from './ExitRows';
import { EnactButton } from './EnactButton';
import { OfficeFiles } from './OfficeFiles';
import { PrintCardsButton } from './PrintCardsButton';
import { PrintDecreeButton } from './PrintDecreeButton';
import { WithReasonButton } from './WithReasonButton';
import { DecreeOrigin } from './DecreeOrigin';

/** A decree or a proposal of one: who, how many, from when, what it costs, where it stands, and what can be done. */
export function DecreeShow() {
  return (
    <RecordPage<DecreeRecord> resource="decrees">{(decree) => <DecreeDetails decree={decree} />}</RecordPage>
  );
}

function DecreeDetails({ decree }: { decree: DecreeRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { status, canDecide, line } = decree;
  return (
    <>
      <PageHeader
        title={decree.number}
        badge={<StatusChip of="DecreeStatus" code={status} />}
        subtitle={decree.title}
        actions={
          <>
            {can('startDecreeDocument') && canBePrinted(status) && <PrintDecreeButton decree={decree} />}
            {can('cancelDecree') && canDecreeBecome(status, 'CANCELLED') && (
              <WithReasonButton decree={decree} act="cancel" />
            )}
            {can('returnDecree') && canDecide && <WithReasonButton decree={decree} act="return" />}
            {can('enactDecree') && canDecide && <EnactButton decree={decree} />}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <DecreeStanding decree={decree} />
        <ProposedTwice people={decree.awaitingDuplicateCheck} />
        <Section
          title={words('enrolment.decrees.members')}
          actions={
            <>
              {can('nikClaims') && status === 'PROPOSED' && (
                <Button component={Link} to={listUrl('nikClaims', { decreeId: decree.id })}>
                  {words('enrolment.decrees.openClaims')}
                </Button>
              )}
              {can('startMemberCards') && status === 'ENACTED' && (
                <PrintCardsButton decreeId={decree.id} refused={decree.refusedByOffice} />
              )}
              {can('memberships') && (
                <Button component={Link} to={listUrl('memberships', { decreeId: decree.id })}>
                  {words('enrolment.decrees.openMembers')}
                </Button>
              )}
            </>
          }
        >
          <Figures>
            <Figure
              label={words('resources.decrees.fields.seats')}
              note={
                decree.leftOut > 0 &&
                words('enrolment.decrees.leftOut', { count: format.number(decree.leftOut) })
              }
            >
              {format.number(decree.seats)}
            </Figure>
            <Figure label={words('resources.decrees.fields.monthlyAmount')}>
              <Rupiah amount={decree.monthlyAmount} />
            </Figure>
            <Figure
              label={words('resources.decrees.fields.startsOn')}
              note={words('enrolment.decrees.until', { day: format.day(decree.endsOn) })}
            >
              {format.day(decree.startsOn)}
            </Figure>
          </Figures>
        </Section>
        {can('memberExits') && decree.leavers > 0 && (
          <Section
            title={words('memberExit.leavers', { count: format.number(decree.leavers) })}
            hint={
              <>
                {words('memberExit.amends')}{' '}
                {decree.amends.map(({ id, number }, position) => (
                  <span key={id}>
                    {position > 0 && ', '}
                    <MuiLink component={Link} to={`/decrees/${id}/show`}>
                      {number}
                    </MuiLink>
                  </span>
                ))}
              </>
            }
          >
            <ExitRows filter={{ decreeId: decree.id }} />
          </Section>
        )}
        {can('officeFiles') && status === 'ENACTED' && <OfficeFiles decree={decree} />}
        <DecreeRanking decree={decree} />
        <Section title={words('enrolment.decrees.about')}>
          <Facts columns={3}>
            <Fact label={words('resources.decrees.fields.line')}>
              <MuiLink component={Link} to={`/agreements/${line.agreementId}/show`}>
                {line.agreementNumber}
              </MuiLink>
            </Fact>
            <Fact label={words('resources.decrees.fields.source')}>
              <DecreeOrigin decree={decree} />
            </Fact>
            <Fact label={words('enrolment.propose.rule')}>
              {words('enrolment.propose.ruleVersion', { version: decree.ruleVersion })}
            </Fact>
            <Fact label={words('resources.decrees.fields.proposedBy')}>
              {words('enrolment.lists.importedBy', {
                name: decree.proposedBy,
                at: format.moment(decree.proposedAt),
              })}
            </Fact>
            <Fact label={words('resources.decrees.fields.decidedBy')}>
              {decree.decidedBy &&
                decree.decidedAt &&
                words('enrolment.lists.importedBy', {
                  name: decree.decidedBy,
                  at: format.moment(decree.decidedAt),
                })}
            </Fact>
            <Fact label={words('resources.decrees.fields.decreedOn')}>
              {decree.decreedOn && format.day(decree.decreedOn)}
            </Fact>
          </Facts>
        </Section>
        <RecordTimeline record="DECREE" id={decree.id} />
      </Box>
    </>
  );
}
