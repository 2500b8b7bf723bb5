import { ReturnedBecause } from '@lindung/domain/enrolment/candidate-check';
import { isOfficesTurn } from '@lindung/domain/enrolment/check-verdict';
import { RefusedBecause } from '@lindung/domain/enrolment/precheck';
import { Alert, Box, Button } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { EnumInput } from '../form/EnumInput';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { CheckedCandidateRow } from '../providers/records';
import { PersonFacts } from './PersonFacts';
import { Said } from './Said';

interface CheckedRowsProps {
  readonly listId: string;
  readonly villageId?: string;
}

/** The people of a list with what each step says of them, and, for the district, what it makes of that. */
export function CheckedRows({ listId, villageId }: CheckedRowsProps) {
  const words = useWords();
  const can = useCan();
  const isDistrict = can('confirmVerdicts');
  return (
    <Rows<CheckedCandidateRow>
      resource="checkedCandidates"
      filter={{ listId, ...(villageId ? { villageId } : {}) }}
      columns={[
        {
          id: 'worker',
          label: words('resources.checkedCandidates.fields.worker'),
          render: ({ worker }) => worker.fullName,
          under: ({ worker }) => <PersonFacts worker={worker} />,
        },
        {
          id: 'village',
          label: words('resources.checkedCandidates.fields.village'),
          render: ({ village }) => village && <Said said={village} by="VILLAGE" />,
        },
        {
          id: 'district',
          label: words('resources.checkedCandidates.fields.district'),
          render: (row) =>
            row.district || !isDistrict ? (
              <Said said={row.district} by="DISTRICT" />
            ) : (
              row.village && <DistrictActions listId={listId} row={row} />
            ),
        },
        {
          id: 'precheck',
          label: words('resources.checkedCandidates.fields.precheck'),
          render: (row) => (
            <>
              <Said said={row.precheck} by="PRECHECK" />
              {can('precheckCandidates') &&
                isOfficesTurn({
                  village: row.village?.verdict ?? null,
                  district: row.district?.verdict ?? null,
                }) && <OfficeActions listId={listId} row={row} />}
            </>
          ),
        },
      ]}
      filters={[
        <PersonSearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="waitsFor" source="waitsFor" of="CheckStep" alwaysOn />,
        <EnumInput
          key="villageVerdict"
          source="villageVerdict"
          of="CheckVerdict"
          only={['CONFIRMED', 'REJECTED', 'DOUBTFUL']}
          alwaysOn
        />,
      ]}
      empty={{ title: words('villageCheck.nobody') }}
      to={({ worker }) => `/workers/${worker.id}/show`}
    />
  );
}

/** The office says yes or no of one person, and may think better of it. */
function OfficeActions({ listId, row }: { listId: string; row: CheckedCandidateRow }) {
  const words = useWords();
  const rereads = ['precheck', 'checkedCandidates'] as const;
  const { run, isRunning, error } = useAction(
    (dataProvider) =>
      dataProvider.precheckCandidates({
        listId,
        rows: [{ workerId: row.id, verdict: 'CONFIRMED', note: null }],
      }),
    { rereads, done: () => words('precheck.said') },
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {row.precheck?.verdict !== 'CONFIRMED' && (
        <Button size="small" variant="outlined" disabled={isRunning} onClick={() => run()}>
          {words('precheck.yes')}
        </Button>
      )}
      {row.precheck?.verdict !== 'REJECTED' && (
        <ReasonButton
          resource="checkedCandidates"
          alsoRereads={['precheck']}
          size="small"
          variant="text"
          label={words('precheck.no')}
          title={words('precheck.noTitle', { name: row.worker.fullName })}
          consequence={words('precheck.noConsequence')}
          done={words('precheck.said')}
          command={RefusedBecause}
          send={(dataProvider, note) =>
            dataProvider.precheckCandidates({
              listId,
              rows: [{ workerId: row.id, verdict: 'REJECTED', note }],
            })
          }
        />
      )}
      {error && <Alert severity="error">{error.message}</Alert>}
    </Box>
  );
}

function DistrictActions({ listId, row }: { listId: string; row: CheckedCandidateRow }) {
  const words = useWords();
  const { run, isRunning, error } = useAction(
    (dataProvider) => dataProvider.confirmVerdicts({ listId, workerIds: [row.id] }),
    {
      rereads: ['villageChecks', 'checkedCandidates', 'checkPreview'],
      done: () => words('villageCheck.confirmedAll'),
    },
  );
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {row.village?.verdict !== 'DOUBTFUL' && (
          <Button size="small" variant="outlined" disabled={isRunning} onClick={() => run()}>
            {words('villageCheck.confirmOne')}
          </Button>
        )}
        <ReasonButton
          resource="checkedCandidates"
          alsoRereads={['villageChecks', 'checkPreview']}
          size="small"
          variant="text"
          label={words('villageCheck.returnOne')}
          title={words('villageCheck.returnTitle', { name: row.worker.fullName })}
          consequence={words('villageCheck.returnConsequence')}
          hint={words('villageCheck.returnHint')}
          done={words('villageCheck.returned')}
          command={ReturnedBecause}
          send={(dataProvider, note) =>
            dataProvider.returnCandidates({ listId, rows: [{ workerId: row.id, note }] })
          }
        />
      </Box>
      {error && <Alert severity="error">{error.message}</Alert>}
    </Box>
  );
}
