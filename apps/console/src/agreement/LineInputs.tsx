import type { WordKey } from '@lindung/i18n/messages';
import { Box, Typography } from '@mui/material';
import {
  ArrayInput,
  AutocompleteInput,
  NumberInput,
  ReferenceInput,
  SelectArrayInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIteratorItem,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { EnumInput, codesOf } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { MonthInput } from '../form/MonthInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { PayerRow } from '../providers/records';
import { LineBaseInputs } from './LineBaseInputs';
import { LineCost } from './LineCost';
import { CreatePayerDialog } from './CreatePayerDialog';
import { WardBudgetHint } from './WardBudgetHint';

/** React-Admin puts what was typed into this text itself. */
const NEW_PAYER: WordKey = 'agreement.newPayerItem';

/** One line: for whom, which programmes, who pays from what, which months, how many seats from when. */
export function LineInputs() {
  const words = useWords();
  const label = useEnumLabel();
  const { index } = useSimpleFormIteratorItem();
  const [validFrom, validTo] = useWatch({ name: ['validFrom', 'validTo'] }) as (string | undefined)[];
  const months = { from: (validFrom ?? '').slice(0, 7), to: (validTo ?? '').slice(0, 7) };
  const field = <K extends Parameters<typeof fieldKey>[0]>(name: K) => words(fieldKey(name));

  return (
    <Box sx={{ width: '100%', py: 1 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {words('agreement.line', { number: index + 1 })}
      </Typography>
      <InputRow>
        <EnumInput source="memberGroup" of="MemberGroup" label={field('memberGroup')} isRequired />
        <EnumInput source="segment" of="Segment" label={field('segment')} isRequired />
      </InputRow>
      <SelectArrayInput
        source="programmes"
        label={field('programmes')}
        choices={codesOf('Programme').map((id) => ({ id, name: label('Programme', id) }))}
        translateChoice={false}
        fullWidth
      />
      <InputRow>
        <EnumInput source="fundingSource" of="FundingSource" label={field('fundingSource')} isRequired />
        <ReferenceInput source="payerId" reference="payers">
          <AutocompleteInput
            label={field('payer')}
            optionText={(payer?: PayerRow) => payerText(payer)}
            filterToQuery={(q: string) => ({ q })}
            create={<CreatePayerDialog />}
            createLabel={words('agreement.newPayerHint')}
            createItemLabel={NEW_PAYER}
            isRequired
          />
        </ReferenceInput>
      </InputRow>
      <WardBudgetHint />
      <InputRow>
        <MonthInput source="monthFrom" label={field('monthFrom')} {...months} isRequired />
        <MonthInput source="monthTo" label={field('monthTo')} {...months} isRequired />
      </InputRow>
      <LineBaseInputs />
      <InputRow>
        <NumberInput source="decileFrom" label={field('decileFrom')} min={1} max={10} step={1} />
        <NumberInput source="decileTo" label={field('decileTo')} min={1} max={10} step={1} />
      </InputRow>
      <Typography variant="h3">{field('stages')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {words('agreement.stagesHint')}
      </Typography>
      <ArrayInput source="stages" label={false}>
        <SimpleFormIterator
          inline
          disableReordering
          disableClear
          addButton={<AddItemButton label={words('agreement.addStage')} />}
        >
          <DayInput source="startsOn" label={field('startsOn')} isRequired />
          <NumberInput source="seats" label={field('seats')} min={1} step={1} isRequired />
          <TextInput source="note" label={field('note')} />
        </SimpleFormIterator>
      </ArrayInput>
      <LineCost />
    </Box>
  );
}

function payerText(payer: PayerRow | undefined): string {
  if (!payer?.name) return '';
  return payer.employerNumber ? `${payer.name} (${payer.employerNumber})` : payer.name;
}

type LineField =
  | 'memberGroup'
  | 'segment'
  | 'programmes'
  | 'fundingSource'
  | 'payer'
  | 'monthFrom'
  | 'monthTo'
  | 'decileFrom'
  | 'decileTo'
  | 'stages'
  | 'startsOn'
  | 'seats'
  | 'note';

function fieldKey<K extends LineField>(name: K) {
  return `resources.agreements.fields.${name}` as const;
}
