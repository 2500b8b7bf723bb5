import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Moments } from '../fields/Moments';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { RegionRecord } from '../providers/records';

/** Everything that has become of a region, the last first: its versions, what the law did, its other codes, who served it. */
export function RegionHistory({ region }: { region: RegionRecord }) {
  const words = useWords();
  const format = useFormat();
  const moments = useMoments(region).sort((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <Section title={words('resources.regions.fields.versions')}>
      <Moments
        moments={moments.map(({ key, day, what, source }) => ({
          key,
          when: format.day(day),
          what,
          note: source,
        }))}
      />
    </Section>
  );
}

interface RegionMoment {
  readonly key: string;
  readonly day: string;
  readonly what: ReactNode;
  readonly source: string | null;
}

function useMoments({
  versions,
  changes,
  bpsCodes,
  services,
  isClosed,
  validTo,
}: RegionRecord): RegionMoment[] {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  return [
    ...versions.map(({ code, name, validFrom, source }) => ({
      key: `version ${validFrom}`,
      day: validFrom,
      what: `${name} (${code})`,
      source,
    })),
    ...changes.map(({ id, kind, effectiveOn, source, recordedBy }) => ({
      key: id,
      day: effectiveOn,
      what: can('regionChange') ? (
        <MuiLink component={Link} to={`/regionChanges/${id}/show`}>
          {label('RegionChangeKind', kind)}
        </MuiLink>
      ) : (
        label('RegionChangeKind', kind)
      ),
      source: [source, recordedBy].filter(Boolean).join(' · '),
    })),
    ...bpsCodes.map(({ code, name, validFrom, source }) => ({
      key: `bps ${validFrom}`,
      day: validFrom,
      what: `${words('resources.regions.fields.bpsCode')}: ${[code, name].filter(Boolean).join(' ')}`,
      source,
    })),
    ...services.flatMap(({ office, validFrom, validTo: lastDay }) => [
      {
        key: `served ${office.id} ${validFrom}`,
        day: validFrom,
        what: words('territory.servedBy', { office: office.name }),
        source: null,
      },
      ...(lastDay
        ? [
            {
              key: `left ${office.id} ${lastDay}`,
              day: lastDay,
              what: words('territory.servedLastBy', { office: office.name }),
              source: null,
            },
          ]
        : []),
    ]),
    ...(isClosed && validTo
      ? [{ key: 'end', day: validTo, what: words('territory.ends'), source: null }]
      : []),
  ];
}
