import { Box, Typography } from '@mui/material';
import { useEffect } from 'react';
import {
  ArrayInput,
  AutocompleteInput,
  ReferenceInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIteratorItem,
  useWrappedSource,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';
import type { OfficeRow } from '../providers/records';
import { signingOfficeOf, type PartyValues } from './party-values';

/** Who stands in an agreement, in order, and who witnessed it. */
export function PartyInputs() {
  const words = useWords();
  return (
    <>
      <Typography variant="h2" sx={{ mt: 2, mb: 0.5 }}>
        {words('parties.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {words('parties.hint')}
      </Typography>
      <SigningOffice />
      <ArrayInput source="parties" label={false}>
        <SimpleFormIterator fullWidth disableClear addButton={<AddItemButton label={words('parties.add')} />}>
          <PartyInput />
        </SimpleFormIterator>
      </ArrayInput>
      <TextInput source="place" label={words('parties.place')} fullWidth />
      <Typography variant="h3" sx={{ mt: 1 }}>
        {words('parties.witnesses')}
      </Typography>
      <ArrayInput source="witnesses" label={false}>
        <SimpleFormIterator
          fullWidth
          disableClear
          addButton={<AddItemButton label={words('parties.addWitness')} />}
        >
          <InputRow>
            <TextInput source="name" label={words('parties.witness')} isRequired />
            <TextInput source="title" label={words('parties.witnessTitle')} />
          </InputRow>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}

/** The office that signs for the record is the first one among the parties. */
function SigningOffice() {
  const { setValue, getValues } = useFormContext();
  const parties = useWatch({ name: 'parties' }) as readonly PartyValues[] | undefined;
  const office = signingOfficeOf(parties ?? []);
  useEffect(() => {
    if (getValues('signingOfficeId') !== office) setValue('signingOfficeId', office);
  }, [office, getValues, setValue]);
  return null;
}

function PartyInput() {
  const words = useWords();
  const { index } = useSimpleFormIteratorItem();
  const [side, level] = useWatch({ name: [useWrappedSource('side'), useWrappedSource('level')] }) as string[];
  return (
    <Box sx={{ width: '100%', py: 1 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {words('parties.party', { number: index + 1 })}
      </Typography>
      <InputRow>
        <EnumInput source="side" of="PartySide" label={words('parties.side')} isRequired />
        {side === 'GOVERNMENT' && (
          <EnumInput
            source="level"
            of="RegionLevel"
            only={['REGENCY', 'DISTRICT', 'VILLAGE']}
            label={words('parties.level')}
            defaultValue="REGENCY"
          />
        )}
      </InputRow>
      {side === 'GOVERNMENT' && (
        <RegionInput
          key={level}
          source="regionId"
          label={words('parties.government')}
          level={level === 'VILLAGE' || level === 'DISTRICT' ? level : 'REGENCY'}
          isRequired
        />
      )}
      {side === 'OFFICE' && (
        <ReferenceInput source="officeId" reference="offices" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput
            label={words('parties.office')}
            optionText={(office?: OfficeRow) => office?.name ?? ''}
            filterToQuery={(q: string) => ({ q })}
            isRequired
            fullWidth
          />
        </ReferenceInput>
      )}
      <InputRow>
        <TextInput source="signatory" label={words('parties.signatory')} />
        <TextInput source="signatoryTitle" label={words('parties.signatoryTitle')} />
      </InputRow>
    </Box>
  );
}
