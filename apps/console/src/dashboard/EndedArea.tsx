import { Alert, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import type { Assignment } from '../providers/records';

/** The first page of whoever acts in a region that is not on the map of the day: what became of it stands on its page. */
export function EndedArea({ region }: { region: NonNullable<Assignment['region']> }) {
  const words = useWords();
  return (
    <>
      <PageHeader title={region.name} />
      <Alert severity="warning">
        {words('insight.areaEnded')}{' '}
        <MuiLink component={Link} to={`/regions/${region.id}/show`}>
          {words('insight.areaEndedLink')}
        </MuiLink>
      </Alert>
    </>
  );
}
