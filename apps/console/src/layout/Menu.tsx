import { Box, Typography } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { Link, NavLink } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import { RESOURCES } from '../providers/resource-names';
import { Brand } from './Brand';
import { MENU } from './menu';
import { useWaitingCounts, type WaitingCount } from './useWaitingCounts';

/** The pages of the chosen assignment; a group in which nothing may be seen isn't shown. */
export function Menu({ onNavigate }: { onNavigate?: () => void }) {
  const words = useWords();
  const can = useCan();
  const resourceLabel = useGetResourceLabel();
  const waiting = useWaitingCounts();
  const groups = MENU.map((group) => ({
    ...group,
    items: group.items.filter((name) => can(RESOURCES[name].list)),
  })).filter(({ items }) => items.length > 0);

  return (
    <Box component="nav" aria-label={words('app.menu.label')} onClick={onNavigate}>
      <Box sx={{ mx: 0.75, mb: 2.5 }}>
        <Brand />
      </Box>
      <MenuLink to="/" label={words('app.menu.home')} />
      {groups.map(({ label, items }) => (
        <Box key={label} role="group" aria-label={words(label)}>
          <Typography
            aria-hidden
            sx={{
              fontSize: '0.75rem',
              fontWeight: 700,
              color: 'text.secondary',
              mx: 1.25,
              mt: 2.25,
              mb: 0.5,
            }}
          >
            {words(label)}
          </Typography>
          {items.map((name) => (
            <Box key={name} sx={{ position: 'relative' }}>
              <MenuLink to={`/${name}`} label={resourceLabel(name, 2)} />
              <WaitingLink
                label={resourceLabel(name, 2)}
                waiting={waiting.find(({ resource }) => resource === name)}
              />
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

/** How many rows wait in a list, as the way to exactly these. */
function WaitingLink({ label, waiting }: { label: string; waiting: WaitingCount | undefined }) {
  const words = useWords();
  const format = useFormat();
  if (!waiting) return null;
  const count = format.number(waiting.count);
  return (
    <Box
      component={Link}
      to={listUrl(waiting.resource, waiting.filter)}
      aria-label={`${label}: ${words('app.menu.waiting', { count })}`}
      title={words('app.menu.waiting', { count })}
      sx={{
        position: 'absolute',
        top: 4,
        right: 4,
        minWidth: 28,
        height: 28,
        px: 0.75,
        borderRadius: '8px',
        display: 'grid',
        placeItems: 'center',
        fontSize: '0.8125rem',
        fontWeight: 700,
        color: 'tokens.gold',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'tokens.goldTint' },
      }}
    >
      {count}
    </Box>
  );
}

function MenuLink({ to, label }: { to: string; label: string }) {
  return (
    <Box
      component={NavLink}
      to={to}
      end={to === '/'}
      sx={{
        display: 'flex',
        alignItems: 'center',
        minHeight: 36,
        px: 1.25,
        borderRadius: '8px',
        fontSize: '0.9rem',
        fontWeight: 600,
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'action.hover' },
        '&.active': { bgcolor: 'action.selected', color: 'primary.main' },
      }}
    >
      {label}
    </Box>
  );
}
