import { Typography } from '@mui/material';
import { NumberInput, RadioButtonGroupInput, SelectArrayInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../form/DayInput';
import { EnumInput, codesOf } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { MonthOfPeriodInput } from '../form/MonthInput';
import { RegionInput } from '../form/RegionInput';
import { RupiahInput } from '../form/RupiahInput';
import { useEnumLabel, useWords } from '../i18n/useWords';

/** For which villages, what each agreement says, and who signs. */
export function VillageAgreementInputs() {
  const words = useWords();
  const label = useEnumLabel();
  const [which, validFrom, validTo] = useWatch({ name: ['which', 'validFrom', 'validTo'] }) as (
    string | undefined
  )[];
  const months = { from: (validFrom ?? '').slice(0, 7), to: (validTo ?? '').slice(0, 7) };
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('parties.villages.which')}
      </Typography>
      <RadioButtonGroupInput
        source="which"
        label={false}
        choices={[
          { id: 'ALL', name: words('parties.villages.all') },
          { id: 'SOME', name: words('parties.villages.some') },
        ]}
        translateChoice={false}
      />
      {which === 'SOME' && (
        <RegionInput source="villageIds" label={words('parties.villages.which')} level="VILLAGE" isMany />
      )}
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('parties.villages.each')}
      </Typography>
      <TextInput
        source="numberPattern"
        label={words('parties.villages.pattern')}
        helperText={words('parties.villages.patternHint')}
        isRequired
        fullWidth
      />
      <TextInput source="title" helperText={words('parties.villages.titleHint')} isRequired fullWidth />
      <InputRow>
        <DayInput source="validFrom" isRequired />
        <DayInput source="validTo" isRequired />
      </InputRow>
      <InputRow>
        <NumberInput source="seats" label={words('parties.villages.seats')} min={1} step={1} isRequired />
        <EnumInput source="fundingSource" of="FundingSource" isRequired />
      </InputRow>
      <InputRow>
        <EnumInput source="memberGroup" of="MemberGroup" isRequired />
        <EnumInput source="segment" of="Segment" isRequired />
      </InputRow>
      <SelectArrayInput
        source="programmes"
        choices={codesOf('Programme').map((id) => ({ id, name: label('Programme', id) }))}
        translateChoice={false}
        fullWidth
      />
      <InputRow>
        <MonthOfPeriodInput source="monthFrom" own="from" {...months} isRequired />
        <MonthOfPeriodInput source="monthTo" own="to" {...months} isRequired />
        <RupiahInput source="incomeBase" isRequired />
      </InputRow>
      <InputRow>
        <NumberInput source="decileFrom" min={1} max={10} step={1} />
        <NumberInput source="decileTo" min={1} max={10} step={1} />
      </InputRow>
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('parties.villages.who')}
      </Typography>
      <InputRow>
        <TextInput source="officeSignatory" label={words('parties.villages.officeSignatory')} />
        <TextInput source="officeSignatoryTitle" label={words('parties.signatoryTitle')} />
      </InputRow>
      <TextInput source="place" label={words('parties.place')} fullWidth />
      <TextInput
        source="signatoryTable"
        label={words('parties.villages.signatories')}
        helperText={words('parties.villages.signatoriesHint')}
        multiline
        minRows={3}
        maxRows={10}
        fullWidth
      />
    </>
  );
}
