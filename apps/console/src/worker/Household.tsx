import { Box, Link as MuiLink } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord, WorkerRow } from '../providers/records';

const MANY = { page: 1, perPage: 25 };

/** Who else of the own area has the family card of a person. */
export function Household({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const { data = [], isPending } = useGetList<WorkerRow>('workers', {
    pagination: MANY,
    filter: { householdOf: worker.id },
  });
  if (isPending) return null;
  return (
    <Section title={words('worker.household')}>
      {data.length === 0 ? (
        words('worker.householdAlone')
      ) : (
        <Box component="ul" sx={{ display: 'grid', gap: 1, listStyle: 'none', m: 0, p: 0 }}>
          {data.map(({ id, fullName, nikMasked, age }) => (
            <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
              <MuiLink component={Link} to={`/workers/${id}/show`}>
                {fullName}
              </MuiLink>
              <span>{words('worker.years', { age })}</span>
              <MaskedNik nikMasked={nikMasked} />
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
