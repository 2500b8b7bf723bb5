import { Typography } from '@mui/material';
import { ArrayInput, AutocompleteInput, ReferenceInput, SimpleFormIterator, TextInput } from 'react-admin';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import type { OfficeRow } from '../providers/records';
import { LineInputs } from './LineInputs';

/** Everything that a draft says. */
export function AgreementInputs() {
  const words = useWords();
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('agreement.main')}
      </Typography>
      <InputRow>
        <TextInput source="number" isRequired />
        <EnumInput source="kind" of="AgreementKind" isRequired />
      </InputRow>
      <TextInput source="title" isRequired fullWidth />
      <InputRow>
        <DayInput source="validFrom" isRequired />
        <DayInput source="validTo" isRequired />
      </InputRow>
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('agreement.parties')}
      </Typography>
      <ReferenceInput source="signingOfficeId" reference="offices" sort={{ field: 'name', order: 'ASC' }}>
        <AutocompleteInput
          optionText={(office?: OfficeRow) => office?.name ?? ''}
          filterToQuery={(q: string) => ({ q })}
          isRequired
          fullWidth
        />
      </ReferenceInput>
      <InputRow>
        <TextInput source="governmentSignatory" />
        <TextInput source="governmentSignatoryTitle" />
      </InputRow>
      <InputRow>
        <TextInput source="officeSignatory" />
        <TextInput source="officeSignatoryTitle" />
      </InputRow>
      <TextInput source="remarks" fullWidth multiline />
      <TextInput source="assumptions" helperText={words('agreement.assumptionsHelp')} fullWidth multiline />
      <Typography variant="h2" sx={{ mt: 2, mb: 0.5 }}>
        {words('resources.agreements.fields.lines')}
      </Typography>
      <ArrayInput source="lines" label={false}>
        <SimpleFormIterator
          fullWidth
          disableReordering
          disableClear
          addButton={<AddItemButton label={words('agreement.addLine')} />}
        >
          <LineInputs />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}
