import type { MaskableField } from '@lindung/domain/access/grant';
import type { MergeField } from '@lindung/domain/worker/worker-merge';
import { formatNik } from '@lindung/i18n/format';
import { Box, Link as MuiLink, Radio } from '@mui/material';
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
  /** As what it is chosen where both records are merged. */
  readonly choice?: MergeField;
}

/** Whose value stays where both records are merged: of what differs, numbers included of which nobody sees more than the end. */
export interface Choosing {
  readonly differing: readonly MergeField[];
  readonly among: readonly MergeField[];
  readonly takenFrom: (field: MergeField) => string;
  readonly choose: (field: MergeField, workerId: string) => void;
}

interface ComparedProps {
  readonly one: WorkerRecord;
  readonly other: WorkerRecord;
  readonly choosing?: Choosing;
}

/** Two workers fact by fact; what differs is marked, and can be chosen, on a phone one below the other. */
export function ComparedWorkers({ one, other, choosing }: ComparedProps) {
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
      {facts.map(({ name, label, of, shown = of, choice }) => {
        const differs =
          choice && choosing
            ? choosing.differing.includes(choice)
            : name !== 'createdAt' && of(one) !== of(other);
        const chosen = choice && choosing?.among.includes(choice) ? choosing.takenFrom(choice) : undefined;
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
                {choice && choosing && chosen !== undefined ? (
                  <Box component="label" sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
                    <Radio
                      size="small"
                      name={`choice-${choice}`}
                      checked={chosen === worker.id}
                      onChange={() => choosing.choose(choice, worker.id)}
                      slotProps={{
                        input: {
                          'aria-label': words('duplicate.merge.choose', {
                            fact: label,
                            name: side(worker === one ? 'one' : 'other'),
                          }),
                        },
                      }}
                      sx={{ p: 0.25 }}
                    />
                    <span>{shown(worker)}</span>
                  </Box>
                ) : (
                  shown(worker)
                )}
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
      | 'isMotherKnown'
      | 'maritalStatus'
      | 'occupation'
      | 'secondOccupation'
      | 'workPlace'
      | 'weeklyHours'
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
      choice: 'FULL_NAME',
      label: field('fullName'),
      of: ({ fullName }) => fullName,
      shown: ({ id, fullName }) => (
        <MuiLink component={Link} to={`/workers/${id}/show`}>
          {fullName}
        </MuiLink>
      ),
    },
    { name: 'nikMasked', choice: 'NIK', label: field('nikMasked'), of: ({ nikMasked }) => masked(nikMasked) },
    {
      name: 'age',
      choice: 'BIRTH_DATE',
      label: field('age'),
      of: ({ age }) => words('worker.years', { age }),
    },
    { name: 'sex', choice: 'SEX', label: field('sex'), of: ({ sex }) => label('Sex', sex) },
    {
      name: 'birthPlace',
      choice: 'BIRTH_PLACE',
      hiddenAs: 'birthPlace',
      label: field('birthPlace'),
      of: ({ birthPlace }) => birthPlace ?? '–',
    },
    {
      name: 'familyCardMasked',
      choice: 'FAMILY_CARD',
      hiddenAs: 'familyCardMasked',
      label: field('familyCardMasked'),
      of: ({ familyCardMasked }) => masked(familyCardMasked),
    },
    {
      name: 'village',
      choice: 'VILLAGE',
      label: field('village'),
      of: ({ village, district, regency }) =>
        [village, district, regency].flatMap((region) => region?.name ?? []).join(', '),
    },
    {
      name: 'isMotherKnown',
      choice: 'MOTHER_NAME',
      hiddenAs: 'isMotherKnown',
      label: field('isMotherKnown'),
      of: ({ isMotherKnown }) => (isMotherKnown ? words('worker.known') : '–'),
    },
    {
      name: 'maritalStatus',
      choice: 'MARITAL_STATUS',
      hiddenAs: 'maritalStatus',
      label: field('maritalStatus'),
      of: ({ maritalStatus }) => (maritalStatus ? label('MaritalStatus', maritalStatus) : '–'),
    },
    {
      name: 'occupation',
      choice: 'OCCUPATION',
      label: field('occupation'),
      of: ({ occupation }) => occupation ?? '–',
    },
    {
      name: 'secondOccupation',
      choice: 'SECOND_OCCUPATION',
      label: field('secondOccupation'),
      of: ({ secondOccupation }) => secondOccupation ?? '–',
    },
    {
      name: 'workPlace',
      choice: 'WORK_PLACE',
      hiddenAs: 'workPlace',
      label: field('workPlace'),
      of: ({ workPlace }) => workPlace ?? '–',
    },
    {
      name: 'weeklyHours',
      choice: 'WEEKLY_HOURS',
      label: field('weeklyHours'),
      of: ({ weeklyHours }) => (weeklyHours ? words('worker.hours', { hours: weeklyHours }) : '–'),
    },
    {
      name: 'address',
      choice: 'ADDRESS',
      hiddenAs: 'address',
      label: field('address'),
      of: ({ address }) => address ?? '–',
    },
    {
      name: 'phone',
      choice: 'PHONE',
      hiddenAs: 'phone',
      label: field('phone'),
      of: ({ phone }) => phone ?? '–',
    },
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
