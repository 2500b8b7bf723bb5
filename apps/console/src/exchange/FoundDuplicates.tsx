import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { JobRow } from '../providers/records';

/** What a search for duplicates came to, and the way to the pairs that wait. */
export function FoundDuplicates({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Section
      title={words('duplicate.title')}
      hint={words('duplicate.found', { number: format.number(job.result?.rows ?? 0) })}
    >
      <Button variant="contained" component={Link} to={listUrl('duplicatePairs', { state: 'OPEN' })}>
        {words('duplicate.compare')}
      </Button>
    </Section>
  );
}
