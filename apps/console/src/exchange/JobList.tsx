import { StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { JobRow } from '../providers/records';
import { ExportButton } from './ExportButton';
import { isUnderway } from './is-underway';
import { JobResultText } from './JobResultText';
import { PATIENT_INTERVAL } from './useJob';
import { useJobTitle } from './useJobTitle';

/** Imports and exports, the newest first. */
export function JobList() {
  const words = useWords();
  const format = useFormat();
  const titleOf = useJobTitle();
  return (
    <ListPage<JobRow>
      resource="jobs"
      subtitle={words('exchange.subtitle')}
      refetchInterval={(jobs) => (jobs.some(isUnderway) ? PATIENT_INTERVAL : false)}
      columns={[
        {
          id: 'kind',
          label: words('resources.jobs.fields.kind'),
          render: (job) => titleOf(job),
        },
        {
          id: 'state',
          label: words('resources.jobs.fields.state'),
          render: ({ state }) => <StatusChip of="JobState" code={state} />,
        },
        {
          id: 'result',
          label: words('resources.jobs.fields.result'),
          render: (job) => <JobResultText job={job} />,
        },
        {
          id: 'createdAt',
          label: words('resources.jobs.fields.createdAt'),
          render: ({ createdAt }) => format.moment(createdAt),
        },
        {
          id: 'createdBy',
          label: words('resources.jobs.fields.createdBy'),
          render: ({ createdBy }) => createdBy,
        },
      ]}
      filters={[
        <EnumInput key="kind" source="kind" of="JobKind" alwaysOn />,
        <EnumInput key="state" source="state" of="JobState" alwaysOn />,
      ]}
      tools={<ExportButton resource="JOBS" />}
      empty={{ title: words('exchange.empty'), hint: words('exchange.emptyHint') }}
      to={({ id }) => `/jobs/${id}/show`}
    />
  );
}
