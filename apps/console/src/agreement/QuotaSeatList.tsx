import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { ExportButton } from '../exchange/ExportButton';
import { Chip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { LineInput } from '../enrolment/LineInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { QuotaSeatRow } from '../providers/records';

const TONE = { USED: 'good', RESERVED: 'waiting', RELEASED: 'quiet' } as const;

/** Who had each seat of a line, by whom it was given and freed, and who came after. */
export function QuotaSeatList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const field = (
    name:
      'seat' | 'worker' | 'standing' | 'home' | 'decree' | 'takenAt' | 'releasedAt' | 'startsOn' | 'office',
  ) => words(`resources.quotaSeats.fields.${name}`);
  const moment = (by: string | null, at: string) =>
    words('quota.takenBy', { by: by ?? '', at: format.moment(at) });
  return (
    <ListPage<QuotaSeatRow>
      resource="quotaSeats"
      subtitle={words('quota.seatsSubtitle')}
      columns={[
        {
          id: 'seat',
          label: field('seat'),
          isWhole: true,
          render: ({ seat, turn, stageStartsOn }) => (
            <>
              {words('quota.seat', { seat: format.number(seat) })}
              {turn > 1 && `, ${words('quota.turn', { turn })}`}
              <br />
              <small>{words('quota.stage', { day: format.dayShort(stageStartsOn) })}</small>
            </>
          ),
        },
        {
          id: 'worker',
          label: field('worker'),
          render: ({ id, worker }) => (
            <MuiLink component={Link} to={`/memberships/${id}/show`}>
              {worker?.fullName ?? words('retention.erasure.erasedWorker')}
            </MuiLink>
          ),
        },
        {
          id: 'standing',
          label: field('standing'),
          render: ({ standing, isVacant }) => (
            <Box>
              <Chip tone={TONE[standing]}>{label('SeatStanding', standing)}</Chip>
              {standing === 'RELEASED' && (
                <Box component="small" sx={{ display: 'block', whiteSpace: 'normal' }}>
                  {words(isVacant ? 'quota.vacant' : 'quota.passedOn')}
                </Box>
              )}
            </Box>
          ),
        },
        {
          id: 'home',
          label: field('home'),
          render: ({ home, office }) => (
            <>
              {home?.name ?? ''}
              {office && (
                <>
                  <br />
                  <small>{office.name}</small>
                </>
              )}
            </>
          ),
        },
        {
          id: 'decree',
          label: field('decree'),
          render: ({ decree }) => (
            <MuiLink component={Link} to={`/decrees/${decree.id}/show`}>
              {decree.number}
            </MuiLink>
          ),
        },
        {
          id: 'takenAt',
          label: field('takenAt'),
          render: ({ takenBy, takenAt }) => moment(takenBy, takenAt),
        },
        {
          id: 'releasedAt',
          label: field('releasedAt'),
          render: ({ releasedBy, releasedAt }) => (releasedAt ? moment(releasedBy, releasedAt) : ''),
        },
      ]}
      filters={[
        <LineInput key="lineId" source="lineId" helperText={false} alwaysOn />,
        <EnumInput key="standing" source="standing" of="SeatStanding" alwaysOn />,
        <YesNoInput key="hasChanged" source="hasChanged" alwaysOn />,
        <RegionInput key="regionId" source="regionId" level="VILLAGE" />,
      ]}
      tools={<ExportButton resource="QUOTA_SEATS" />}
      empty={{ title: words('quota.seatsEmpty') }}
    />
  );
}
