import { AutocompleteInput, ReferenceInput, TextInput } from 'react-admin';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import type { OfficeRow } from '../providers/records';

/** What an office is from a day on. */
export function OfficeInputs() {
  return (
    <>
      <OfficeAttributes />
      <DayInput source="validFrom" isRequired />
    </>
  );
}

/** What an office is called, of which kind it is, who leads it and under which office it stands. */
export function OfficeAttributes() {
  return (
    <>
      <TextInput source="name" isRequired fullWidth />
      <InputRow>
        <EnumInput source="kind" of="OfficeKind" isRequired />
        <TextInput source="code" />
      </InputRow>
      <InputRow>
        <TextInput source="headName" />
        <ReferenceInput source="parentId" reference="offices" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput optionText={officeName} filterToQuery={(q: string) => ({ q })} />
        </ReferenceInput>
      </InputRow>
    </>
  );
}

function officeName(office: OfficeRow | undefined): string {
  return office?.name ?? '';
}
