import { Role } from '@lindung/domain/access/role';
import type { WordKey } from '@lindung/i18n/messages';
import { Box, Card, Link as MuiLink, Typography } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan, useSession } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { MENU } from '../layout/menu';
import { PageHeader } from '../layout/PageHeader';
import { RESOURCES, type ResourceName } from '../providers/resource-names';

/** What stands behind each of the pages that the system's keeper has. */
const HINTS: Partial<Record<ResourceName, WordKey>> = {
  regions: 'territory.subtitle',
  offices: 'office.subtitle',
  users: 'access.users.subtitle',
  apiClients: 'access.clients.subtitle',
  jobs: 'exchange.subtitle',
  auditEvents: 'access.audit.subtitle',
};

const OF_SYSTEM = { title: 'insight.systemHome', hint: 'insight.systemHomeHint' } as const;
const OF_LOOK = { title: 'insight.lookHome', hint: 'insight.lookHomeHint' } as const;
const OF_PROTECTION = { title: 'insight.protectionHome', hint: 'insight.protectionHomeHint' } as const;

/** The first page of who sees no figures: the way to what they look after. */
export function SystemHome() {
  const words = useWords();
  const can = useCan();
  const session = useSession();
  const { title, hint } = session?.widerLook
    ? OF_LOOK
    : session?.assignment?.role === Role.DATA_PROTECTION_OFFICER
      ? OF_PROTECTION
      : OF_SYSTEM;
  const resourceLabel = useGetResourceLabel();
  const items = MENU.flatMap((group) => group.items).filter((name) => can(RESOURCES[name].list));
  return (
    <>
      <PageHeader title={words(title)} subtitle={words(hint)} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.75,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
        }}
      >
        {items.map((name) => {
          const hint = HINTS[name];
          return (
            <Card
              key={name}
              sx={{
                position: 'relative',
                px: 2.25,
                py: 2,
                '&:hover, &:focus-within': { borderColor: 'primary.main' },
              }}
            >
              <MuiLink
                component={Link}
                to={`/${name}`}
                sx={{ fontSize: '1.0625rem', '&::after': { content: '""', position: 'absolute', inset: 0 } }}
              >
                {resourceLabel(name, 2)}
              </MuiLink>
              {hint && (
                <Typography variant="body2" color="textSecondary">
                  {words(hint)}
                </Typography>
              )}
            </Card>
          );
        })}
      </Box>
    </>
  );
}
