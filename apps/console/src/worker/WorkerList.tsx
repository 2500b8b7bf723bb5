import { grantOf } from '@lindung/domain/access/policy';
import { PersonStatus } from '@lindung/domain/worker/person';
import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { AutocompleteInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan, useSession } from '../auth/SessionContext';
import { useIsHidden } from '../auth/useIsHidden';
import { ExportButton } from '../exchange/ExportButton';
import { StatusChip } from '../fields/Chip';
import { MaskedNik } from '../fields/MaskedNik';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { Column } from '../list/RowsTable';
import type { CandidateListRow, WorkerRow } from '../providers/records';
import { FindWorkerButton } from './FindWorkerButton';
import { SearchNote } from './SearchNote';
import { useOccupations } from './useOccupations';

/** The registry of persons; NIKs stay masked. */
export function WorkerList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const isHidden = useIsHidden();
  const session = useSession();
  const occupations = useOccupations();
  const role = session?.assignment?.role;
  const level = session?.assignment?.level;
  const isOfSeveral =
    level === 'PROVINCE' || level === 'OFFICE' || (session?.widerLook?.area.length ?? 0) > 1;
  const findsByNik = role !== undefined && grantOf(role, 'workers')?.findsByNik === true;
  /** Where several regencies are seen at once, a row says which one it is of. */
  const regency: Column<WorkerRow> = {
    id: 'regency',
    label: words('resources.workers.fields.regency'),
    isWhole: true,
    render: (worker) => worker.regency.name,
  };
  const queue = can('updateWorker') && (
    <Button variant="outlined" component={Link} to="/workers/withoutNik">
      {words('worker.queue.title')}
    </Button>
  );
  const create = can('createWorker') && (
    <Button variant="contained" component={Link} to="/workers/create" startIcon={<Add />}>
      {words('worker.create')}
    </Button>
  );
  return (
    <ListPage<WorkerRow>
      resource="workers"
      subtitle={words('worker.subtitle')}
      actions={
        <>
          {queue}
          {create}
        </>
      }
      sort={{ field: 'fullName', order: 'ASC' }}
      countOnRequest
      columns={[
        {
          id: 'fullName',
          label: words('resources.workers.fields.fullName'),
          sortable: true,
          isWhole: true,
          render: ({ fullName, status }) => (
            <>
              {fullName} {status !== PersonStatus.ACTIVE && <StatusChip of="PersonStatus" code={status} />}
            </>
          ),
        },
        {
          id: 'nikMasked',
          label: words('resources.workers.fields.nikMasked'),
          render: ({ nikMasked }) => <MaskedNik nikMasked={nikMasked} />,
        },
        {
          id: 'age',
          label: words('resources.workers.fields.age'),
          align: 'right',
          render: ({ age }) => format.number(age),
        },
        {
          id: 'occupation',
          label: words('resources.workers.fields.occupation'),
          render: ({ occupation }) => occupation ?? '',
        },
        {
          id: 'village',
          label: words('resources.workers.fields.village'),
          render: ({ village, regency }) => village?.name ?? regency.name,
        },
        {
          id: 'district',
          label: words('resources.workers.fields.district'),
          render: ({ district }) => district?.name ?? '',
          isWideOnly: true,
        },
        ...(isOfSeveral ? [regency] : []),
        {
          id: 'decile',
          label: words('resources.workers.fields.decile'),
          align: 'right',
          render: ({ decile }) => decile ?? '',
          isWideOnly: true,
        },
      ]}
      filters={[
        <PersonSearchInput key="q" source="q" alwaysOn />,
        <RegionInput key="village" source="villageId" level="VILLAGE" />,
        <RegionInput key="district" source="districtId" level="DISTRICT" />,
        <RegionInput key="regency" source="regencyId" level="REGENCY" />,
        <EnumInput key="status" source="status" of="PersonStatus" />,
        <YesNoInput key="hasNik" source="hasNik" />,
        <AutocompleteInput
          key="occupation"
          source="occupationCode"
          choices={occupations}
          translateChoice={false}
          helperText={false}
        />,
        ...(can('candidateLists')
          ? [
              <FoundRecordInput
                key="list"
                source="candidateListId"
                reference="candidateLists"
                nameOf={(list: CandidateListRow) => list.name}
              />,
            ]
          : []),
      ]}
      tools={
        <>
          {(findsByNik || !isHidden('workers', 'membershipNumber')) && (
            <FindWorkerButton byNik={findsByNik} />
          )}
          <ExportButton resource="WORKERS" />
          <SearchNote />
        </>
      }
      empty={{ title: words('worker.empty'), hint: words('worker.emptyHint'), action: create }}
      to={({ id }) => `/workers/${id}/show`}
    />
  );
}
