import { Typography } from '@mui/material';
import { ArrayInput, SimpleFormIterator, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import { ClauseInputs } from './ClauseInputs';
import { LineInputs } from './LineInputs';
import { PartyInputs } from './PartyInputs';

/** An addendum is begun from what it amends, and stays one. */
function KindInput() {
  const amendsId: unknown = useWatch({ name: 'amendsId' });
  return (
    <EnumInput source="kind" of="AgreementKind" only={amendsId ? ['ADDENDUM'] : ['MOU', 'PKS']} isRequired />
  );
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
