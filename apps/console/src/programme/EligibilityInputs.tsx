import { BooleanInput, NumberInput, TextArrayInput } from 'react-admin';
import { LAW_VALUES } from '@lindung/domain/programme/law-subject';
import { EnumsInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';

/** What a rule of eligibility asks: limits, switches, excluded occupations, sources of the decile. */
export function EligibilityInputs() {
  const words = useWords();
  const label = useEnumLabel();
  const entries = Object.entries<string>(LAW_VALUES.ELIGIBILITY);
  const sourceOf = (name: string) => `terms.values.${entries.findIndex(([entry]) => entry === name)}.value`;
  return (
    <>
      <InputRow>
        {entries
          .filter(([, unit]) => unit !== 'FLAG')
          .map(([name]) => (
            <NumberInput
              key={name}
              source={sourceOf(name)}
              label={label('LawValue', name as EnumCode<'LawValue'>)}
              min={0}
              step={1}
              parse={(typed: number | string) => String(typed)}
              isRequired
            />
          ))}
      </InputRow>
      {entries
        .filter(([, unit]) => unit === 'FLAG')
        .map(([name]) => (
          <BooleanInput
            key={name}
            source={sourceOf(name)}
            label={label('LawValue', name as EnumCode<'LawValue'>)}
            format={(value: string) => value === '1'}
            parse={(isOn: boolean) => (isOn ? '1' : '0')}
            helperText={false}
          />
        ))}
      <TextArrayInput
        source="terms.excludedWords"
        label={words('programme.law.excludedWords')}
        helperText={words('programme.law.excludedWordsHint')}
      />
      <EnumsInput
        source="terms.decileSources"
        of="DecileSource"
        label={words('programme.law.decileSources')}
        helperText={words('programme.law.decileSourcesHint')}
      />
    </>
  );
}
