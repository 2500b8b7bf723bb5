import type { RaRecord } from 'react-admin';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import type { ResourceName } from '../providers/resource-names';

interface FoundRecordInputProps<R extends RaRecord> {
  readonly source: string;
  readonly reference: ResourceName;
  /** What a record is called among those that are offered. */
  readonly nameOf: (record: R) => string;
}

/** A filter by one record of another list, which is found by what is typed of its name. */
export function FoundRecordInput<R extends RaRecord>({
  source,
  reference,
  nameOf,
}: FoundRecordInputProps<R>) {
  return (
    <ReferenceInput source={source} reference={reference}>
      <AutocompleteInput
        optionText={(record?: R) => (record ? nameOf(record) : '')}
        filterToQuery={(q: string) => ({ q })}
        helperText={false}
      />
    </ReferenceInput>
  );
}
