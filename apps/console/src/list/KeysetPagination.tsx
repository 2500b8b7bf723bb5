import FirstPage from '@mui/icons-material/FirstPage';
import LastPage from '@mui/icons-material/LastPage';
import NavigateBefore from '@mui/icons-material/NavigateBefore';
import NavigateNext from '@mui/icons-material/NavigateNext';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import type { Cursor, PageMeta } from '../providers/dataProvider';
import { usePageUrl } from './useCursor';

const PAGE_SIZES = [10, 25, 50, 100] as const;

/** Up to here a list is one page in the size that it has at first. */
const SHORT = PAGE_SIZES[1];

/** First, previous, next and last, each an address of its own: lists have no page numbers, since counting pages costs. */
export function KeysetPagination() {
  const words = useWords();
  const pageUrl = usePageUrl();
  const {
    hasNextPage = false,
    hasPreviousPage = false,
    meta,
    data = [],
    perPage,
    setPerPage,
  } = useListContext();
  const { startCursor = null, endCursor = null } = (meta ?? {}) as Partial<PageMeta>;

  if (!hasNextPage && !hasPreviousPage && data.length <= SHORT) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 1 }}>
      <Box component="nav" aria-label={words('app.list.pages')} sx={{ display: 'flex', flexWrap: 'wrap' }}>
        <PageLink to={hasPreviousPage && pageUrl(undefined)} icon={<FirstPage />}>
          {words('app.list.first')}
        </PageLink>
        <PageLink
          to={hasPreviousPage && startCursor !== null && pageUrl({ before: startCursor } satisfies Cursor)}
          icon={<NavigateBefore />}
        >
          {words('app.list.previous')}
        </PageLink>
        <PageLink
          to={hasNextPage && endCursor !== null && pageUrl({ after: endCursor } satisfies Cursor)}
          endIcon={<NavigateNext />}
        >
          {words('app.list.next')}
        </PageLink>
        <PageLink to={hasNextPage && pageUrl({ edge: 'last' })} endIcon={<LastPage />}>
          {words('app.list.last')}
        </PageLink>
      </Box>
      <Box sx={{ flex: 1 }} />
      <Typography variant="body2" color="textSecondary" id="per-page">
        {words('app.list.perPage')}
      </Typography>
      <TextField
        select
        margin="none"
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        slotProps={{ select: { SelectDisplayProps: { 'aria-labelledby': 'per-page' } } }}
      >
        {PAGE_SIZES.map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

interface PageLinkProps {
  to: string | false;
  icon?: ReactNode;
  endIcon?: ReactNode;
  children: ReactNode;
}

function PageLink({ to, icon, endIcon, children }: PageLinkProps) {
  const icons = { startIcon: icon, endIcon };
  return to === false ? (
    <Button size="small" disabled {...icons}>
      {children}
    </Button>
  ) : (
    <Button size="small" component={Link} to={to} {...icons}>
      {children}
    </Button>
  );
}
