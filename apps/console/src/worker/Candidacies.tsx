import { StageNote } from '../enrolment/StageNote';
import { boardUrl } from '../enrolment/list-urls';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { CandidacyRow } from '../providers/records';

/** The lists on which a person stands, and how far the person is on the way to membership. */
export function Candidacies({ workerId }: { workerId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Section title={words('resources.candidacies.name')}>
      <Rows<CandidacyRow>
        resource="candidacies"
        filter={{ workerId }}
        columns={[
          {
            id: 'list',
            label: words('resources.candidacies.fields.listName'),
            render: ({ listName }) => listName,
            under: ({ source, sourceDate }) => `${label('DecileSource', source)}, ${format.day(sourceDate)}`,
          },
          {
            id: 'stage',
            label: words('resources.candidacies.fields.stage'),
            render: (row) => <StageNote of={row} />,
          },
          {
            id: 'since',
            label: words('resources.candidacies.fields.since'),
            render: ({ since }) => format.day(since),
            isWhole: true,
          },
        ]}
        empty={{ title: words('enrolmentBoard.noCandidacy') }}
        to={({ id }) => boardUrl(id)}
      />
    </Section>
  );
}
