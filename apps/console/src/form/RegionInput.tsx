import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import { useState } from 'react';
import { AutocompleteInput, ReferenceInput, type InputProps } from 'react-admin';
import { useSession } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import type { RegionRow } from '../providers/records';

interface RegionInputProps extends Pick<InputProps, 'source' | 'label' | 'helperText' | 'alwaysOn'> {
  /** On which level a region is chosen. */
  readonly level: RegionLevel;
  readonly isRequired?: boolean;
  /** Whoever acts for one region of the level means that one, until something else is chosen. */
  readonly isOwnChosen?: boolean;
}

/** How many parts the code of a region has, each after a dot. */
const PARTS_OF_CODE = { PROVINCE: 1, REGENCY: 2, DISTRICT: 3, VILLAGE: 4 } as const satisfies Record<
  RegionLevel,
  number
>;

const CODE_ORDER = { field: 'code', order: 'ASC' } as const;

/**
 * A region, found by its name or code: any of 3,059 villages with a few keys. Before something is typed, those within the own
 * region are offered.
 */
export function RegionInput({
  source,
  label,
  helperText,
  level,
  isRequired = false,
  isOwnChosen = false,
}: RegionInputProps) {
  const words = useWords();
  const assignment = useSession()?.assignment;
  const own = assignment?.region?.code.split('.').slice(0, PARTS_OF_CODE[level]).join('.');
  const [typed, setTyped] = useState('');
  const offered = typed === '' && own ? { q: own } : {};
  const search = (q: string) => {
    setTyped(q);
    return { q };
  };
  return (
    <ReferenceInput
      source={source}
      reference="regions"
      filter={{ level, ...offered }}
      sort={CODE_ORDER}
      perPage={25}
    >
      <AutocompleteInput
        label={label}
        helperText={helperText ?? false}
        isRequired={isRequired}
        {...(isOwnChosen && assignment?.level === level ? { defaultValue: assignment.region?.id } : {})}
        optionText={regionText}
        filterToQuery={search}
        noOptionsText={words('app.form.noRegion')}
        fullWidth
      />
    </ReferenceInput>
  );
}

/** A region with where it lies: many villages share a name. */
export function regionText(region: RegionRow | undefined): string {
  if (!region) return '';
  const around = [region.parent, region.regency].filter((place, at, places) => {
    const isShown = place && place.id !== region.id && region.level !== 'REGENCY';
    return isShown && places.findIndex((other) => other?.id === place.id) === at;
  });
  return [region.name, ...around.map((place) => place?.name)].join(', ');
}
