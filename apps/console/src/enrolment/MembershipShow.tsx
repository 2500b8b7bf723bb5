import { canHaveNumberRecorded } from '@lindung/domain/enrolment/membership';
import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { useIsHidden } from '../auth/useIsHidden';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Figure, Figures } from '../fields/Figures';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { MembershipRecord } from '../providers/records';
import { PrintCardsButton } from './PrintCardsButton';
import { ProtectionFigures } from './ProtectionFigures';
import { ReportExitButton } from './ReportExitButton';
import { RecordNumberButton } from './RecordNumberButton';
import { useMembershipSteps } from './useMembershipSteps';

/** A person's membership: from when to when, who pays, how many months are paid, and what happened to it. */
export function MembershipShow() {
  return (
    <RecordPage<MembershipRecord> resource="memberships">
      {(membership) => <MembershipDetails membership={membership} />}
    </RecordPage>
  );
}

function MembershipDetails({ membership }: { membership: MembershipRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const isHidden = useIsHidden();
  const stepsOf = useMembershipSteps();
  const { worker, line, decree, region } = membership;
  const name = worker?.fullName ?? words('retention.erasure.erasedWorker');
  return (
    <>
      <PageHeader
        title={name}
        badge={<StatusChip of="EnrolmentStatus" code={membership.status} />}
        subtitle={[label('MemberGroup', line.memberGroup), worker?.village?.name, region.name]
          .filter(Boolean)
          .join(' · ')}
        actions={
          worker &&
          canHaveNumberRecorded(membership) && (
            <>
              {can('startMemberCards') && (
                <PrintCardsButton decreeId={decree.id} membershipId={membership.id} />
              )}
              {can('reportExit') && <ReportExitButton membershipId={membership.id} name={worker.fullName} />}
              {can('recordMembershipNumber') && (
                <RecordNumberButton membership={membership} name={worker.fullName} />
              )}
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('enrolment.memberships.protection')}>
          <Figures>
            <Figure label={words('resources.memberships.fields.startsOn')}>
              {format.day(membership.startsOn)}
            </Figure>
            {membership.restartedOn !== null && (
              <Figure label={words('resources.memberships.fields.restartedOn')}>
                {format.day(membership.restartedOn)}
              </Figure>
            )}
            <Figure label={words('resources.memberships.fields.endsOn')}>
              {format.day(membership.endsOn)}
            </Figure>
            <Figure label={words('resources.memberships.fields.paidMonths')}>
              {format.number(membership.paidMonths)}
            </Figure>
          </Figures>
        </Section>
        {membership.protection && (
          <Section title={words('enrolment.memberships.protectedTitle')}>
            <ProtectionFigures protection={membership.protection} />
          </Section>
        )}
        {membership.basis && (
          <Section
            title={words('enrolment.memberships.basis')}
            hint={words('enrolment.memberships.basisHint', { version: membership.basis.ruleVersion })}
          >
            <Facts columns={3}>
              <Fact label={words('resources.candidates.fields.rank')}>
                {format.number(membership.basis.rank)}
              </Fact>
              <Fact label={words('enrolment.memberships.ageOnEntry')}>
                {words('enrolment.memberships.years', { count: format.number(membership.basis.ageOnEntry) })}
              </Fact>
              <Fact label={words('resources.candidates.fields.decile')}>
                {membership.basis.decile === null ||
                !membership.basis.decileSource ||
                !membership.basis.decileObservedOn
                  ? words('enrolment.memberships.noDecile')
                  : words('enrolment.memberships.decileOf', {
                      decile: membership.basis.decile,
                      source: label('DecileSource', membership.basis.decileSource),
                      day: format.day(membership.basis.decileObservedOn),
                    })}
              </Fact>
            </Facts>
          </Section>
        )}
        <Section title={words('enrolment.memberships.about')}>
          <Facts columns={3}>
            <Fact label={words('resources.memberships.fields.worker')}>
              {worker && can('worker') ? (
                <MuiLink component={Link} to={`/workers/${worker.id}/show`}>
                  {name}
                </MuiLink>
              ) : (
                name
              )}
            </Fact>
            {worker && (
              <Fact label={words('resources.workers.fields.nikMasked')}>
                <MaskedNik nikMasked={worker.nikMasked} />
              </Fact>
            )}
            {!isHidden('membership', 'membershipNumber') && (
              <Fact label={words('resources.memberships.fields.membershipNumber')}>
                {membership.membershipNumber}
              </Fact>
            )}
            {membership.submission !== null && (
              <Fact label={words('resources.memberships.fields.submission')}>
                {label('SubmissionState', membership.submission)}
                {membership.leftOut !== null && `: ${label('LeftOutReason', membership.leftOut)}`}
              </Fact>
            )}
            {membership.submittedAt !== null && (
              <Fact label={words('resources.memberships.fields.submittedAt')}>
                {format.moment(membership.submittedAt)}
              </Fact>
            )}
            <Fact label={words('resources.memberships.fields.decree')}>
              {can('decree') ? (
                <MuiLink component={Link} to={`/decrees/${decree.id}/show`}>
                  {decree.number}
                </MuiLink>
              ) : (
                decree.number
              )}
            </Fact>
            <Fact label={words('resources.memberships.fields.line')}>
              {can('agreement') ? (
                <MuiLink component={Link} to={`/agreements/${line.agreementId}/show`}>
                  {line.agreementNumber}
                </MuiLink>
              ) : (
                line.agreementNumber
              )}
            </Fact>
          </Facts>
        </Section>
        <RecordTimeline
          record="MEMBERSHIP"
          id={membership.id}
          steps={can('decree') ? stepsOf(membership) : []}
        />
      </Box>
    </>
  );
}
