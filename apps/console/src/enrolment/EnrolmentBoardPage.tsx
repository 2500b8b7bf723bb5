import { CandidateStage, StageReason } from '@lindung/domain/enrolment/candidate-stage';
import { useQuery } from '@tanstack/react-query';
import { Alert, Box, Button, Card, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetOne } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { EnumInput } from '../form/EnumInput';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import { listUrl } from '../list/list-url';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { BoardCandidateRow, CandidateListRecord } from '../providers/records';
import { boardUrl, candidatesUrl, proposeUrl } from './list-urls';
import { fromList } from './origin';
import { StageNote } from './StageNote';

type Board = Awaited<ReturnType<LindungDataProvider['enrolmentBoard']>>;

const S = CandidateStage;
/** Counting asks for the stage of everybody; the people of a list that is longer are shown without waiting for it. */
const MOST_COUNTED_WITHOUT_BEING_ASKED = 50_000;
/** The way in three parts, as it is walked. */
const PARTS = {
  checks: [S.VILLAGE, S.DISTRICT, S.PRECHECK, S.REFUSED],
  seats: [S.READY, S.BARRED, S.WAITING, S.PROPOSED],
  membership: [S.TO_SUBMIT, S.SUBMITTED, S.NUMBERED, S.ENDED],
} as const;

/** How far the people of a list are on the way to membership, and who stands where. */
export function EnrolmentBoardPage() {
  const can = useCan();
  const { id = '' } = useParams();
  const { data: list, error } = useGetOne<CandidateListRecord>('candidateLists', { id }, { retry: false });
  if (!can('enrolmentBoard')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  return list ? <BoardOf list={list} /> : <Waiting />;
}

const filterIn = (search: URLSearchParams): Record<string, string> => {
  try {
    return JSON.parse(search.get('filter') ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
};

function BoardOf({ list }: { list: CandidateListRecord }) {
  const words = useWords();
  const format = useFormat();
  const [search] = useSearchParams();
  const { villageId } = filterIn(search);
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isAskedFor, askFor] = useState(false);
  const isCounted =
    isAskedFor || villageId !== undefined || list.candidateCount <= MOST_COUNTED_WITHOUT_BEING_ASKED;
  const { data, error } = useQuery({
    queryKey: ['enrolmentBoard', list.id, villageId],
    queryFn: () => dataProvider.enrolmentBoard({ listId: list.id, villageId: villageId ?? null }),
    enabled: isCounted,
  });
  // What was counted when the page was open before is no answer to whoever opens it now.
  const board = isCounted ? data : undefined;
  if (error) return <FailurePage error={error} />;
  const gone = villageId || !board ? 0 : list.candidateCount - board.people;
  return (
    <>
      <PageHeader
        title={words('enrolmentBoard.title', { list: list.name })}
        subtitle={words('enrolmentBoard.subtitle')}
        actions={
          <Button component={Link} to={candidatesUrl(list.id)} variant="outlined">
            {words('enrolmentBoard.openList')}
          </Button>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {board ? (
          <Stages list={list} board={board} filter={filterIn(search)} />
        ) : isCounted ? (
          <Waiting />
        ) : (
          <Alert
            severity="info"
            action={<Button onClick={() => askFor(true)}>{words('enrolmentBoard.count')}</Button>}
          >
            {words('enrolmentBoard.countsLater', { count: format.number(list.candidateCount) })}
          </Alert>
        )}
        {gone > 0 && (
          <Alert severity="info">{words('enrolmentBoard.gone', { count: format.number(gone) })}</Alert>
        )}
        <Section title={words('enrolmentBoard.people')}>
          <PeopleOf list={list} />
        </Section>
      </Box>
    </>
  );
}

interface StageCardProps {
  readonly list: CandidateListRecord;
  readonly board: Board;
  readonly stage: CandidateStage;
  readonly filter: Readonly<Record<string, string>>;
}

/** How many stand on each stage, in the three parts of the way. */
function Stages({ list, board, filter }: Omit<StageCardProps, 'stage'>) {
  const words = useWords();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.75,
        alignItems: 'start',
        gridTemplateColumns: { md: 'repeat(3, minmax(0, 1fr))' },
      }}
    >
      {(['checks', 'seats', 'membership'] as const).map((part) => (
        <Section key={part} title={words(`enrolmentBoard.${part}`)}>
          <Box sx={{ display: 'grid', gap: 1 }}>
            {PARTS[part].map((stage) => (
              <StageCard key={stage} list={list} board={board} stage={stage} filter={filter} />
            ))}
          </Box>
        </Section>
      ))}
    </Box>
  );
}

