import type { MaskableField } from '@lindung/domain/access/grant';
import { formatNik } from '@lindung/i18n/format';
import { Box, Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useIsHidden } from '../auth/useIsHidden';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

/** A fact of a worker as it is compared; the text tells whether both have the same. */
interface Compared {
  readonly name: string;
  readonly label: string;
  /** By what name the policy table may hide it. */
  readonly hiddenAs?: MaskableField;
  readonly of: (worker: WorkerRecord) => string;
  readonly shown?: (worker: WorkerRecord) => ReactNode;
}

/** Two workers fact by fact; what differs is marked, on a phone one below the other. */
export function ComparedWorkers({ one, other }: { one: WorkerRecord; other: WorkerRecord }) {
  const words = useWords();
  const facts = useComparedFacts();
  const side = (name: 'one' | 'other') => words(`resources.duplicatePairs.fields.${name}`);
  const columns = { sm: 'minmax(8rem, 1fr) minmax(0, 2fr) minmax(0, 2fr)' };
  return (
    <Box role="table" aria-label={words('duplicate.compare')}>
      <Box
        role="row"
        sx={{
          display: { xs: 'none', sm: 'grid' },
          gridTemplateColumns: columns,
          gap: 1.5,
          fontWeight: 700,
          pb: 1,
        }}
      >
        <Box role="columnheader">{words('duplicate.fact')}</Box>
        <Box role="columnheader">{side('one')}</Box>
        <Box role="columnheader">{side('other')}</Box>
      </Box>
      {facts.map(({ name, label, of, shown = of }) => {
        const differs = name !== 'createdAt' && of(one) !== of(other);
        return (
          <Box
            key={name}
            role="row"
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr) minmax(0, 1fr)', ...columns },
              columnGap: 1.5,
              py: 0.75,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box role="rowheader" sx={{ color: 'text.secondary', gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
              {label}
              {differs && ` (${words('duplicate.differs')})`}
            </Box>
            {[one, other].map((worker) => (
              <Box
                key={worker.id}
                role="cell"
                sx={{ overflowWrap: 'anywhere', fontWeight: differs ? 700 : 400 }}
              >
                {shown(worker)}
              </Box>
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

function useComparedFacts(): readonly Compared[] {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const isHidden = useIsHidden();
  const field = (
    name:
      | 'fullName'
      | 'nikMasked'
      | 'age'
      | 'sex'
      | 'birthPlace'
      | 'familyCardMasked'
      | 'village'
      | 'occupation'
      | 'address'
      | 'phone'
      | 'status'
      | 'createdAt'
      | 'memberships',
  ) => words(`resources.workers.fields.${name}`);
  const masked = (number: string | null) => (number ? formatNik(number) : '–');
  const facts: readonly Compared[] = [
    {
      name: 'fullName',
      label: field('fullName'),
      of: ({ fullName }) => fullName,
      shown: ({ id, fullName }) => (
        <MuiLink component={Link} to={`/workers/${id}/show`}>
          {fullName}
        </MuiLink>
      ),
    },
    { name: 'nikMasked', label: field('nikMasked'), of: ({ nikMasked }) => masked(nikMasked) },
    { name: 'age', label: field('age'), of: ({ age }) => words('worker.years', { age }) },
    { name: 'sex', label: field('sex'), of: ({ sex }) => label('Sex', sex) },
    {
      name: 'birthPlace',
      hiddenAs: 'birthPlace',
      label: field('birthPlace'),
      of: ({ birthPlace }) => birthPlace ?? '–',
    },
    {
      name: 'familyCardMasked',
      hiddenAs: 'familyCardMasked',
      label: field('familyCardMasked'),
      of: ({ familyCardMasked }) => masked(familyCardMasked),
    },
    {
      name: 'village',
      label: field('village'),
      of: ({ village, district, regency }) =>
        [village, district, regency].flatMap((region) => region?.name ?? []).join(', '),
    },
    { name: 'occupation', label: field('occupation'), of: ({ occupation }) => occupation ?? '–' },
    { name: 'address', hiddenAs: 'address', label: field('address'), of: ({ address }) => address ?? '–' },
    { name: 'phone', hiddenAs: 'phone', label: field('phone'), of: ({ phone }) => phone ?? '–' },
    { name: 'status', label: field('status'), of: ({ status }) => label('PersonStatus', status) },
    { name: 'createdAt', label: field('createdAt'), of: ({ createdAt }) => format.moment(createdAt) },
    {
      name: 'memberships',
      label: field('memberships'),
      of: ({ memberships }) =>
        memberships
          .map(({ status, startsOn, endsOn, line }) =>
            [
              line?.agreementNumber,
              label('EnrolmentStatus', status),
              format.day(startsOn),
              format.day(endsOn),
            ]
              .filter(Boolean)
              .join(' '),
          )
          .join('; ') || '–',
    },
  ];
  return facts.filter(({ hiddenAs }) => hiddenAs === undefined || !isHidden('worker', hiddenAs));
}
