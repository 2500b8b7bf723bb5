import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { RecordPage } from '../layout/RecordPage';
import type { ApiClientRow } from '../providers/records';
import { ApiKeyItem } from './ApiKeyItem';
import { CreateApiKeyButton } from './CreateApiKeyButton';
import { RecordTimeline } from './RecordTimeline';

/** A partner's application with its keys; a key's secret is never shown here. */
export function ApiClientShow() {
  return (
    <RecordPage<ApiClientRow> resource="apiClients">
      {(client) => <ApiClientDetails client={client} />}
    </RecordPage>
  );
}

function ApiClientDetails({ client }: { client: ApiClientRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { name, organisation, createdAt, keys } = client;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={`${organisation} · ${words('access.clients.since', { at: format.moment(createdAt) })}`}
        actions={can('createApiKey') && <CreateApiKeyButton client={client} />}
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('resources.apiClients.fields.keys')}>
          {keys.length === 0 && (
            <PageMessage title={words('access.clients.noKeys')} hint={words('access.clients.noKeysHint')} />
          )}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {keys.map((key) => (
              <ApiKeyItem
                key={key.id}
                apiKey={key}
                isReplaced={keys.some(({ replaces }) => replaces === key.prefix)}
              />
            ))}
          </Box>
        </Section>
        <RecordTimeline record="API_CLIENT" id={client.id} />
      </Box>
    </>
  );
}
