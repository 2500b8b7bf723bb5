import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import { AutocompleteInput, ReferenceInput, type InputProps } from 'react-admin';
import { useWords } from '../i18n/useWords';
import type { RegionRow } from '../providers/records';

interface RegionInputProps extends Pick<InputProps, 'source' | 'label' | 'helperText' | 'alwaysOn'> {
  /** On which level a region is chosen. */
  readonly level: RegionLevel;
  readonly isRequired?: boolean;
}

const CODE_ORDER = { field: 'code', order: 'ASC' } as const;

/** A region, found by its name or code: any of 3,059 villages with a few keys. */
export function RegionInput({ source, label, helperText, level, isRequired = false }: RegionInputProps) {
  const words = useWords();
  return (
    <ReferenceInput source={source} reference="regions" filter={{ level }} sort={CODE_ORDER} perPage={25}>
      <AutocompleteInput
        label={label}
        helperText={helperText ?? false}
        isRequired={isRequired}
        optionText={regionText}
        filterToQuery={(q: string) => ({ q })}
        noOptionsText={words('app.form.noRegion')}
        fullWidth
      />
    </ReferenceInput>
  );
}

/** A region with where it lies: many villages share a name. */
function regionText(region: RegionRow | undefined): string {
  if (!region) return '';
  const around = [region.parent, region.regency].filter((place, at, places) => {
    const isShown = place && place.id !== region.id && region.level !== 'REGENCY';
    return isShown && places.findIndex((other) => other?.id === place.id) === at;
  });
  return [region.name, ...around.map((place) => place?.name)].join(', ');
}
