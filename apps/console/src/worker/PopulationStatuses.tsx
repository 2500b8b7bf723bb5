import { useCan } from '../auth/SessionContext';
import { Moments } from '../fields/Moments';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';
import { isMerged } from './is-merged';
import { RecordStatusButton } from './RecordStatusButton';

/** What became of a person by each source, the newest fact first, and the way to note another. */
export function PopulationStatuses({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const statuses = worker.populationStatuses ?? [];
  return (
    <Section
      title={words('resources.workers.fields.populationStatuses')}
      actions={!isMerged(worker) && can('recordPopulationStatus') && <RecordStatusButton worker={worker} />}
    >
      {statuses.length === 0 ? (
        words('worker.status.presumed')
      ) : (
        <Moments
          moments={statuses.map(({ id, status, source, occurredOn, knownOn, ...told }) => {
            const place = told.toRegency?.name ?? told.destination;
            return {
              key: id,
              when: format.day(occurredOn),
              what: [label('PersonStatus', status), place && words('worker.status.to', { place })]
                .filter(Boolean)
                .join(' '),
              note: [
                label('PopulationSource', source),
                told.proof,
                told.note,
                words('worker.status.known', { day: format.day(knownOn) }),
                told.recordedBy,
              ]
                .filter(Boolean)
                .join(' · '),
            };
          })}
        />
      )}
    </Section>
  );
}
