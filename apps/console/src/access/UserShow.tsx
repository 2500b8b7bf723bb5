import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useBusinessDay, useCan, useSession } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { UserRow } from '../providers/records';
import { RecordTimeline } from './RecordTimeline';
import { assignmentState } from './assignment-state';
import { AssignmentItem } from './AssignmentItem';
import { GrantAssignmentButton } from './GrantAssignmentButton';
import { MakeResetCodeButton } from './MakeResetCodeButton';
import { RenewInvitationButton } from './RenewInvitationButton';
import { AccountStateButton } from './AccountStateButton';
import { TakeAwaySecondFactorButton } from './TakeAwaySecondFactorButton';

/** A person who signs in, with every assignment: those of today, those to come, and those that are over. */
export function UserShow() {
  return <RecordPage<UserRow> resource="users">{(user) => <UserDetails user={user} />}</RecordPage>;
}

function UserDetails({ user }: { user: UserRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const today = useBusinessDay();
  const self = useSession()?.user?.id;
  const mayAct = user.assignments.some((assignment) => assignmentState(assignment, today) !== 'OVER');
  const [now] = useState(() => Date.now());
  const isLapsed = user.invitation !== null && Date.parse(user.invitation.expiresAt) < now;
  return (
    <>
      <PageHeader
        title={user.name}
        badge={!user.active && <Chip tone="quiet">{words('access.users.inactive')}</Chip>}
        subtitle={user.username}
        actions={
          user.administered && (
            <>
              {user.invitation && can('renewInvitation') && <RenewInvitationButton user={user} />}
              {can('grantAssignment') && <GrantAssignmentButton user={user} />}
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {!user.administered && can('grantAssignment') && (
          <Alert severity="info">{words('access.users.notAdministered')}</Alert>
        )}
        {!mayAct && user.administered && <Alert severity="warning">{words('access.users.grantNext')}</Alert>}
        <Section title={words('resources.users.fields.assignments')}>
          {user.assignments.length === 0 && words('access.users.noAssignments')}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {[...user.assignments]
              .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
              .map((assignment) => (
                <AssignmentItem
                  key={assignment.id}
                  assignment={assignment}
                  mayEnd={user.administered && can('endAssignment')}
                />
              ))}
          </Box>
        </Section>
        <Section title={words('access.users.account')}>
          <Facts columns={3}>
            <Fact label={words('resources.users.fields.username')}>{user.username}</Fact>
            <Fact label={words('resources.users.fields.createdAt')}>{format.moment(user.createdAt)}</Fact>
            <Fact label={words('resources.users.fields.lastSignInAt')}>
              {user.lastSignInAt ? format.moment(user.lastSignInAt) : words('access.users.neverSignedIn')}
            </Fact>
            <Fact label={words('resources.users.fields.secondFactorSince')}>
              {user.secondFactorSince
                ? words('access.secondFactor.since', { at: format.moment(user.secondFactorSince) })
                : words('access.secondFactor.notSet')}
            </Fact>
            {user.invitation && (
              <Fact label={words('resources.users.fields.invitation')}>
                {words(isLapsed ? 'access.users.lapsed' : 'access.users.waiting', {
                  at: format.moment(user.invitation.expiresAt),
                })}
              </Fact>
            )}
          </Facts>
          {user.administered && user.id !== self && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
              {can('makeResetCode') && user.active && !user.invitation && <MakeResetCodeButton user={user} />}
              {user.secondFactorSince && can('takeAwaySecondFactor') && (
                <TakeAwaySecondFactorButton user={user} />
              )}
              {can(user.active ? 'closeAccount' : 'reopenAccount') && <AccountStateButton user={user} />}
            </Box>
          )}
        </Section>
        <RecordTimeline record="USER" id={user.id} />
      </Box>
    </>
  );
}
