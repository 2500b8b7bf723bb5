import { Moments } from '../fields/Moments';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { OfficeRecord } from '../providers/records';
import { momentsOf, type OfficeMoment } from './office-moments';

/** What an office was, is and is set to be, from day to day: kind, parent, head, service area, handovers. */
export function OfficeHistory({ office }: { office: OfficeRecord }) {
  const words = useWords();
  const format = useFormat();
  const textOf = useMomentText();
  return (
    <Section title={words('office.timeline')} hint={words('office.timelineHint')}>
      <Moments
        moments={momentsOf(office).map((moment) => {
          const { what, note } = textOf(moment);
          return { key: `${moment.day} ${what}`, when: format.day(moment.day), what, note };
        })}
      />
    </Section>
  );
}

function useMomentText() {
  const words = useWords();
  const label = useEnumLabel();
  const format = useFormat();
  const joined = (parts: ReadonlyArray<string | null | false | undefined>) =>
    parts.filter(Boolean).join(' · ');
  return (moment: OfficeMoment): { readonly what: string; readonly note: string } => {
    if ('version' in moment) {
      const { name, kind, code, headName, parent } = moment.version;
      return {
        what: joined([
          name,
          label('OfficeKind', kind),
          parent && words('office.under', { office: parent.name }),
        ]),
        note: joined([headName, code]),
      };
    }
    if ('isEnd' in moment) return { what: words('office.ends'), note: '' };
    if ('begins' in moment)
      return { what: words('office.areaBegins', { regions: moment.begins.join(', ') }), note: '' };
    if ('ends' in moment)
      return { what: words('office.areaEnds', { regions: moment.ends.join(', ') }), note: '' };
    const { office, regions, reason, recordedBy, recordedAt } = moment.handover;
    const from = [...new Set(regions.flatMap((one) => one.from?.name ?? []))];
    return {
      what: joined([
        words('office.tookOver', {
          office: office.name,
          regions: [...new Set(regions.map(({ region }) => region.name))].join(', '),
        }),
        from.length > 0 && words('office.fromOffice', { office: from.join(', ') }),
      ]),
      note: joined([reason, recordedBy, format.moment(recordedAt)]),
    };
  };
}
