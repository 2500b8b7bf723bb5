import { Box, Card, Link as MuiLink } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { MENU } from '../layout/menu';
import { PageHeader } from '../layout/PageHeader';
import { RESOURCES } from '../providers/resource-names';

/** The first page of who looks after the system and sees no person: the way to what they look after. */
export function SystemHome() {
  const words = useWords();
  const can = useCan();
  const resourceLabel = useGetResourceLabel();
  const items = MENU.flatMap((group) => group.items).filter((name) => can(RESOURCES[name].list));
  return (
    <>
      <PageHeader title={words('insight.systemHome')} subtitle={words('insight.systemHomeHint')} />
      <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
        {items.map((name) => (
          <Card key={name} sx={{ px: 2.25, py: 2 }}>
            <MuiLink component={Link} to={`/${name}`} sx={{ fontSize: '1.0625rem' }}>
              {resourceLabel(name, 2)}
            </MuiLink>
          </Card>
        ))}
      </Box>
    </>
  );
}
