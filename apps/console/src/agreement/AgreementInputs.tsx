import { Typography } from '@mui/material';
import { ArrayInput, SimpleFormIterator, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import { ClauseInputs } from './ClauseInputs';
import { LineChangeInputs } from './LineChangeInputs';
import { LineInputs } from './LineInputs';
import { linesOfKind, newLine, type Validity } from './new-line';
import { PartyInputs } from './PartyInputs';

/** An addendum is begun from what it amends, and stays one. */
function KindInput() {
  const amendsId: unknown = useWatch({ name: 'amendsId' });
  const { getValues, setValue } = useFormContext();
  const changeLines = (event: { readonly target?: { readonly value?: string } }) => {
    const { lines, ...values } = getValues() as Validity & { readonly lines?: readonly object[] };
    setValue('lines', linesOfKind(event.target?.value ?? '', lines ?? [], values));
  };
  return (
    <EnumInput
      source="kind"
      of="AgreementKind"
      only={amendsId ? ['ADDENDUM'] : ['MOU', 'PKS']}
      onChange={changeLines}
      isRequired
    />
  );
}

/** A further line begins with the months of the agreement. */
function AddLineButton() {
  const words = useWords();
  const { getValues } = useFormContext();
  return <AddItemButton label={words('agreement.addLine')} item={() => newLine(getValues() as Validity)} />;
}

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
        <KindInput />
      </InputRow>
      <TextInput source="title" isRequired fullWidth />
      <InputRow>
        <DayInput source="validFrom" isRequired />
        <DayInput source="validTo" isRequired />
      </InputRow>
      <PartyInputs />
      <ClauseInputs />
      <TextInput source="remarks" fullWidth multiline />
      <TextInput source="assumptions" helperText={words('agreement.assumptionsHelp')} fullWidth multiline />
      <LineChangeInputs />
      <Typography variant="h2" sx={{ mt: 2, mb: 0.5 }}>
        {words('resources.agreements.fields.lines')}
      </Typography>
      <ArrayInput source="lines" label={false}>
        <SimpleFormIterator fullWidth disableReordering disableClear addButton={<AddLineButton />}>
          <LineInputs />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}
