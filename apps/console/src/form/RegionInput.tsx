import type { RegionLevel } from '@lindung/domain/territory/region-kind';
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
  /** Also what lies outside of the own region: for what is the same for everybody. */
  readonly isAnywhere?: boolean;
}

const CODE_ORDER = { field: 'code', order: 'ASC' } as const;

/**
 * A region, found by its name, its code or the beginnings of words over where it lies (`bon mat mak`): any of 3,059 villages
 * with a few keys. Whoever acts for a region is offered what lies in it, since all else would be refused or be empty.
 */
export function RegionInput({
  source,
  label,
  helperText,
  level,
  isRequired = false,
  isOwnChosen = false,
  isAnywhere = false,
}: RegionInputProps) {
  const words = useWords();
  const assignment = useSession()?.assignment;
  const own = assignment?.level === 'PROVINCE' || isAnywhere ? undefined : assignment?.region?.id;
  return (
    <ReferenceInput
      source={source}
      reference="regions"
      filter={{ level, ...(own ? { withinId: own } : {}) }}
      sort={CODE_ORDER}
      perPage={25}
    >
      <AutocompleteInput
        label={label}
        helperText={helperText ?? false}
        isRequired={isRequired}
        {...(isOwnChosen && assignment?.level === level ? { defaultValue: assignment.region?.id } : {})}
        optionText={regionText}
        filterToQuery={searchOf}
        noOptionsText={words('app.form.noRegion')}
        fullWidth
      />
    </ReferenceInput>
  );
}

const searchOf = (q: string) => ({ q });

/** A region with where it lies: many villages share a name. */
export function regionText(region: RegionRow | undefined): string {
  if (!region) return '';
  const around = [region.parent, region.regency].filter((place, at, places) => {
    const isShown = place && place.id !== region.id && region.level !== 'REGENCY';
    return isShown && places.findIndex((other) => other?.id === place.id) === at;
  });
  return [region.name, ...around.map((place) => place?.name)].join(', ');
}
