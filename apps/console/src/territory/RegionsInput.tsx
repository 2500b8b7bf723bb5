import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import { AutocompleteArrayInput, ReferenceArrayInput } from 'react-admin';
import { regionText } from '../form/RegionInput';

/** Several regions of one level. */
export function RegionsInput({ source, level }: { source: string; level: RegionLevel }) {
  return (
    <ReferenceArrayInput
      source={source}
      reference="regions"
      filter={{ level }}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={25}
    >
      <AutocompleteArrayInput optionText={regionText} filterToQuery={(q: string) => ({ q })} fullWidth />
    </ReferenceArrayInput>
  );
}
