import { ProposeErasure } from '@lindung/domain/retention/erasure-run';
import { Box, Link as MuiLink } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import { ErasureCounts } from './ErasureCounts';

const command = ProposeErasure.omit({ expected: true });

/** How many are due today, by kind and regency, proposed as one list; below, how many are kept, and what keeps them. */
export function DueToday() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data } = useQuery({
    queryKey: ['erasureRuns', 'due'],
    queryFn: () => dataProvider.erasureDueCounts(),
  });
  if (!data) return null;
  const counts = data.filter(({ keptBy }) => keptBy === null);
  const kept = data.filter(({ keptBy }) => keptBy !== null);
  const expected = counts.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <Section
        title={words('retention.erasure.due')}
        hint={words('retention.erasure.duePeople', format.counted(expected))}
        actions={
          expected > 0 && (
            <>
              {can('erasureDue') && (
                <MuiLink component={Link} to="/erasureDue">
                  {words('retention.erasure.who')}
                </MuiLink>
              )}
              {can('proposeErasure') && (
                <ReasonButton
                  resource="erasureRuns"
                  variant="contained"
                  label={words('retention.erasure.propose')}
                  title={words('retention.erasure.propose')}
                  consequence={words('retention.erasure.proposeConsequence', format.counted(expected))}
                  done={words('retention.erasure.proposed')}
                  command={command}
                  send={(provider, reason) => provider.proposeErasure({ expected, reason })}
                />
              )}
            </>
          )
        }
      >
        {expected === 0 ? (
          <Box>{words('retention.erasure.nothingDue')}</Box>
        ) : (
          <ErasureCounts counts={counts} />
        )}
      </Section>
      {kept.length > 0 && (
        <Section
          title={words('retention.erasure.kept')}
          actions={
            can('erasureDue') && (
              <MuiLink component={Link} to={listUrl('erasureDue', { isKept: true })}>
                {words('retention.erasure.keptWho')}
              </MuiLink>
            )
          }
        >
          <ErasureCounts counts={kept} />
        </Section>
      )}
    </>
  );
}
