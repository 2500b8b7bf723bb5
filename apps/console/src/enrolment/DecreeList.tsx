import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { StatusChip } from '../fields/Chip';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { EnumInput } from '../form/EnumInput';
import { SearchInput } from '../form/SearchInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { CandidateListRow, DecreeRow } from '../providers/records';

/** Proposals and what became of them, the newest first. */
export function DecreeList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const field = <K extends DecreeField>(name: K) => words(`resources.decrees.fields.${name}`);
  return (
    <ListPage<DecreeRow>
      resource="decrees"
      subtitle={words('enrolment.decrees.subtitle')}
      columns={[
        { id: 'number', label: field('number'), isWhole: true, render: ({ number }) => number },
        { id: 'title', label: field('title'), render: ({ title }) => title, isWideOnly: true },
        {
          id: 'status',
          label: field('status'),
          render: ({ status }) => <StatusChip of="DecreeStatus" code={status} />,
        },
        { id: 'region', label: field('region'), render: ({ region }) => region.name },
        {
          id: 'seats',
          label: field('seats'),
          align: 'right',
          render: ({ seats }) => format.number(seats),
        },
        {
          id: 'monthlyAmount',
          label: field('monthlyAmount'),
          align: 'right',
          render: ({ monthlyAmount }) => <Rupiah amount={monthlyAmount} />,
        },
        {
          id: 'startsOn',
          label: field('startsOn'),
          isWhole: true,
          render: ({ startsOn }) => format.day(startsOn),
        },
        {
          id: 'proposedAt',
          label: field('proposedAt'),
          render: ({ proposedAt, proposedBy }) =>
            words('enrolment.lists.importedBy', { name: proposedBy, at: format.moment(proposedAt) }),
          isWideOnly: true,
        },
      ]}
      filters={[
        <SearchInput key="q" source="q" alwaysOn />,
        <EnumInput key="status" source="status" of="DecreeStatus" alwaysOn />,
        <YesNoInput key="canProposeAgain" source="canProposeAgain" alwaysOn />,
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
      tools={<ExportButton resource="DECREES" />}
      empty={{
        title: words('enrolment.decrees.empty'),
        hint: words(can('proposeDecree') ? 'enrolment.decrees.emptyHint' : 'enrolment.decrees.emptyReader'),
        action: can('proposeDecree') && (
          <Button variant="contained" component={Link} to="/candidateLists">
            {words('enrolment.decrees.openLists')}
          </Button>
        ),
      }}
      to={({ id }) => `/decrees/${id}/show`}
    />
  );
}

type DecreeField =
  'number' | 'title' | 'status' | 'region' | 'seats' | 'monthlyAmount' | 'startsOn' | 'proposedAt';
