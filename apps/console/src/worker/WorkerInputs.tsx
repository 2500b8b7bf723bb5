import { Typography } from '@mui/material';
import { TextInput } from 'react-admin';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';

const onlyDigits = (text: string) => text.replace(/\D/g, '');

/** What both a new person and a changed one have. */
export function WorkerInputs({ nikHint }: { nikHint: string }) {
  const words = useWords();
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('worker.identity')}
      </Typography>
      <TextInput source="fullName" isRequired fullWidth />
      <InputRow>
        <TextInput
          source="nik"
          inputMode="numeric"
          autoComplete="off"
          parse={onlyDigits}
          helperText={nikHint}
          slotProps={{ htmlInput: { maxLength: 20 } }}
        />
        <TextInput source="occupation" />
      </InputRow>
      <InputRow>
        <TextInput source="birthPlace" />
        <TextInput source="phone" type="tel" autoComplete="off" />
      </InputRow>
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('worker.residence')}
      </Typography>
      <RegionInput source="villageId" level="VILLAGE" isRequired isOwnChosen />
      <TextInput source="address" fullWidth multiline />
    </>
  );
}
