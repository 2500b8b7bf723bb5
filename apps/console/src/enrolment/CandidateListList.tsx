import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { SearchInput } from '../form/SearchInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { CandidateListRow } from '../providers/records';

/** The lists of people who may be proposed, by the data that they come from. */
export function CandidateListList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const create = can('createCandidateList') && (
    <Button variant="contained" component={Link} to="/candidateLists/create" startIcon={<Add />}>
      {words('enrolment.lists.create')}
    </Button>
  );
  return (
    <ListPage<CandidateListRow>
      resource="candidateLists"
      subtitle={words('enrolment.lists.subtitle')}
      actions={create}
      columns={[
        {
          id: 'name',
          label: words('resources.candidateLists.fields.name'),
          render: ({ name }) => name,
        },
        {
          id: 'region',
          label: words('resources.candidateLists.fields.region'),
          render: ({ region }) => region.name,
        },
        {
          id: 'source',
          label: words('resources.candidateLists.fields.source'),
          render: ({ source, sourceDate }) => `${label('DecileSource', source)}, ${format.day(sourceDate)}`,
        },
        {
          id: 'declaredPotential',
          label: words('resources.candidateLists.fields.declaredPotential'),
          align: 'right',
          render: ({ declaredPotential }) =>
            declaredPotential === null ? '' : format.number(declaredPotential),
        },
        {
          id: 'candidateCount',
          label: words('resources.candidateLists.fields.candidateCount'),
          align: 'right',
          render: ({ candidateCount }) => format.number(candidateCount),
        },
        {
          id: 'line',
          label: words('resources.candidateLists.fields.line'),
          render: ({ line }) => line?.agreementNumber ?? '',
          isWideOnly: true,
        },
      ]}
      filters={[<SearchInput key="q" source="q" alwaysOn />]}
      tools={<ExportButton resource="CANDIDATE_LISTS" />}
      empty={{
        title: words('enrolment.lists.empty'),
        hint: words(create ? 'enrolment.lists.emptyHint' : 'enrolment.lists.emptyReader'),
        action: create,
      }}
      to={({ id }) => `/candidateLists/${id}/show`}
    />
  );
}
