import { Box, Typography } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { RESOURCES } from '../providers/resource-names';
import { Brand } from './Brand';
import { MENU } from './menu';

/** The pages of the chosen assignment; a group in which nothing may be seen isn't shown. */
export function Menu({ onNavigate }: { onNavigate?: () => void }) {
  const words = useWords();
  const can = useCan();
  const resourceLabel = useGetResourceLabel();
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
            <MenuLink key={name} to={`/${name}`} label={resourceLabel(name, 2)} />
          ))}
        </Box>
      ))}
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
