import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { DecreeRow, DecreeTieRow } from '../providers/records';
import { RankingRule } from './RankingRule';

/** Where the cut was when the decree was proposed, and who was level at it. */
export function DecreeRanking({ decree }: { decree: DecreeRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { cut, seats } = decree;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section title={words('enrolment.ranking.title')}>
      <RankingRule cut={cut} seats={seats} eligible={cut?.eligible ?? seats} />
      {cut?.levelOn && can('decreeTies') && !isOpen && (
        <Button sx={{ mt: 1 }} onClick={() => setIsOpen(true)}>
          {words('enrolment.ranking.showTied')}
        </Button>
      )}
      {isOpen && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {words('enrolment.ranking.tied')}
          </Typography>
          <Rows<DecreeTieRow>
            resource="decreeTies"
            filter={{ decreeId: decree.id }}
            columns={[
              {
                id: 'rank',
                label: words('resources.candidates.fields.rank'),
                isWhole: true,
                render: ({ rank }) => format.number(rank),
              },
              {
                id: 'worker',
                label: words('resources.memberships.fields.worker'),
                render: ({ worker }) => worker?.fullName ?? words('retention.erasure.erasedWorker'),
              },
              {
                id: 'nik',
                label: words('resources.workers.fields.nikMasked'),
                render: ({ worker }) => worker && <MaskedNik nikMasked={worker.nikMasked} />,
              },
              {
                id: 'village',
                label: words('resources.candidates.fields.village'),
                render: ({ worker }) => worker?.village?.name ?? '',
              },
              {
                id: 'isSeated',
                label: words('enrolment.ranking.outcome'),
                render: ({ isSeated }) => (
                  <Chip tone={isSeated ? 'good' : 'waiting'}>
                    {words(isSeated ? 'enrolment.ranking.seated' : 'enrolment.ranking.waiting')}
                  </Chip>
                ),
              },
            ]}
            empty={{ title: words('enrolment.ranking.noCut') }}
          />
        </Box>
      )}
    </Section>
  );
}
