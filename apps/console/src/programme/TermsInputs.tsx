import { LAW_VALUES, type LawSubject, isValued } from '@lindung/domain/programme/law-subject';
import { partsOf } from '@lindung/domain/programme/law-terms';
import { Box } from '@mui/material';
import { ArrayInput, BooleanInput, NumberInput, SimpleFormIterator } from 'react-admin';
import { AddItemButton } from '../form/AddItemButton';
import { EnumInput, EnumsInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RupiahInput } from '../form/RupiahInput';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import { EligibilityInputs } from './EligibilityInputs';
import { PercentInput } from './PercentInput';

/** The inputs of what a rule says: those parts that its subject has. */
export function TermsInputs({ subject }: { subject: LawSubject }) {
  const words = useWords();
  const parts = partsOf(subject);
  const add = <AddItemButton label={words('programme.law.addRow')} />;
  const share = (
    <EnumInput source="share" of="ContributionShare" label={words('programme.law.share')} isRequired />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {parts.includes('rates') && (
        <ArrayInput source="terms.rates" label={words('programme.law.rates')}>
          <SimpleFormIterator inline disableReordering disableClear addButton={add}>
            {share}
            {subject === 'WAGE_JKK' && (
              <EnumInput
                source="riskClass"
                of="RiskClass"
                label={words('programme.law.riskClass')}
                isRequired
              />
            )}
            <PercentInput source="ratePpm" label={words('programme.rate')} isRequired />
          </SimpleFormIterator>
        </ArrayInput>
      )}
      {parts.includes('amount') && (
        <InputRow>
          <RupiahInput source="terms.amount" label={words('programme.law.amount')} isRequired />
          {parts.includes('share') && (
            <EnumInput
              source="terms.share"
              of="ContributionShare"
              label={words('programme.law.share')}
              isRequired
            />
          )}
        </InputRow>
      )}
      {parts.includes('bands') && (
        <ArrayInput source="terms.bands" label={words('programme.law.bandsInput')}>
          <SimpleFormIterator inline disableReordering disableClear addButton={add}>
            <RupiahInput source="lowerBound" label={words('programme.law.incomeFrom')} isRequired />
            <RupiahInput source="base" label={words('programme.base')} isRequired />
            <EnumInput
              source="certainty"
              of="Certainty"
              label={words('programme.law.certainty')}
              isRequired
            />
          </SimpleFormIterator>
        </ArrayInput>
      )}
      {parts.includes('reliefs') && (
        <>
          <ArrayInput source="terms.reliefs" label={words('programme.law.reliefs')}>
            <SimpleFormIterator inline disableReordering disableClear addButton={add}>
              <EnumInput
                source="programme"
                of="Programme"
                label={words('programme.law.programme')}
                isRequired
              />
              <PercentInput source="remainingPpm" label={words('programme.law.remaining')} isRequired />
              <BooleanInput source="isDeferred" label={words('programme.law.isDeferred')} />
            </SimpleFormIterator>
          </ArrayInput>
          <EnumsInput
            source="terms.fundingSources"
            of="FundingSource"
            label={words('programme.law.fundingSources')}
            isRequired
          />
        </>
      )}
      {subject === 'ELIGIBILITY' && <EligibilityInputs />}
      {parts.includes('values') && isValued(subject) && subject !== 'ELIGIBILITY' && (
        <ValueInputs subject={subject} />
      )}
      {parts.includes('rounding') && (
        <EnumInput
          source="terms.rounding"
          of="RoundingRule"
          label={words('programme.law.rounding')}
          isRequired
        />
      )}
    </Box>
  );
}

function ValueInputs({ subject }: { subject: keyof typeof LAW_VALUES }) {
  const label = useEnumLabel();
  return (
    <InputRow>
      {Object.entries<string>(LAW_VALUES[subject]).map(([name, unit], index) => {
        const source = `terms.values.${index}.value`;
        const text = label('LawValue', name as EnumCode<'LawValue'>);
        if (unit === 'FLAG')
          return (
            <BooleanInput
              key={name}
              source={source}
              label={text}
              format={(value: string) => value === '1'}
              parse={(isOn: boolean) => (isOn ? '1' : '0')}
              helperText={false}
            />
          );
        if (unit === 'RUPIAH') return <RupiahInput key={name} source={source} label={text} isRequired />;
        if (unit === 'PPM') return <PercentInput key={name} source={source} label={text} isText isRequired />;
        return (
          <NumberInput
            key={name}
            source={source}
            label={text}
            min={0}
            step={1}
            parse={(typed: number | string) => String(typed)}
            isRequired
          />
        );
      })}
    </InputRow>
  );
}
