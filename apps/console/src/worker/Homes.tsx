import { businessDateOf } from '@lindung/domain/shared/business-date';
import { formatNik } from '@lindung/i18n/format';
import { Moments } from '../fields/Moments';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

interface Home {
  readonly address: string | null;
  readonly village: { readonly name: string } | null;
  readonly familyCardMasked: string | null;
}

/** Where a person lives and has lived and on which family card, the present first, with what replaced each and who. */
export function Homes({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const former = worker.formerHomes ?? [];
  const last = former.find(({ isOfMerged }) => !isOfMerged);
  const told = ({ address, village, familyCardMasked }: Home) =>
    [
      address ?? words('worker.home.unknown'),
      village?.name,
      familyCardMasked && words('worker.home.card', { number: formatNik(familyCardMasked) }),
    ]
      .filter(Boolean)
      .join(', ');
  const by = (text: string, maker: string | null | undefined) => [text, maker].filter(Boolean).join(' · ');
  return (
    <Section title={words('resources.workers.fields.formerHomes')}>
      <Moments
        moments={[
          {
            key: 'present',
            when: words('worker.home.since', {
              day: format.day(last?.livedUntil ?? businessDateOf(worker.createdAt)),
            }),
            what: told(worker),
            note: last
              ? by(words('worker.home.arrived', { source: label('HomeSource', last.source) }), last.changedBy)
              : words('worker.home.registered'),
          },
          ...former.map((home) => ({
            key: home.id,
            when:
              home.livedFrom === home.livedUntil
                ? format.day(home.livedUntil)
                : words('worker.home.until', {
                    from: format.day(home.livedFrom),
                    to: format.day(home.livedUntil),
                  }),
            what: told(home),
            note: by(
              [
                words('worker.home.replaced', { source: label('HomeSource', home.source) }),
                ...(home.isOfMerged ? [words('worker.ofMerged')] : []),
              ].join(' · '),
              home.changedBy,
            ),
          })),
        ]}
      />
    </Section>
  );
}