/** One stage: how many stand there, since when, for which reasons, and where it goes on. */
function StageCard({ list, board, stage, filter }: StageCardProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const rows = board.stages.filter((row) => row.stage === stage);
  const door = useDoor(
    list,
    stage,
    rows.every(({ reason }) => reason === StageReason.LEFT_OUT),
  );
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const oldest = rows.map(({ oldestSince }) => oldestSince).toSorted()[0];
  const isShown = filter['stage'] === stage;
  const { stage: _, reason: __, ...kept } = filter;
  const of = (reason?: string) => boardUrl(list.id, { ...kept, stage, ...(reason ? { reason } : {}) });
  return (
    <Card
      variant="outlined"
      sx={{ px: 1.5, py: 1.25, ...(isShown ? { borderColor: 'primary.main', borderWidth: 2 } : {}) }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography sx={{ fontWeight: 650 }}>{label('CandidateStage', stage)}</Typography>
        {people === 0 ? (
          <Typography color="textSecondary">0</Typography>
        ) : (
          <MuiLink
            component={Link}
            to={isShown ? boardUrl(list.id, kept) : of()}
            aria-label={
              isShown
                ? words('enrolmentBoard.all')
                : words('enrolmentBoard.show', { stage: label('CandidateStage', stage) })
            }
            sx={{ fontSize: '1.25rem', fontWeight: 800 }}
          >
            {format.number(people)}
          </MuiLink>
        )}
      </Box>
      {oldest !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {words('enrolmentBoard.since', { day: format.day(oldest) })}
        </Typography>
      )}
      {rows.map(
        (row) =>
          row.reason && (
            <Typography key={row.reason} variant="body2">
              <MuiLink component={Link} to={of(row.reason)}>
                {label('StageReason', row.reason)}
              </MuiLink>
              {': '}
              {format.number(row.people)}
            </Typography>
          ),
      )}
      {door && people > 0 && (
        <MuiLink component={Link} to={door.to} variant="body2" sx={{ fontWeight: 650 }}>
          {door.label}
        </MuiLink>
      )}
    </Card>
  );
}

/** Where the people of a stage are taken further, by who may do that. */
function useDoor(
  list: CandidateListRecord,
  stage: CandidateStage,
  areLeftOut: boolean,
): { to: string; label: string } | null {
  const words = useWords();
  const can = useCan();
  const membersUrl = (filter: Readonly<Record<string, string>>) =>
    listUrl('memberships', { ...filter, candidateListId: list.id });
  switch (stage) {
    case S.VILLAGE:
    case S.DISTRICT:
      return can('villageChecks')
        ? { to: listUrl('villageChecks', { listId: list.id }), label: words('enrolmentBoard.door.VILLAGE') }
        : null;
    case S.PRECHECK:
      return can('precheck')
        ? { to: `/candidateLists/${list.id}/precheck`, label: words('enrolmentBoard.door.PRECHECK') }
        : null;
    case S.READY:
      return can('proposeDecree')
        ? { to: proposeUrl(fromList(list.id), list.line?.id), label: words('enrolmentBoard.door.READY') }
        : null;
    case S.BARRED:
      return can('candidates')
        ? { to: candidatesUrl(list.id), label: words('enrolmentBoard.door.BARRED') }
        : null;
    case S.WAITING:
      return list.line && can('candidates')
        ? { to: `/quotaLines/${list.line.id}/waiting`, label: words('enrolmentBoard.door.WAITING') }
        : null;
    case S.PROPOSED:
      return can('decrees')
        ? {
            to: listUrl('decrees', { status: 'PROPOSED', candidateListId: list.id }),
            label: words('enrolmentBoard.door.PROPOSED'),
          }
        : null;
    case S.TO_SUBMIT:
      return can('memberships')
        ? {
            to: membersUrl({ submission: areLeftOut ? 'LEFT_OUT' : 'WAITING' }),
            label: words('enrolmentBoard.door.TO_SUBMIT'),
          }
        : null;
    case S.SUBMITTED:
      return can('memberships')
        ? { to: membersUrl({ submission: 'SUBMITTED' }), label: words('enrolmentBoard.door.SUBMITTED') }
        : null;
    case S.REFUSED:
    case S.NUMBERED:
    case S.ENDED:
      return null;
  }
}

function PeopleOf({ list }: { list: CandidateListRecord }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Rows<BoardCandidateRow>
      resource="boardCandidates"
      filter={{ listId: list.id }}
      countOnRequest={list.candidateCount > MOST_COUNTED_WITHOUT_BEING_ASKED}
      columns={[
        {
          id: 'worker',
          label: words('resources.boardCandidates.fields.worker'),
          render: ({ worker }) => worker.fullName,
          under: ({ worker }) => (
            <>
              {worker.village?.name} · <MaskedNik nikMasked={worker.nikMasked} />
            </>
          ),
        },
        {
          id: 'stage',
          label: words('resources.boardCandidates.fields.stage'),
          render: (row) => <StageNote of={row} />,
        },
        {
          id: 'since',
          label: words('resources.boardCandidates.fields.since'),
          render: ({ since }) => format.day(since),
          isWhole: true,
        },
      ]}
      filters={[
        <PersonSearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="stage" source="stage" of="CandidateStage" alwaysOn />,
        <EnumInput key="reason" source="reason" of="StageReason" />,
        <RegionInput key="village" source="villageId" level="VILLAGE" alwaysOn />,
      ]}
      empty={{ title: words('enrolmentBoard.nobody') }}
      to={({ worker }) => `/workers/${worker.id}/show`}
    />
  );
}
