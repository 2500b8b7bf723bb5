import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { useEffect } from 'react';
import { AutocompleteInput, ReferenceInput, useGetList } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { RegionInput } from '../form/RegionInput';
import type { OfficeRow, RegionRow } from '../providers/records';

/** No area yet: what a form with these inputs begins with. */
export const NO_AREA = { regionId: null, officeId: null };

/** Takes the area back when another level is chosen: what named an area of one level names none of another. */
export function useClearArea(): () => void {
  const { setValue } = useFormContext();
  return () => {
    for (const [source, none] of Object.entries(NO_AREA)) setValue(source, none);
  };
}

/** The area of the chosen level: an office, a region, or nothing for the whole system. */
export function AreaInputs() {
  const level = useWatch({ name: 'level' }) as JurisdictionLevel | null | undefined;
  if (!level || level === JurisdictionLevel.SYSTEM) return null;
  if (level === JurisdictionLevel.PROVINCE) return <OnlyProvince />;
  if (level === JurisdictionLevel.OFFICE) {
    return (
      <ReferenceInput source="officeId" reference="offices" sort={{ field: 'name', order: 'ASC' }}>
        <AutocompleteInput
          optionText={(office?: OfficeRow) => office?.name ?? ''}
          filterToQuery={(q: string) => ({ q })}
          isRequired
          fullWidth
        />
      </ReferenceInput>
    );
  }
  return <RegionInput key={level} source="regionId" level={level} isRequired />;
}

/** There is one province: nobody has to choose it. */
function OnlyProvince() {
  const { setValue } = useFormContext();
  const chosen: unknown = useWatch({ name: 'regionId' });
  const { data } = useGetList<RegionRow>('regions', {
    pagination: { page: 1, perPage: 1 },
    filter: { level: JurisdictionLevel.PROVINCE },
  });
  const id = data?.[0]?.id;
  useEffect(() => {
    if (id && chosen !== id) setValue('regionId', id);
  }, [id, chosen, setValue]);
  return null;
}
