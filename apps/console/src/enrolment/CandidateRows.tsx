import { Typography } from '@mui/material';
import { ExportButton } from '../exchange/ExportButton';
import { MaskedNik } from '../fields/MaskedNik';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { CandidateRow } from '../providers/records';
import { type Origin, askedPool } from './origin';
import { EligibilityCell } from './EligibilityCell';

/** The people of a pool, each with whether they are eligible and every reason why not. */
export function CandidateRows({ origin, lineId }: { origin: Origin; lineId: string }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Rows<CandidateRow>
      resource="candidates"
      filter={{ ...askedPool(origin), lineId }}
      columns={[
        {
          id: 'worker',
          label: words('resources.candidates.fields.worker'),
          render: ({ worker, partnerName }) => (
            <>
              {worker.fullName}
              {partnerName !== null && (
                <Typography variant="caption" color="textSecondary" component="div">
                  {words('enrolment.lists.broughtBy', { name: partnerName })}
                </Typography>
              )}
            </>
          ),
        },
        {
          id: 'nik',
          label: words('resources.workers.fields.nikMasked'),
          render: ({ worker }) => <MaskedNik nikMasked={worker.nikMasked} />,
        },
        {
          id: 'age',
          label: words('resources.candidates.fields.age'),
          align: 'right',
          render: ({ worker }) => format.number(worker.age),
        },
        {
          id: 'village',
          label: words('resources.candidates.fields.village'),
          render: ({ worker }) => worker.village?.name ?? '',
        },
        {
          id: 'decile',
          label: words('resources.candidates.fields.decile'),
          align: 'right',
          render: ({ decile }) => decile ?? '',
        },
        {
          id: 'rank',
          label: words('resources.candidates.fields.rank'),
          align: 'right',
          render: ({ rank }) => (rank === null ? '' : format.number(rank)),
          isWideOnly: true,
        },
        ...(origin.source === 'WAITING_LIST'
          ? [
              {
                id: 'waitingSince',
                label: words('resources.candidates.fields.waitingSince'),
                isWhole: true,
                render: ({ waitingSince }: CandidateRow) => (waitingSince ? format.day(waitingSince) : ''),
              },
            ]
          : []),
        {
          id: 'eligible',
          label: words('resources.candidates.fields.eligible'),
          render: (candidate) => <EligibilityCell candidate={candidate} />,
        },
      ]}
      filters={[
        <PersonSearchInput key="q" source="q" alwaysOn />,
        <YesNoInput key="eligible" source="eligible" alwaysOn />,
        <EnumInput key="reason" source="reason" of="EligibilityReason" alwaysOn />,
        <RegionInput key="village" source="villageId" level="VILLAGE" />,
      ]}
      tools={<ExportButton resource="CANDIDATES" />}
      empty={{
        title: words(
          origin.source === 'WAITING_LIST' ? 'enrolment.waiting.nobody' : 'enrolment.lists.noCandidates',
        ),
      }}
      to={({ worker }) => `/workers/${worker.id}/show`}
    />
  );
}
