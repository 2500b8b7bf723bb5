import { PROGRAMMES_OF_SEGMENT, type Segment } from '@lindung/domain/programme/segment';
import type { WordKey } from '@lindung/i18n/messages';
import { Box, Typography } from '@mui/material';
import {
  ArrayInput,
  AutocompleteInput,
  NumberInput,
  ReferenceInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIteratorItem,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { FirstDayInput } from '../form/DayInput';
import { EnumInput, EnumsInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { MonthOfPeriodInput } from '../form/MonthInput';
import { useWords } from '../i18n/useWords';
import type { PayerRow } from '../providers/records';
import { LineBaseInputs } from './LineBaseInputs';
import { LineCost } from './LineCost';
import { ShareInputs } from './ShareInputs';
import { SegmentInput } from './SegmentInput';
import { CreatePayerDialog } from './CreatePayerDialog';
import { WardBudgetHint } from './WardBudgetHint';

/** React-Admin puts what was typed into this text itself. */
const NEW_PAYER: WordKey = 'agreement.newPayerItem';

/** One line: for whom, which programmes, who pays from what, which months, how many seats from when. */
export function LineInputs() {
  const words = useWords();
  const { index } = useSimpleFormIteratorItem();
  const [validFrom, validTo] = useWatch({ name: ['validFrom', 'validTo'] }) as (string | undefined)[];
  const segment = useWatch({ name: `lines.${index}.segment` }) as Segment | undefined;
  const months = { from: (validFrom ?? '').slice(0, 7), to: (validTo ?? '').slice(0, 7) };
  const field = <K extends Parameters<typeof fieldKey>[0]>(name: K) => words(fieldKey(name));

  return (
    <Box sx={{ width: '100%', py: 1 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {words('agreement.line', { number: index + 1 })}
      </Typography>
      <InputRow>
        <EnumInput source="memberGroup" of="MemberGroup" label={field('memberGroup')} isRequired />
        <SegmentInput label={field('segment')} />
      </InputRow>
      <EnumsInput
        source="programmes"
        of="Programme"
        only={PROGRAMMES_OF_SEGMENT[segment ?? 'NON_WAGE']}
        label={field('programmes')}
        isRequired
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
        <MonthOfPeriodInput source="monthFrom" own="from" label={field('monthFrom')} {...months} isRequired />
        <MonthOfPeriodInput source="monthTo" own="to" label={field('monthTo')} {...months} isRequired />
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
          <FirstDayInput source="startsOn" from={validFrom ?? ''} label={field('startsOn')} isRequired />
          <NumberInput source="seats" label={field('seats')} min={1} step={1} isRequired />
          <TextInput source="note" label={field('note')} />
        </SimpleFormIterator>
      </ArrayInput>
      <ShareInputs hint={words('shares.hint')} />
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
