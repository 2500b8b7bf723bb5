import { Box } from '@mui/material';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { ApiClientRow } from '../providers/records';
import { apiKeyState, lastDayOf } from './api-key-state';
import { RotateApiKeyButton } from './RotateApiKeyButton';
import { RevokeApiKeyButton } from './RevokeApiKeyButton';

const STATES = {
  ACTIVE: { tone: 'good', word: 'access.clients.active' },
  EXPIRED: { tone: 'quiet', word: 'access.clients.expired' },
  REVOKED: { tone: 'quiet', word: 'access.clients.revokedState' },
} as const;

/** One key: how it begins, what it may read where, until when, and whether it is used. */
export function ApiKeyItem({
  apiKey,
  isReplaced,
}: {
  apiKey: ApiClientRow['keys'][number];
  /** Another key follows it. */
  isReplaced: boolean;
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const state = apiKeyState(apiKey, useBusinessDay());
  const { prefix, scopes, region, createdAt, revokedAt, lastUsedAt, replaces } = apiKey;
  const lastDay = lastDayOf(apiKey);
  const { tone, word } = STATES[state];
  return (
    <Box
      component="li"
      sx={{ py: 1.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.25 }}>
        <Box component="code" sx={{ fontSize: '1rem', fontWeight: 700 }}>
          {`${prefix}…`}
        </Box>
        <Chip tone={tone}>{words(word)}</Chip>
        <Box sx={{ flex: 1 }} />
        {can('rotateApiKey') && state === 'ACTIVE' && (
          <RotateApiKeyButton apiKey={apiKey} isReplaced={isReplaced} />
        )}
        {can('revokeApiKey') && state === 'ACTIVE' && <RevokeApiKeyButton apiKey={apiKey} />}
      </Box>
      <Facts columns={3}>
        <Fact label={words('resources.apiClients.fields.scopes')}>
          {scopes.map((scope) => label('ApiScope', scope as EnumCode<'ApiScope'>)).join(', ')}
        </Fact>
        <Fact label={words('resources.apiClients.fields.region')}>{region.name}</Fact>
        <Fact label={words('resources.apiClients.fields.expiresAt')}>
          {lastDay ? format.day(lastDay) : words('app.unlimited')}
        </Fact>
        <Fact label={words('resources.apiClients.fields.createdAt')}>{format.moment(createdAt)}</Fact>
        <Fact label={words('resources.apiClients.fields.lastUsedAt')}>
          {lastUsedAt ? format.moment(lastUsedAt) : words('access.clients.neverUsed')}
        </Fact>
        {replaces && <Fact label={words('resources.apiClients.fields.replaces')}>{`${replaces}…`}</Fact>}
        {revokedAt && (
          <Fact label={words('resources.apiClients.fields.revokedAt')}>{format.moment(revokedAt)}</Fact>
        )}
      </Facts>
    </Box>
  );
}
