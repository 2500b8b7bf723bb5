import { AutocompleteArrayInput, ReferenceArrayInput } from 'react-admin';
import type { RegionRow } from '../providers/records';

/** The regencies and cities that an office serves. */
export function AreaInput() {
  return (
    <ReferenceArrayInput
      source="regionIds"
      reference="regions"
      filter={{ level: 'REGENCY' }}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={50}
    >
      <AutocompleteArrayInput optionText={regionName} filterToQuery={(q: string) => ({ q })} fullWidth />
    </ReferenceArrayInput>
  );
}

function regionName(region: RegionRow | undefined): string {
  return region?.name ?? '';
}
