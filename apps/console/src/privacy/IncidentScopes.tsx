import { WithdrawIncidentScope } from '@lindung/domain/privacy/incident';
import { Box, Typography } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel } from '../i18n/useWords';
import type { IncidentRecord } from '../providers/records';
import { AddScopeButton } from './AddScopeButton';
import { useIncidentWords } from './useIncidentWords';

/** What an incident reaches, part by part; what was withdrawn stays to be read. */
export function IncidentScopes({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const can = useCan();
  const isOpen = incident.status !== 'CLOSED';
  return (
    <Section
      title={say('scope')}
      hint={say('scopeHint')}
      actions={isOpen && can('addIncidentScope') && <AddScopeButton incident={incident} />}
    >
      {incident.scopes.length === 0 && <Typography color="textSecondary">{say('noScope')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {incident.scopes.map((scope) => (
          <ScopeItem
            key={scope.id}
            scope={scope}
            version={incident.version}
            mayWithdraw={isOpen && can('withdrawIncidentScope')}
          />
        ))}
      </Box>
    </Section>
  );
}

function ScopeItem({
  scope,
  version,
  mayWithdraw,
}: {
  scope: IncidentRecord['scopes'][number];
  version: number;
  mayWithdraw: boolean;
}) {
  const say = useIncidentWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { id, kind, target, withdrawnAt, withdrawnBy, reason } = scope;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'space-between',
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', ...(withdrawnAt ? { opacity: 0.7 } : {}) }}>
        <b>{target}</b> ({label('IncidentScopeKind', kind)})
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {format.moment(scope.from)} – {format.moment(scope.to)}
          {withdrawnAt && (
            <>
              {'. '}
              {say('withdrawnBy', {
                name: withdrawnBy ?? '',
                at: format.moment(withdrawnAt),
                reason: reason ?? '',
              })}
            </>
          )}
        </Box>
      </Box>
      {mayWithdraw && !withdrawnAt && (
        <ReasonButton
          resource="incidents"
          size="small"
          label={say('withdraw')}
          title={say('withdrawTitle')}
          consequence={say('withdrawConsequence')}
          done={say('withdrawn')}
          command={WithdrawIncidentScope.pick({ reason: true })}
          send={(dataProvider, text) => dataProvider.withdrawIncidentScope({ id, version, reason: text })}
        />
      )}
    </Box>
  );
}
