import { Typography } from '@mui/material';
import { AutocompleteInput, NumberInput, ReferenceInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import type { AgreementRow } from '../providers/records';

/** What was agreed beside the quota: surplus contributions, and the memorandum or what it asks for. */
export function ClauseInputs() {
  const words = useWords();
  const [kind, refundRule] = useWatch({ name: ['kind', 'refundRule'] }) as (string | undefined)[];
  return (
    <>
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('parties.clauses')}
      </Typography>
      {kind === 'PKS' && (
        <ReferenceInput source="frameId" reference="agreements" filter={{ kind: 'MOU' }}>
          <AutocompleteInput
            label={words('parties.frame')}
            helperText={words('parties.frameHint')}
            optionText={(frame?: AgreementRow) => (frame?.number ? `${frame.number}, ${frame.title}` : '')}
            filterToQuery={(q: string) => ({ q })}
            fullWidth
          />
        </ReferenceInput>
      )}
      {kind === 'MOU' && (
        <NumberInput
          source="minimumSeats"
          label={words('parties.minimumSeats')}
          helperText={words('parties.minimumSeatsHint')}
          min={1}
          step={1}
        />
      )}
      <InputRow>
        <EnumInput source="refundRule" of="RefundRule" label={words('parties.refundRule')} isRequired />
      </InputRow>
      {refundRule !== 'NONE_AGREED' && (
        <TextInput source="refundTerms" label={words('parties.refundTerms')} fullWidth multiline />
      )}
    </>
  );
}
